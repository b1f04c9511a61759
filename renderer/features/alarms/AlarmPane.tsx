import { IconBellOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { AlarmDetail } from '../../../electron/shared/model/alarm.ts'
import type { Site } from '../../../electron/shared/model/site.ts'
import { useQuery } from '../../client/use-query.ts'
import { durationWords, momentWords } from '../../text/age.ts'
import { alarmText, severityText, stateWords, topicWords, trendWords } from '../../text/alarm.ts'
import { AlarmAnswers } from '../../ui/alarm/AlarmAnswers.tsx'
import { acknowledgeAlarm } from '../../ui/alarm/alarm-acts.ts'
import { DrillMark } from '../../ui/alarm/DrillMark.tsx'
import { Button } from '../../ui/Button.tsx'
import { AlarmIncident } from '../../ui/incident/AlarmIncident.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { go, type Route, routeHash } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './AlarmPane.module.css'
import { AlarmTimeline } from './AlarmTimeline.tsx'
import { BackToList } from './BackToList.tsx'
import { Evidence } from './Evidence.tsx'

/** One alarm: what happened, what it rests on, who was told, and how to answer it. */
export function AlarmPane({ id }: { readonly id: string }) {
  const { data: alarm, error, refetch } = useQuery('alarms.get', { id })
  if (alarm) return <Alarm alarm={alarm} />
  if (error?.kind === 'not-found')
    return (
      <Message
        icon={<IconBellOff size={24} />}
        title={alarmText.gone}
        actions={<Button onClick={() => go({ view: 'alarms' })}>{alarmText.title}</Button>}
      />
    )
  return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : null
}

function Alarm({ alarm }: { readonly alarm: AlarmDetail }) {
  const now = useNow()
  const [snoozing, setSnoozing] = useState(false)
  const { id, state, evidence, endedAt } = alarm
  useShortcuts({
    ...(state === 'ringing' || state === 'snoozed' ? { acknowledge: () => void acknowledgeAlarm(id) } : {}),
    ...(state === 'ringing' && !alarm.drill ? { snooze: () => setSnoozing(true) } : {}),
  })
  const since = Date.parse(evidence?.since ?? alarm.raisedAt)
  const until = endedAt === undefined ? now : Date.parse(endedAt)
  const trend = trendWords(alarm)
  const { data: sites = [] } = useQuery('sites.list', {})
  return (
    <article className={styles.pane} aria-label={alarm.title}>
      <BackToList />
      <header className={styles.head} data-state={state}>
        <p className={styles.kind}>
          {alarm.drill && <DrillMark />} {topicWords(alarm.topic)} · {severityText[alarm.severity]}
        </p>
        <h2 className={styles.title} dir="auto">
          {alarm.title}
        </h2>
        <p className={styles.text} dir="auto">
          {alarm.text}
        </p>
        <p className={styles.state} role="status">
          {state !== 'over' &&
            `${alarmText.since(momentWords(since, now), durationWords(until - since))} ${trend ?? ''} `}
          <strong>{stateWords(alarm, now)}</strong>
        </p>
        {alarm.note && (
          <p className={styles.note} dir="auto">
            {alarmText.yourNote(alarm.note)}
          </p>
        )}
        <div className={styles.actions}>
          <AlarmAnswers alarm={alarm} withKeys snoozing={snoozing} onSnoozing={setSnoozing} />
          <AlarmIncident alarm={alarm} />
          {placesOf(alarm, sites).map(({ words, route }) => (
            <a key={words} className={styles.link} href={routeHash(route)}>
              {words}
            </a>
          ))}
        </div>
      </header>
      {evidence && <Evidence evidence={evidence} />}
      <AlarmTimeline alarm={alarm} />
    </article>
  )
}

/** Where to go from an alarm. */
function placesOf(
  { itemId, sourceId, topic }: AlarmDetail,
  sites: readonly Site[],
): readonly { words: string; route: Route }[] {
  const site = topic === 'sign-in' ? undefined : sites.find((one) => one.sourceId === sourceId)
  return [
    ...(sourceId === undefined
      ? []
      : [
          {
            words: topic === 'sign-in' ? alarmText.signIn : alarmText.showSite,
            route:
              site === undefined
                ? ({ view: 'sources', id: sourceId } as const)
                : ({ view: 'sites', id: site.key } as const),
          },
        ]),
    ...(itemId === undefined
      ? []
      : [{ words: alarmText.show, route: { view: 'item', id: itemId } as const }]),
  ]
}
