import type { SiteOverview } from '../../../electron/shared/model/site-page.ts'
import { agoWords } from '../../text/from-now.ts'
import { percentWords, sitesText, siteTone, toneText } from '../../text/sites.ts'
import rowStyles from '../../ui/ListRow.module.css'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './SiteList.module.css'
import { VerdictMark } from './VerdictMark.tsx'

interface SiteListProps {
  readonly sites: readonly SiteOverview[]
  readonly selected: string | undefined
}

/** Every site with its verdict, how much of the last 30 days it was up, and when it was last looked at. */
export function SiteList({ sites, selected }: SiteListProps) {
  const number = (verdict: SiteOverview['verdict']) => sites.filter((site) => site.verdict === verdict).length
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>{sitesText.title}</h1>
        <p className={styles.summary}>
          {sitesText.summary(sites.length, { down: number('down'), degraded: number('degraded') })}
        </p>
      </header>
      <nav className={styles.scroll} aria-label={sitesText.title}>
        <ul>
          {sites.map((site) => (
            <Row key={site.key} site={site} selected={site.key === selected} />
          ))}
        </ul>
      </nav>
    </>
  )
}

function Row({ site, selected }: { readonly site: SiteOverview; readonly selected: boolean }) {
  const now = useNow()
  const tone = siteTone(site)
  const share = site.uptime.find(({ span }) => span === '30d')?.share
  const checked =
    site.lastCheckAt === undefined ? sitesText.notChecked : agoWords(Date.parse(site.lastCheckAt), now)
  return (
    <li>
      <a
        className={`${rowStyles.row} ${styles.row}`}
        href={routeHash({ view: 'sites', id: site.key })}
        aria-current={selected ? 'page' : undefined}
        data-verdict={tone}
      >
        <span className={styles.mark}>
          <VerdictMark verdict={tone} />
        </span>
        <span>
          <span className={styles.name}>{site.key}</span>
          <span className={styles.line}>
            <span className={styles.verdict}>{toneText[tone]}</span> · {checked}
          </span>
        </span>
        {share !== undefined && (
          <span className={styles.figure}>
            {percentWords(share)}
            <span className={styles.span}>{sitesText.spans['30d']}</span>
          </span>
        )}
      </a>
    </li>
  )
}
