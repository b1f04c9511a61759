import { IconRefresh, IconSettings } from '@tabler/icons-react'
import type { SiteCheckup } from '../../../electron/shared/model/site-page.ts'
import { useQuery } from '../../client/use-query.ts'
import { agoWords, untilWords } from '../../text/from-now.ts'
import { checkupWords, sitesText } from '../../text/sites.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go, routeHash } from '../../ui/route.ts'
import { checkNow, checks } from '../../ui/source/checks.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './Rows.module.css'
import { Section } from './Section.tsx'
import { SiteOffers } from './SiteOffers.tsx'
import { VerdictMark } from './VerdictMark.tsx'

interface SiteChecksProps {
  readonly siteKey: string
  readonly checkups: readonly SiteCheckup[]
  readonly onChecked: () => Promise<unknown>
}

/** What looks at a site, how each of them stands, and a button to look now. */
export function SiteChecks({ siteKey, checkups, onChecked }: SiteChecksProps) {
  const { data: kinds = [] } = useQuery('sources.kinds', {})
  const label = (checkup: SiteCheckup) => kinds.find(({ kind }) => kind === checkup.kind)?.label ?? ''
  return (
    <Section
      title={sitesText.checks}
      actions={
        <a className={styles.link} href={routeHash({ view: 'sources', id: 'new' })}>
          {sitesText.addCheck}
        </a>
      }
    >
      <ul className={styles.rows}>
        {checkups.map((checkup) => (
          <Row key={checkup.sourceId} checkup={checkup} label={label(checkup)} onChecked={onChecked} />
        ))}
      </ul>
      <SiteOffers siteKey={siteKey} onAdded={onChecked} />
    </Section>
  )
}

interface RowProps {
  readonly checkup: SiteCheckup
  readonly label: string
  readonly onChecked: () => Promise<unknown>
}

function Row({ checkup, label, onChecked }: RowProps) {
  const now = useNow()
  const { sourceId, name, paused, lastCheck, nextCheckAt } = checkup
  const check = useKeyed(checks, sourceId)
  const times = [
    lastCheck && sitesText.checkedAgo(agoWords(Date.parse(lastCheck.at), now)),
    !paused && nextCheckAt && sitesText.next(untilWords(Date.parse(nextCheckAt), now)),
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <VerdictMark verdict={paused ? 'paused' : checkup.verdict} />
      </span>
      <div>
        <p>
          <a className={styles.name} href={routeHash({ view: 'sources', id: sourceId })}>
            {name}
          </a>{' '}
          <span className={styles.kind}>{label}</span>
        </p>
        <p dir="auto">{checkupWords(checkup, now)}</p>
        <p className={styles.line} role="status">
          {check && !check.busy ? check.words : times.join(', ')}
        </p>
      </div>
      <span className={styles.buttons}>
        <IconButton
          label={sitesText.checkOne(name)}
          disabled={check?.busy === true}
          onClick={() => void checkNow(sourceId).then(onChecked)}
        >
          <IconRefresh size={18} />
        </IconButton>
        <IconButton label={sitesText.settingsOf(name)} onClick={() => go({ view: 'sources', id: sourceId })}>
          <IconSettings size={18} />
        </IconButton>
      </span>
    </li>
  )
}
