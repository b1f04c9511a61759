import { IconBellOff, IconBellRinging, IconBellZ, IconCheck, IconHandStop } from '@tabler/icons-react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { momentWords } from '../../text/age.ts'
import { alarmText, stateWords, topicWords } from '../../text/alarm.ts'
import { DrillMark } from '../../ui/alarm/DrillMark.tsx'
import rowStyles from '../../ui/ListRow.module.css'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './AlarmList.module.css'

interface AlarmListProps {
  /** In the order they are shown. */
  readonly alarms: readonly Alarm[]
  readonly selected: string | undefined
}

const icons = { ringing: IconBellRinging, acknowledged: IconHandStop, snoozed: IconBellZ, over: IconCheck }

const groups: readonly { readonly heading: string; readonly has: (alarm: Alarm) => boolean }[] = [
  { heading: alarmText.ringing, has: (alarm) => alarm.state === 'ringing' && !isExplained(alarm) },
  { heading: alarmText.held, has: ({ state }) => state === 'acknowledged' || state === 'snoozed' },
  { heading: alarmText.explained, has: isExplained },
  { heading: alarmText.past, has: ({ state }) => state === 'over' },
]

/** Whether it would ring, were it not for another one. */
function isExplained({ state, inhibitedBy }: Alarm): boolean {
  return state === 'ringing' && inhibitedBy !== undefined
}

/** Alarms in groups: those that ring, those that wait, those that another explains, those that are over. */
export function AlarmList({ alarms, selected }: AlarmListProps) {
  return (
    <nav aria-label={alarmText.title}>
      {groups.map(({ heading, has }) => {
        const members = alarms.filter(has)
        return members.length === 0 ? null : (
          <section key={heading} className={styles.group}>
            <h2 className={styles.heading}>{heading}</h2>
            <ul>
              {members.map((alarm) => (
                <Row key={alarm.id} alarm={alarm} selected={alarm.id === selected} />
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

function Row({ alarm, selected }: { readonly alarm: Alarm; readonly selected: boolean }) {
  const now = useNow()
  const Icon = isExplained(alarm) ? IconBellOff : icons[alarm.state]
  return (
    <li>
      <a
        className={`${rowStyles.row} ${styles.row}`}
        href={routeHash({ view: 'alarms', id: alarm.id })}
        aria-current={selected ? 'page' : undefined}
        data-state={isExplained(alarm) ? 'explained' : alarm.state}
      >
        <Icon size={18} className={styles.icon} aria-hidden />
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {alarm.title}
          </span>
          <span className={styles.line}>
            {alarm.drill && <DrillMark />} {topicWords(alarm.topic)},{' '}
            {momentWords(Date.parse(alarm.raisedAt), now)}
          </span>
          {alarm.state !== 'over' && <span className={styles.line}>{stateWords(alarm, now)}</span>}
        </span>
      </a>
    </li>
  )
}
