import { IconListSearch, IconWorld } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { sitesText } from '../../text/sites.ts'
import { Button } from '../../ui/Button.tsx'
import { ListAndPane } from '../../ui/ListAndPane.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { useNow } from '../../ui/use-now.ts'
import { useRoute } from '../../ui/use-route.ts'
import { SiteList } from './SiteList.tsx'
import { SitePane } from './SitePane.tsx'

/** All sites at the left, one of them at the right; in a narrow window one of the two. */
export function SitesPage() {
  const route = useRoute()
  const key = route.view === 'sites' ? route.id : undefined
  const { data: sites, error, refetch } = useQuery('sites.overview', {})
  const minute = Math.floor(useNow() / 60_000)
  // A check that finds everything as it was sends no event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every minute
  useEffect(() => void refetch(), [refetch, minute])
  const at = sites?.findIndex((site) => site.key === key) ?? -1
  const move = (step: 1 | -1) => {
    const next = sites?.[at < 0 ? (step === 1 ? 0 : sites.length - 1) : at + step]
    if (next) go({ view: 'sites', id: next.key }, { replace: at >= 0 })
  }
  useShortcuts({ next: () => move(1), previous: () => move(-1) })

  if (!sites) {
    if (!error) return <ListAndPane title={sitesText.title} open={false} />
    return (
      <Middle isPage>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Middle>
    )
  }
  // With a single site there is nothing to choose.
  const shown = key ?? (sites.length === 1 ? sites[0]?.key : undefined)
  return (
    <ListAndPane
      title={sitesText.title}
      open={key !== undefined}
      list={sites.length === 0 ? <Empty /> : <SiteList sites={sites} selected={shown} />}
    >
      {shown === undefined ? <Choose empty={sites.length === 0} /> : <SitePane key={shown} siteKey={shown} />}
    </ListAndPane>
  )
}

function Empty() {
  return (
    <Message
      icon={<IconWorld size={24} />}
      title={sitesText.emptyTitle}
      actions={
        <Button look="main" onClick={() => go({ view: 'sources', id: 'new' })}>
          {sitesText.emptyAdd}
        </Button>
      }
    >
      {sitesText.emptyText}
    </Message>
  )
}

function Choose({ empty }: { readonly empty: boolean }) {
  return (
    <Middle>
      <Message
        icon={<IconListSearch size={24} />}
        title={empty ? sitesText.nothingTitle : sitesText.chooseTitle}
      >
        {empty ? sitesText.nothingText : sitesText.chooseText}
      </Message>
    </Middle>
  )
}
