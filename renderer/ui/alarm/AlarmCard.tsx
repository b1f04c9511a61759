import { IconBellRinging, IconHandStop } from '@tabler/icons-react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { useAction } from '../../client/use-action.ts'
import { durationWords, momentWords } from '../../text/age.ts'
import { alarmText } from '../../text/alarm.ts'
import { Button } from '../Button.tsx'
import { routeHash } from '../route.ts'
import { useNow } from '../use-now.ts'
import styles from './AlarmCard.module.css'

interface AlarmCardProps {
  readonly alarm: Alarm
  /** Whether to lead to the alarm's item; not where that is what is shown. */
  readonly linked?: boolean
}

/** An alarm that is not over: what happened, since when, and the button that says a human has it. */
export function AlarmCard({ alarm, linked = true }: AlarmCardProps) {
  const now = useNow()
  const { run, busy } = useAction('alarms.acknowledge')
  const ringing = alarm.state === 'ringing'
  const raised = Date.parse(alarm.raisedAt)
  const acknowledged = alarm.acknowledgedAt && momentWords(Date.parse(alarm.acknowledgedAt), now)
  const Icon = ringing ? IconBellRinging : IconHandStop
  return (
    <div className={styles.card} data-state={alarm.state} role={ringing ? 'alert' : undefined}>
      <Icon size={18} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <h2 className={styles.title} dir="auto">
          {alarm.title}
        </h2>
        <p className={styles.text} dir="auto">
          {alarm.text}
        </p>
        <p className={styles.since}>
          {alarmText.alarmSince(momentWords(raised, now), durationWords(now - raised))}
          {acknowledged && `. ${alarmText.acknowledgedAt(acknowledged)}`}
        </p>
        <div className={styles.actions}>
          {ringing && (
            <Button look="alarm" disabled={busy} onClick={() => void run({ id: alarm.id })}>
              {alarmText.haveIt}
            </Button>
          )}
          {linked && alarm.itemId && (
            <a className={styles.show} href={routeHash({ view: 'item', id: alarm.itemId })}>
              {alarmText.show}
            </a>
          )}
        </div>
      </div>
    </div>
  )
}
