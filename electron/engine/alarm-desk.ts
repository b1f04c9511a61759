import type { AlarmSubject } from '../shared/model/alarm.ts'
import type { AlarmFact, AlarmRecord } from '../shared/model/alarm-record.ts'
import { maintenanceAt } from '../shared/model/maintenance-spans.ts'
import type { Settings } from '../shared/model/settings.ts'
import { desktopChannel } from './alarm/escalate.ts'
import { inhibitorOf } from './alarm/inhibit.ts'
import { presumedTopic } from './alarm/presumed-topic.ts'
import { quietUntil } from './alarm/quiet-hours.ts'
import { type AlarmEvent, type AlarmRules, raiseAlarm, stepAlarm, type Telling } from './alarm/step.ts'
import type { ChannelSender } from './channel-sender.ts'
import type { Cancel, Ports } from './ports.ts'
import { makeSure } from './site-siblings.ts'
import { siteOf as siteOfSource } from './sources/site-of.ts'
import type { Store } from './store/store.ts'

/** Everything that happens to alarms goes through here. */
export interface AlarmDesk {
  /** Takes a fact and returns the alarm it belongs to, if there is one. Call it inside `store.write`. */
  report(fact: AlarmFact): AlarmRecord | undefined
  /** These three return `undefined` when there is no such alarm. `until` is in milliseconds since 1970. */
  acknowledge(id: string, until: number, note?: string): AlarmRecord | undefined
  confirm(id: string, until: number): AlarmRecord | undefined
  snooze(id: string, until: number): AlarmRecord | undefined
  /** Ends all alarms about something that is no longer watched, without a word. */
  drop(subject: AlarmSubject): void
  /** A site answers: what its checks found need not wait for an explanation. Call it inside `store.write`. */
  unexplained(sourceIds: readonly string[]): void
  /** A channel could not tell of an alarm: whoever comes next is told at once. */
  couldNotTell(alarmId: string): void
  /** Rings what is due from now on. */
  start(): void
  /** Time may have passed in sleep. */
  nudge(): void
  /** What was held back may be told now. */
  settingsChanged(): void
  stop(): void
}

export interface AlarmDeskParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'notifier'>
  readonly store: Store
  readonly channels: Pick<ChannelSender, 'nameOf'>
  settings(): Settings
  /**
   * An alarm was raised, has grown or has ended, in the transaction that says so; with it may begin or end what it gives
   * way to.
   */
  onAlarm?(alarm: AlarmRecord, phase: AlarmFact['phase'], isNew: boolean): void
  /** The incident to whose alarm an alarm gives way. */
  incidentOf?(alarmId: string): string | undefined
  /** A notice has been written. */
  onNotice(): void
  /** Something about an alarm has changed. */
  onChange(): void
}

/**
 * How long the first notice waits for others, in milliseconds: what falls together is told together. Short
 * enough for "at most 30 s" and for a person.
 */
export const gatherAlarms = 15_000
/** The longest sleep between two looks; a clock that was set or a missed wake-up costs at most this. */
const idleLook = 60_000
/** How soon it is tried again when the disk refused, in milliseconds. */
const retry = 10_000

