import { IconPlayerPause, IconPlayerPlay, IconTool } from '@tabler/icons-react'
import type { SitePage } from '../../../electron/shared/model/site-page.ts'
import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { maintenanceWords, restText } from '../../text/rest.ts'
import { Button } from '../../ui/Button.tsx'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import { Section } from './Section.tsx'
import styles from './SiteRest.module.css'

interface SiteRestProps {
  readonly site: SitePage
  readonly onChanged: () => Promise<unknown>
}

/** Hours of maintenance that a button begins. */
const hours = [1, 4] as const

/** Whether a site's checks run, and its maintenance: now, begun by hand, and next. */
export function SiteRest({ site, onChanged }: SiteRestProps) {
  return (
    <Section
      title={restText.rest}
      actions={
        <a className={styles.link} href={routeHash({ view: 'settings', id: 'maintenance' })}>
          {restText.plan}
        </a>
      }
    >
      <div className={styles.card}>
        <Checks site={site} onChanged={onChanged} />
        <Maintenance siteKey={site.key} onChanged={onChanged} />
      </div>
    </Section>
  )
}

function Checks({ site, onChanged }: SiteRestProps) {
  const pause = useAction('sites.pause')
  const { key, checkups } = site
  const paused = checkups.filter((one) => one.paused).length
  const set = async (isPaused: boolean) => {
    await pause.run({ key, paused: isPaused })
    await onChanged()
  }
  const words =
    paused === 0
      ? restText.running
      : paused === checkups.length
        ? restText.paused
        : restText.someRunning(paused, checkups.length)
  return (
    <div className={styles.row}>
      <p className={styles.words} role="status">
        {words}
      </p>
      <div className={styles.buttons}>
        {paused > 0 && (
          <Button
            size="small"
            icon={<IconPlayerPlay size={16} />}
            disabled={pause.busy}
            onClick={() => void set(false)}
          >
            {restText.resume}
          </Button>
        )}
        {paused < checkups.length && (
          <Button
            size="small"
            icon={<IconPlayerPause size={16} />}
            disabled={pause.busy}
            onClick={() => void set(true)}
          >
            {restText.pause}
          </Button>
        )}
      </div>
    </div>
  )
}

interface MaintenanceProps {
  readonly siteKey: string
  readonly onChanged: () => Promise<unknown>
}

function Maintenance({ siteKey, onChanged }: MaintenanceProps) {
  const { data: all = [], refetch } = useQuery('sites.maintenance', {})
  const maintain = useAction('sites.maintain')
  const now = useNow()
  const coming = all
    .filter(({ site, to }) => (site === '' || site === siteKey) && to !== undefined)
    .toSorted((a, b) => Date.parse(a.from ?? '') - Date.parse(b.from ?? ''))
  const [next] = coming
  const isByHand = coming.some(({ on, byHand }) => on && byHand)
  const run = async (minutes: number) => {
    await maintain.run({ key: siteKey, minutes })
    await Promise.all([refetch(), onChanged()])
  }
  return (
    <div className={styles.row}>
      <p className={styles.words} role="status">
        {next === undefined ? restText.quiet : `${next.name}: ${maintenanceWords(next, now)}`}
      </p>
      <div className={styles.buttons}>
        {isByHand ? (
          <Button size="small" disabled={maintain.busy} onClick={() => void run(0)}>
            {restText.end}
          </Button>
        ) : (
          hours.map((length) => (
            <Button
              key={length}
              size="small"
              icon={<IconTool size={16} />}
              disabled={maintain.busy}
              onClick={() => void run(length * 60)}
            >
              {restText.begin(length)}
            </Button>
          ))
        )}
      </div>
    </div>
  )
}
