import { useMemo } from 'react'
import type { SiteCondition, SitePage, SiteStretch } from '../../../electron/shared/model/site-page.ts'
import { sitesText, stretchWords } from '../../text/sites.ts'
import { useNow } from '../../ui/use-now.ts'
import { DayStrip } from './days/DayStrip.tsx'
import { type Day, dayOf } from './days/day-bar.ts'
import { Section } from './Section.tsx'
import styles from './SiteDays.module.css'
import { VerdictMark } from './VerdictMark.tsx'

const signs = ['up', 'degraded', 'down', 'maintenance', 'unknown'] as const satisfies readonly SiteCondition[]

/** The last 90 days of a site, what the colours mean, and each time it was not well. */
export function SiteDays({ site }: { readonly site: SitePage }) {
  const now = useNow()
  const days = useMemo(() => site.days.map(dayOf), [site.days])
  if (days.length === 0 || site.uptime.length === 0) return null
  return (
    <Section title={sitesText.days}>
      <DayStrip days={days} now={now} legend={<Key days={days} />} />
      {site.troubles.length > 0 && (
        <details className={styles.troubles}>
          <summary>{sitesText.troubles(site.troubles.length)}</summary>
          <ol>
            {site.troubles.map((trouble) => (
              <Trouble key={`${trouble.sourceId} ${trouble.from}`} trouble={trouble} now={now} />
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}

/** What the colours mean; only of those that are there. */
function Key({ days }: { readonly days: readonly Day[] }) {
  return (
    <ul className={styles.key} aria-hidden="true">
      {signs
        .filter((sign) => days.some((day) => day[sign] > 0))
        .map((sign) => (
          <li key={sign}>
            <span className={styles.sign} data-sign={sign} />
            {sitesText.states[sign]}
          </li>
        ))}
    </ul>
  )
}

function Trouble({ trouble, now }: { readonly trouble: SiteStretch; readonly now: number }) {
  return (
    <li className={styles.trouble}>
      <VerdictMark verdict={trouble.state === 'down' ? 'down' : 'degraded'} />
      <div>
        <p>{stretchWords(trouble, now)}</p>
        {trouble.reason && (
          <p className={styles.reason} dir="auto">
            {trouble.reason}
          </p>
        )}
      </div>
    </li>
  )
}
