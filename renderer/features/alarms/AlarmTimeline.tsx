import { IconCheck, IconClockPause, IconPlayerSkipForward, IconPoint, IconX } from '@tabler/icons-react'
import type { AlarmDetail, ToldOutcome } from '../../../electron/shared/model/alarm.ts'
import { exactWords, momentWords } from '../../text/age.ts'
import { alarmText, outcomeWords } from '../../text/alarm.ts'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './AlarmTimeline.module.css'
import { timelineOf } from './timeline.ts'

const icons: Readonly<Record<ToldOutcome, typeof IconCheck>> = {
  delivered: IconCheck,
  failed: IconX,
  skipped: IconPlayerSkipForward,
  held: IconClockPause,
}

/** Who was told when and how, and what people answered. */
export function AlarmTimeline({ alarm }: { readonly alarm: AlarmDetail }) {
  const now = useNow()
  const entries = timelineOf(alarm)
  return (
    <section className={styles.timeline}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{alarmText.told}</h3>
        <a className={styles.link} href={routeHash({ view: 'settings', id: 'alarms' })}>
          {alarmText.goTelling}
        </a>
      </div>
      {alarm.told.length === 0 && <p className={styles.text}>{alarmText.toldNobody}</p>}
      <ol className={styles.entries}>
        {entries.map(({ at, what, outcome, text }, index) => {
          const Icon = outcome === undefined ? IconPoint : icons[outcome]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries only come at the end, and two may be alike
            <li key={index} className={styles.entry} data-outcome={outcome}>
              <time className={styles.at} dateTime={new Date(at).toISOString()} title={exactWords(at)}>
                {momentWords(at, now)}
              </time>
              <Icon size={16} className={styles.icon} aria-hidden />
              <div className={styles.words}>
                <p className={styles.what}>
                  {what}
                  {outcome && <span className={styles.outcome}>{`: ${outcomeWords(outcome)}`}</span>}
                </p>
                {text && (
                  <p className={styles.text} dir="auto">
                    {text}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
