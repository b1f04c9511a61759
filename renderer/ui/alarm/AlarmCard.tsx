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
  /** Without the words of the alarm's item, for where that stands below. */
  readonly brief?: boolean
}

/** An alarm that is not over: what happened, since when, and the button that says a human has it. */
export function AlarmCard({ alarm, brief = false }: AlarmCardProps) {
  const now = useNow()
  const { run, busy } = useAction('alarms.acknowledge')
  const ringing = alarm.state === 'ringing'
  const raised = Date.parse(alarm.raisedAt)
  const Icon = ringing ? IconBellRinging : IconHandStop
  return (
    <div
      className={styles.card}
      data-state={alarm.state}
      data-brief={brief || undefined}
      role={ringing ? 'alert' : undefined}
    >
      <Icon size={20} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {!brief && (
          <>
            <h1 className={styles.title} dir="auto">
              {alarm.title}
            </h1>
            <p className={styles.text} dir="auto">
              {alarm.text}
            </p>
          </>
        )}
        <p className={styles.since}>
          {alarmText.since(momentWords(raised, now), durationWords(now - raised))}{' '}
          {ringing
            ? alarmText.nobody
            : alarm.acknowledgedAt && alarmText.yours(momentWords(Date.parse(alarm.acknowledgedAt), now))}
        </p>
      </div>
      <div className={styles.actions}>
        {ringing && (
          <Button look="alarm" disabled={busy} onClick={() => void run({ id: alarm.id })}>
            {alarmText.haveIt}
          </Button>
        )}
        {!brief && alarm.itemId && (
          <a className={styles.show} href={routeHash({ view: 'item', id: alarm.itemId })}>
            {alarmText.show}
          </a>
        )}
      </div>
    </div>
  )
}
