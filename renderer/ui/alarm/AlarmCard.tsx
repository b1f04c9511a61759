import { IconBellRinging, IconBellZ, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { durationWords, momentWords } from '../../text/age.ts'
import { alarmText, stateWords, trendWords } from '../../text/alarm.ts'
import { incidentText } from '../../text/incidents.ts'
import { routeHash } from '../route.ts'
import { useNow } from '../use-now.ts'
import { AlarmAnswers } from './AlarmAnswers.tsx'
import styles from './AlarmCard.module.css'
import { DrillMark } from './DrillMark.tsx'

interface AlarmCardProps {
  readonly alarm: Alarm
  /** Without the words of the alarm's item, for where that stands below. */
  readonly brief?: boolean
}

const icons = { ringing: IconBellRinging, acknowledged: IconHandStop, snoozed: IconBellZ, over: IconHandStop }

/** An alarm that is not over: what happened, since when, and the buttons with which a human answers. */
export function AlarmCard({ alarm, brief = false }: AlarmCardProps) {
  const now = useNow()
  const [snoozing, setSnoozing] = useState(false)
  const ringing = alarm.state === 'ringing'
  const since = Date.parse(alarm.evidence?.since ?? alarm.raisedAt)
  const Icon = icons[alarm.state]
  const ofIncident = alarm.subject.kind === 'incident'
  const state = [trendWords(alarm), stateWords(alarm, now)].filter(Boolean).join(' ')
  return (
    <div
      className={styles.card}
      data-state={alarm.state}
      data-brief={brief || undefined}
      data-drill={alarm.drill || undefined}
    >
      <Icon size={20} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {!brief && (
          // Only what does not change by itself is read out.
          <div role={ringing ? 'alert' : undefined}>
            {alarm.drill && <DrillMark />}
            <h2 className={styles.title} dir="auto">
              {alarm.title}
            </h2>
            {ringing && (
              <p className={styles.text} dir="auto">
                {alarm.text}
              </p>
            )}
          </div>
        )}
        <p className={styles.since}>
          {alarmText.since(momentWords(since, now), durationWords(now - since))} {state}
        </p>
        {alarm.note && !ringing && (
          <p className={styles.since} dir="auto">
            {alarmText.yourNote(alarm.note)}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <AlarmAnswers alarm={alarm} snoozing={snoozing} onSnoozing={setSnoozing} />
        <a
          className={styles.show}
          href={routeHash(
            ofIncident ? { view: 'incidents', id: alarm.subject.id } : { view: 'alarms', id: alarm.id },
          )}
          aria-label={ofIncident ? incidentText.openNamed(alarm.title) : `${alarmText.open}: ${alarm.title}`}
        >
          {ofIncident ? incidentText.openRoom : alarmText.open}
        </a>
      </div>
    </div>
  )
}
