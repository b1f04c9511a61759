import { IconChevronLeft, IconWorldOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useCalmRefetch } from '../../client/use-calm-refetch.ts'
import { useQuery } from '../../client/use-query.ts'
import { sitesText } from '../../text/sites.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import { SiteLooks } from './looks/SiteLooks.tsx'
import { SitePages } from './pages/SitePages.tsx'
import { SiteChanges } from './SiteChanges.tsx'
import { SiteChecks } from './SiteChecks.tsx'
import { SiteDays } from './SiteDays.tsx'
import { SiteExpiries } from './SiteExpiries.tsx'
import { SiteHead } from './SiteHead.tsx'
import styles from './SitePane.module.css'
import { SiteRest } from './SiteRest.tsx'
import { SiteTimes } from './SiteTimes.tsx'

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

/** Everything about one site, on one page. */
export function SitePane({ siteKey }: { readonly siteKey: string }) {
  const { data: site, error, refetch } = useQuery('sites.get', { key: siteKey, timeZone })
  const now = useNow()
  const minute = Math.floor(now / 60_000)
  useCalmRefetch(refetch)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every minute
  useEffect(() => void refetch(), [refetch, minute])
  if (error?.kind === 'not-found') return <Gone />
  if (!site)
    return error ? (
      <Middle>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Middle>
    ) : null
  return (
    <article className={styles.pane} aria-label={site.key}>
      <Button
        look="quiet"
        size="small"
        className={styles.back}
        icon={<IconChevronLeft size={16} />}
        onClick={() => go({ view: 'sites' })}
      >
        {sitesText.title}
      </Button>
      <SiteHead site={site} onChecked={refetch} />
      <SiteDays site={site} />
      <SiteTimes checkups={site.checkups} />
      <SiteExpiries site={site} />
      <SiteChecks siteKey={site.key} checkups={site.checkups} onChecked={refetch} />
      <SitePages checkups={site.checkups} />
      <SiteLooks siteKey={site.key} />
      <SiteChanges changes={site.changes} />
      <SiteRest site={site} onChanged={refetch} />
    </article>
  )
}

function Gone() {
  return (
    <Middle>
      <Message
        icon={<IconWorldOff size={24} />}
        title={sitesText.gone}
        actions={<Button onClick={() => go({ view: 'sites' })}>{sitesText.title}</Button>}
      />
    </Middle>
  )
}