/** Makes the desk. What it decides stands in the store before anybody is told. */
export function createAlarmDesk(parts: AlarmDeskParts): AlarmDesk {
  const { ports, store, channels } = parts
  const { alarms, notices } = store
  const now = () => ports.clock.now()
  let timer: Cancel | undefined
  let running = false

  const knows = (id: string) => id === desktopChannel || channels.nameOf(id) !== undefined

  const siteOf = (sourceId: string): string | undefined => {
    const source = store.sources.get(sourceId)
    return source && siteOfSource(source)?.key
  }

  function rules({ kind, id }: AlarmSubject): AlarmRules {
    const { escalation, escalateFrom, quietHours, siteHours, maintenance } = parts.settings()
    const at = now()
    const isSpecial = kind === 'site' && siteHours.length + maintenance.length > 0
    const site = isSpecial ? siteOf(id) : undefined
    const hours = siteHours.find((one) => one.site === site)?.hours ?? quietHours
    const underWay = isSpecial ? maintenanceAt(maintenance, site, at) : undefined
    // Who comes while others gather is told together with them.
    const gathering = alarms
      .open()
      .filter((alarm) => alarm.lastTold === undefined && alarm.heldUntil === undefined)
      .flatMap(({ state, nextAt }) =>
        state === 'ringing' && nextAt !== undefined && nextAt > at ? [nextAt] : [],
      )
    return {
      ...{ escalation, escalateFrom, knows },
      quietUntil: (severity) => quietUntil(hours, at, severity),
      ...(underWay === undefined ? {} : { maintenanceUntil: underWay.until }),
      gatherUntil: Math.min(at + gatherAlarms, ...gathering),
    }
  }

  function step(alarm: AlarmRecord, event: AlarmEvent): AlarmRecord {
    const after = stepAlarm(alarm, event, now(), rules(alarm.subject))
    if (after.dropsUntold) {
      notices.dropUntold(alarm.id)
      takeOffScreen(alarm.id)
    }
    alarms.save(after.alarm)
    for (const { channelId, outcome, text } of after.remarks)
      alarms.addTold(alarm.id, { at: now(), channel: nameOf(channelId), outcome, text })
    after.tellings.forEach((telling, index) => {
      write(after.alarm, telling, after.alarm.notices - after.tellings.length + index)
    })
    return after.alarm
  }

  function write(alarm: AlarmRecord, telling: Telling, number: number): void {
    notices.add({
      ...telling,
      id: `alarm:${alarm.id}:${number}`,
      itemId: alarm.itemId,
      alarmId: alarm.id,
      createdAt: now(),
      deliveredAt: undefined,
      attempts: 0,
    })
  }

  function nameOf(channelId: string): string {
    return channelId === desktopChannel ? 'Desktop' : (channels.nameOf(channelId) ?? 'A removed channel')
  }

  /** What somebody has answered elsewhere need not stay on the screen. */
  function takeOffScreen(alarmId: string): void {
    const shown = notices.lastDelivered(alarmId, desktopChannel)
    if (shown !== undefined) ports.notifier.withdraw(shown)
  }

  /** The alarm of the incident that an alarm belongs to. */
  function replacing(alarm: AlarmRecord, open: readonly AlarmRecord[]): AlarmRecord | undefined {
    if (alarm.subject.kind === 'incident') return undefined
    const incidents = open.filter(({ topic }) => topic === 'incident')
    const id = incidents.length === 0 ? undefined : parts.incidentOf?.(alarm.id)
    return incidents.find(({ subject }) => subject.id === id)
  }

  /** Mutes and releases what this alarm's beginning or end mutes and releases. */
  function inhibit(): void {
    const open = alarms.open()
    for (const alarm of open) {
      const by = replacing(alarm, open) ?? inhibitorOf(alarm, open, siteOf)
      if (by !== undefined && alarm.inhibitedBy === undefined)
        step(alarm, { kind: 'inhibit', by: by.id, title: by.title })
      if (by === undefined && alarm.inhibitedBy !== undefined) step(alarm, release(alarm))
    }
  }

  /** What another check found while the site was down may be over as well, which it is about to see. */
  function release({ subject, inhibitedBy = '' }: AlarmRecord): AlarmEvent {
    const isOther = subject.kind === 'site' && alarms.get(inhibitedBy)?.subject.id !== subject.id
    return isOther ? { kind: 'release', tellFrom: now() + makeSure } : { kind: 'release' }
  }

  function raise(fact: AlarmFact, topic: AlarmRecord['topic']): AlarmRecord {
    const { kind, id } = fact.subject
    const alarm = raiseAlarm(
      { ...fact, topic },
      freshId(`${kind}:${id}:${topic}:${Math.round(fact.at)}`),
      rules(fact.subject),
    )
    alarms.save(alarm)
    if (kind === 'watch' && !alarm.drill) notices.dropNewsOf(id)
    return alarm
  }

  /** Two alarms about one thing within a millisecond are still two. */
  function freshId(wanted: string): string {
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? wanted : `${wanted}:${number}`
      if (alarms.get(id) === undefined) return id
    }
  }

  function changed(): void {
    look()
    parts.onChange()
  }

  /** Does something to one alarm, by its id. */
  function answer(id: string, event: AlarmEvent): AlarmRecord | undefined {
    const after = store.write(() => {
      const alarm = alarms.get(id)
      return alarm && step(alarm, event)
    })
    changed()
    return after
  }

  function tickDue(): void {
    const due = alarms.due(now())
    if (due.length === 0) return
    store.write(() => {
      for (const alarm of due) step(alarm, { kind: 'tick' })
    })
    parts.onNotice()
    parts.onChange()
  }

  function look(): void {
    timer?.()
    timer = undefined
    if (!running) return
    const next = alarms.nextAt()
    const wait = next === undefined ? idleLook : Math.min(Math.max(next - now(), 0), idleLook)
    timer = ports.clock.after(wait, () => {
      timer = undefined
      let failed = false
      try {
        tickDue()
      } catch (error) {
        failed = true
        ports.log.error('Alarms could not be told', { error: String(error) })
      }
      if (failed && running) timer = ports.clock.after(retry, look)
      else look()
    })
  }

  return {
    report(fact) {
      const topic = fact.topic ?? presumedTopic(fact.subject.kind)
      const isDrill = fact.drill ?? false
      const open = alarms.open(fact.subject).find((alarm) => alarm.topic === topic && alarm.drill === isDrill)
      if (open === undefined && (fact.phase === 'calming' || fact.phase === 'over')) return undefined
      const alarm = open === undefined ? raise(fact, topic) : step(open, { kind: 'fact', fact })
      parts.onAlarm?.(alarm, fact.phase, open === undefined)
      inhibit()
      parts.onNotice()
      changed()
      return alarms.get(alarm.id)
    },
    acknowledge: (id, until, note) => answer(id, { kind: 'acknowledge', until, note }),
    confirm: (id, until) => answer(id, { kind: 'confirm', until }),
    snooze: (id, until) => answer(id, { kind: 'snooze', until }),
    drop(subject) {
      store.write(() => {
        for (const alarm of alarms.open(subject)) {
          notices.dropUntold(alarm.id)
          takeOffScreen(alarm.id)
          const over = { ...alarm, state: 'over', trend: 'over', endedAt: now(), nextAt: undefined } as const
          alarms.save(over)
          // What rings in its place has one reason less.
          parts.onAlarm?.(over, 'over', false)
        }
        inhibit()
      })
      changed()
    },
    unexplained(sourceIds) {
      // What is older was kept quiet by something that is over now, and is being looked at again.
      for (const id of sourceIds)
        for (const alarm of alarms.open({ kind: 'site', id }))
          if (alarm.raisedAt > now() - makeSure) step(alarm, { kind: 'unexplained' })
      look()
    },
    couldNotTell(alarmId) {
      answer(alarmId, { kind: 'untold' })
    },
    start() {
      running = true
      look()
    },
    nudge: look,
    settingsChanged() {
      store.write(() => {
        for (const alarm of alarms.open()) if (alarm.heldUntil !== undefined) step(alarm, { kind: 'tick' })
      })
      parts.onNotice()
      changed()
    },
    stop() {
      running = false
      timer?.()
    },
  }
}
