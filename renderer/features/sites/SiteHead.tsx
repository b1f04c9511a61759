import { IconExternalLink, IconRefresh } from '@tabler/icons-react'
import type { SitePage, SiteUptime } from '../../../electron/shared/model/site-page.ts'
import { useQuery } from '../../client/use-query.ts'
import { momentWords } from '../../text/age.ts'
import { agoWords } from '../../text/from-now.ts'
import { overviewWords, percentWords, seenWords, sitesText, siteTone } from '../../text/sites.ts'
import { Button } from '../../ui/Button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { SiteAlarms } from './SiteAlarms.tsx'
import styles from './SiteHead.module.css'
import { showSection } from './show-section.ts'
import { useSiteCheck } from './use-site-check.ts'
import { VerdictMark } from './VerdictMark.tsx'

interface SiteHeadProps {
  readonly site: SitePage
  readonly onChecked: () => Promise<unknown>
}

/** What a site is called, how it is now and why, and how much of the time it was up. */
export function SiteHead({ site, onChecked }: SiteHeadProps) {
  const now = useNow()
  const check = useSiteCheck(site.checkups, onChecked)
  const tone = siteTone(site)
  const { sentence, reason } = overviewWords(site, now)
  const { data: maintenance = [] } = useQuery('sites.maintenance', {})
  const rest = maintenance.find(({ on, site: of }) => on && (of === site.key || of === ''))
  const differing = site.checkups.find(
    ({ kind, verdict }) =>
      (kind === 'page' || kind === 'browser') && (verdict === 'degraded' || verdict === 'down'),
  )
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        <div>
          <h2 className={styles.title}>{site.key}</h2>
          {site.url !== undefined && (
            <a className={styles.link} href={site.url} target="_blank" rel="noopener noreferrer">
              {site.url}
              <IconExternalLink size={14} aria-hidden />
            </a>
          )}
        </div>
        <Button icon={<IconRefresh size={16} />} disabled={check.busy} onClick={check.run}>
          {check.busy ? sitesText.checking : sitesText.checkAll}
        </Button>
      </div>
      <div className={styles.card}>
        <div className={styles.verdict} data-verdict={tone}>
          <VerdictMark verdict={tone} size={24} />
          <div className={styles.words}>
            <p className={styles.sentence} role="status">
              {sentence}
            </p>
            {reason && (
              <p className={styles.reason} dir="auto">
                {reason}
              </p>
            )}
            {rest?.to !== undefined && (
              <p>{sitesText.maintenanceUntil(momentWords(Date.parse(rest.to), now))}</p>
            )}
            <p className={styles.quiet}>
              {sitesText.lastChecked(
                site.checks,
                site.lastCheckAt && agoWords(Date.parse(site.lastCheckAt), now),
              )}
            </p>
          </div>
          {(site.alarmIds.length > 0 || differing) && (
            <div className={styles.ways}>
              <SiteAlarms ids={site.alarmIds} />
              {differing && (
                <Button size="small" onClick={() => showSection(differing.kind)}>
                  {sitesText.showDiffering}
                </Button>
              )}
            </div>
          )}
        </div>
        {site.uptime.length > 0 && (
          <dl className={styles.figures}>
            {site.uptime.map((uptime) => (
              <Figure key={uptime.span} uptime={uptime} now={now} />
            ))}
          </dl>
        )}
      </div>
    </header>
  )
}

function Figure({ uptime, now }: { readonly uptime: SiteUptime; readonly now: number }) {
  return (
    <div className={styles.figure}>
      <dt>
        {sitesText.spans[uptime.span]}
        <span className={styles.seen}>{seenWords(uptime, now)}</span>
      </dt>
      <dd>{uptime.share === undefined ? '–' : percentWords(uptime.share)}</dd>
    </div>
  )
}
