import {
  IconBell,
  IconBuildingBroadcastTower,
  IconEar,
  IconHourglassHigh,
  IconInbox,
  IconLifebuoy,
  IconMessage2,
  IconSettings,
  IconWorld,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useQuery } from '../client/use-query.ts'
import { durationWords } from '../text/age.ts'
import { alarmText } from '../text/alarm.ts'
import { commonText } from '../text/common.ts'
import { frameText } from '../text/frame.ts'
import { incidentText } from '../text/incidents.ts'
import { outboxText } from '../text/reply.ts'
import { waitingText } from '../text/waiting.ts'
import { type Route, routeHash } from '../ui/route.ts'
import { useNow } from '../ui/use-now.ts'
import { Mark } from './Mark.tsx'
import styles from './Rail.module.css'

interface RailProps {
  readonly route: Route
  /** What stands at its foot. */
  readonly children: ReactNode
}

/** The way about in the wide layout. */
export function Rail({ route, children }: RailProps) {
  const { data: health } = useQuery('health.get', {})
  const now = useNow()
  const unread = health?.unread ?? 0
  const ringing = health?.ringing ?? 0
  const waiting = health?.waiting ?? { count: 0 }
  const oldest = waiting.oldestAt && durationWords(now - Date.parse(waiting.oldestAt))
  const waitingWords = waitingText.badge(waiting.count, oldest)
  // What failed or is in doubt is not seen where it was written.
  const { data: answers } = useQuery('replies.list', { states: ['failed', 'unknown'] })
  const stuck = answers?.replies.length ?? 0
  const open = health?.incidents?.open ?? 0
  const failing = health?.sources.failing ?? 0
  const here = route.view === 'item' || route.view === 'reply' || route.view === 'away' ? 'feed' : route.view
  return (
    <nav className={styles.rail} aria-label={frameText.navigation}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <Place
        view="feed"
        here={here}
        label={commonText.feed}
        icon={<IconInbox size={22} />}
        badge={unread > 0 && <Badge count={unread} words={frameText.unread(unread)} />}
      />
      <Place
        view="waiting"
        here={here}
        label={waitingText.title}
        icon={<IconHourglassHigh size={22} />}
        badge={waiting.count > 0 && <Badge count={waiting.count} words={waitingWords} />}
      />
      <Place
        view="replies"
        {...(stuck > 0 ? { to: { view: 'replies', id: 'outbox' } as const } : {})}
        here={here}
        label={commonText.replies}
        icon={<IconMessage2 size={22} />}
        badge={stuck > 0 && <Badge look="quiet" count={stuck} words={outboxText.stuck(stuck)} />}
      />
      <Place view="watches" here={here} label={commonText.watches} icon={<IconEar size={22} />} />
      <Place
        view="alarms"
        here={here}
        label={alarmText.title}
        icon={<IconBell size={22} />}
        badge={ringing > 0 && <Badge look="alarm" count={ringing} words={frameText.ringing(ringing)} />}
      />
      <Place
        view="incidents"
        here={here}
        label={incidentText.title}
        icon={<IconLifebuoy size={22} />}
        badge={open > 0 && <Badge count={open} words={incidentText.underWay(open)} />}
      />
      <Place view="sites" here={here} label={commonText.sites} icon={<IconWorld size={22} />} />
      <Place
        view="sources"
        here={here}
        label={commonText.sources}
        icon={<IconBuildingBroadcastTower size={22} />}
        badge={failing > 0 && <Badge look="quiet" count={failing} words={frameText.failing(failing)} />}
      />
      <Place view="settings" here={here} label={commonText.settings} icon={<IconSettings size={22} />} />
      <span className={styles.foot}>{children}</span>
    </nav>
  )
}

interface PlaceProps {
  readonly view:
    | 'feed'
    | 'waiting'
    | 'replies'
    | 'watches'
    | 'alarms'
    | 'incidents'
    | 'sites'
    | 'sources'
    | 'settings'
  readonly here: string
  /** Where it leads, if not to its beginning. */
  readonly to?: Route
  readonly label: string
  readonly icon: ReactNode
  readonly badge?: ReactNode
}

function Place({ view, to = { view }, here, label, icon, badge }: PlaceProps) {
  return (
    <a className={styles.place} href={routeHash(to)} aria-current={here === view ? 'page' : undefined}>
      <span className={styles.icon}>
        {icon}
        {badge}
      </span>
      {label}
    </a>
  )
}

interface BadgeProps {
  readonly count: number
  readonly words: string
  /** `quiet`: worth knowing, but not news. */
  readonly look?: 'quiet' | 'alarm'
}

function Badge({ count, words, look }: BadgeProps) {
  return (
    <span className={styles.badge} data-look={look} title={words}>
      {count > 99 ? '99+' : count}
    </span>
  )
}
