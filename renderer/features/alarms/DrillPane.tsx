import { useEffect } from 'react'
import type { Drill } from '../../../electron/shared/model/drill.ts'
import { useAction } from '../../client/use-action.ts'
import { useQuery } from '../../client/use-query.ts'
import { exactWords } from '../../text/age.ts'
import { alarmText, outcomeWords } from '../../text/alarm.ts'
import { drillText, drillWords } from '../../text/drill.ts'
import { acknowledgeAlarm } from '../../ui/alarm/alarm-acts.ts'
import { DrillMark } from '../../ui/alarm/DrillMark.tsx'
import { Button } from '../../ui/Button.tsx'
import { FailureMessage } from '../../ui/Message.tsx'
import { routeHash } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import paneStyles from './AlarmPane.module.css'
import { BackToList } from './BackToList.tsx'
import styles from './DrillPane.module.css'

/** How often to look while one is under way, in milliseconds: its steps are seconds apart. */
const look = 1000

/** A rehearsal: starting one, watching it, ending it, and how the last one went. */
export function DrillPane() {
  const { data: drill, error, refetch } = useQuery('drills.get', {})
  const start = useAction('drills.start')
  const stop = useAction('drills.stop')
  const underWay = drill?.state === 'gathering' || drill?.state === 'ringing'
  const alarmId = drill?.alarmId
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void refetch(), look)
    return () => clearInterval(timer)
  }, [underWay, refetch])
  useShortcuts(alarmId === undefined ? {} : { acknowledge: () => void have(alarmId) })

  async function have(id: string): Promise<void> {
    await acknowledgeAlarm(id)
    await refetch()
  }
  async function run(action: typeof start | typeof stop): Promise<void> {
    await action.run({})
    await refetch()
  }

  if (!drill) return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : null
  return (
    <article className={paneStyles.pane} aria-label={drillText.title}>
      <BackToList />
      <header className={styles.head}>
        <DrillMark />
        <h2 className={paneStyles.title}>{drillText.title}</h2>
        <p className={styles.lead}>{drillText.lead}</p>
        {drill.state !== 'idle' && (
          <p className={styles.state} role="status">
            {drillWords(drill)}
          </p>
        )}
        <div className={paneStyles.actions}>
          {alarmId !== undefined && (
            <Button look="alarm" shortcut="e" onClick={() => void have(alarmId)}>
              {alarmText.haveIt}
            </Button>
          )}
          {underWay ? (
            <Button disabled={stop.busy} onClick={() => void run(stop)}>
              {drillText.end}
            </Button>
          ) : (
            <Button look="main" disabled={start.busy} onClick={() => void run(start)}>
              {drill.state === 'done' ? drillText.again : drillText.start}
            </Button>
          )}
          <a className={paneStyles.link} href={routeHash({ view: 'settings', id: 'alarms' })}>
            {drillText.settings}
          </a>
        </div>
      </header>
      {(drill.state === 'ringing' || drill.state === 'done') && <Report drill={drill} />}
    </article>
  )
}

function Report({ drill: { state, steps, acknowledgedAfterSeconds } }: { readonly drill: Drill }) {
  return (
    <section className={paneStyles.section}>
      <h3 className={paneStyles.heading}>{state === 'done' ? drillText.report : drillText.steps}</h3>
      {state === 'done' && (
        <p>
          {acknowledgedAfterSeconds === undefined
            ? drillText.nobody
            : drillText.answered(acknowledgedAfterSeconds)}
        </p>
      )}
      {steps.length === 0 ? (
        <p className={styles.lead}>{drillText.noSteps}</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map(({ channel, at, outcome }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps only come at the end
            <li key={index} className={styles.step}>
              <span className={styles.channel}>{channel}</span>
              <span>{outcomeWords(outcome)}</span>
              <time dateTime={at} title={exactWords(Date.parse(at))} className={styles.at}>
                {exactWords(Date.parse(at)).slice(-8)}
              </time>
            </li>
          ))}
        </ol>
      )}
      {steps.some(({ outcome }) => outcome === 'failed') && (
        <p className={styles.lead}>{drillText.failedHint}</p>
      )}
    </section>
  )
}
