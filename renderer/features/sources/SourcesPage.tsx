import { IconAntennaBars5, IconListSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Source } from '../../../electron/shared/model/source.ts'
import { useQuery } from '../../client/use-query.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { ListAndPane } from '../../ui/ListAndPane.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import { useRoute } from '../../ui/use-route.ts'
import { AddSource } from './AddSource.tsx'
import { ListHeader } from './ListHeader.tsx'
import { SourceDetail } from './SourceDetail.tsx'
import { SourceList } from './SourceList.tsx'
import styles from './SourcesPage.module.css'

/** Stands in the address in place of a source's id: the pane that adds sources. */
const adding = 'new'
/** Milliseconds after a source was due by which its poll has usually ended. */
const pollPatience = 5000

/** All sources at the left, one of them or the adding of one at the right; in a narrow window one of the two. */
export function SourcesPage() {
  const route = useRoute()
  const id = route.view === 'sources' ? route.id : undefined
  const sources = useQuery('sources.list', {})
  const kinds = useQuery('sources.kinds', {})
  const sites = useQuery('sites.list', {})
  useFreshSources(sources.data, sources.refetch)

  const error = sources.error ?? kinds.error
  if (!sources.data || !kinds.data) {
    if (!error) return <ListAndPane title={sourcesText.title} open={false} />
    const retry = () => void Promise.all([sources.refetch(), kinds.refetch()])
    return (
      <Middle isPage>
        <FailureMessage error={error} onRetry={retry} />
      </Middle>
    )
  }
  const source = sources.data.find((one) => one.id === id)
  const info = kinds.data.find((one) => one.kind === source?.kind)
  return (
    <ListAndPane
      title={sourcesText.title}
      open={id !== undefined}
      list={
        <>
          <ListHeader sources={sources.data} />
          <div className={styles.scroll}>
            {sources.data.length === 0 ? (
              <Empty />
            ) : (
              <SourceList sources={sources.data} kinds={kinds.data} sites={sites.data ?? []} selected={id} />
            )}
          </div>
        </>
      }
    >
      {id === adding || (id === undefined && sources.data.length === 0) ? (
        <AddSource kinds={kinds.data} />
      ) : source && info ? (
        <SourceDetail
          key={source.id}
          source={source}
          info={info}
          site={sites.data?.find((site) => site.sourceId === source.id)}
        />
      ) : (
        <Choose missing={id !== undefined} />
      )}
    </ListAndPane>
  )
}

function Empty() {
  return (
    <Message
      icon={<IconAntennaBars5 size={24} />}
      title={sourcesText.emptyTitle}
      actions={
        <Button look="main" onClick={() => go({ view: 'sources', id: adding })}>
          {sourcesText.emptyAdd}
        </Button>
      }
    >
      {sourcesText.emptyText}
    </Message>
  )
}

function Choose({ missing }: { readonly missing: boolean }) {
  return (
    <Middle>
      <Message
        icon={<IconListSearch size={24} />}
        title={missing ? sourcesText.gone : sourcesText.chooseTitle}
        actions={missing && <Button onClick={() => go({ view: 'sources' })}>{sourcesText.title}</Button>}
      >
        {sourcesText.chooseText}
      </Message>
    </Middle>
  )
}

/** Asks again once a source's next reading should be over: one that brings nothing new sends no event. */
function useFreshSources(sources: readonly Source[] | undefined, refetch: () => Promise<unknown>): void {
  const now = useNow()
  useEffect(() => {
    const due = sources?.some(({ health: { nextTryAt } }) => {
      return nextTryAt !== undefined && Date.parse(nextTryAt) + pollPatience < now
    })
    if (due) void refetch()
  }, [now, sources, refetch])
}
