import { z } from 'zod'
import type { Drill } from '../shared/model/drill.ts'
import { toTimestamp } from '../shared/model/time.ts'
import { rehearseStorm } from './alarm/rehearse-storm.ts'
import type { AlarmDesk } from './alarm-desk.ts'
import type { Cancel, Ports } from './ports.ts'
import type { Store } from './store/store.ts'

/** Holds rehearsals of the alarm. */
export interface DrillDesk {
  /** Begins one; one that is under way goes on. */
  begin(): Drill
  /** Ends it. */
  end(): Drill
  get(): Drill
  /** An alarm has changed; it may be the rehearsal's that somebody has answered. */
  alarmsChanged(): void
  /** Goes on with one that was under way. */
  start(): void
  stop(): void
}

export interface DrillDeskParts {
  readonly ports: Pick<Ports, 'clock' | 'log'>
  readonly store: Store
  readonly desk: Pick<AlarmDesk, 'drop' | 'report'>
}

/** Each so many milliseconds stand for five minutes. */
const pace = 1000
/** Buckets after which a detector that has not seen the storm never will. */
const mostBuckets = 60
/** A rehearsal that nobody answers ends after so many milliseconds. */
const patience = 10 * 60_000

const recordSchema = z.object({
  startedAt: z.number(),
  buckets: z.number().int(),
  mentions: z.number().int(),
  alarmId: z.string().optional(),
  endedAt: z.number().optional(),
})
type DrillRecord = z.infer<typeof recordSchema>

const subject = { kind: 'overall', id: 'rehearsal' } as const
const factName = 'drill'

/**
 * Makes the desk. The invented mentions never touch the tables of items, hits or tallies; the alarm is real but
 * marked, and the escalation is the person's own with short waits.
 */
export function createDrillDesk({ ports, store, desk }: DrillDeskParts): DrillDesk {
  const now = () => ports.clock.now()
  let timer: Cancel | undefined
  let running = false

  const read = () => recordSchema.safeParse(store.facts.get(factName)).data
  const keep = (record: DrillRecord) => store.facts.set(factName, record)
  const alarmOf = (record: DrillRecord | undefined) =>
    record?.alarmId === undefined ? undefined : store.alarms.get(record.alarmId)

  function work(): void {
    timer?.()
    timer = undefined
    const record = read()
    if (!running || record === undefined || record.endedAt !== undefined) return
    const alarm = alarmOf(record)
    if (alarm === undefined) {
      timer = ports.clock.after(pace, () => attempt(gather))
      return
    }
    const left = alarm.raisedAt + patience - now()
    timer = ports.clock.after(Math.max(left, 0), () => attempt(finish))
  }

  function attempt(step: () => void): void {
    try {
      step()
    } catch (error) {
      ports.log.error('The rehearsal could not go on', { error: String(error) })
    }
    work()
  }

  /** Lets five more minutes of the storm pass. */
  function gather(): void {
    const record = read()
    if (record === undefined || record.endedAt !== undefined) return
    const buckets = record.buckets + 1
    const { mentions, evidence } = rehearseStorm(buckets, now())
    store.write(() => {
      if (evidence === undefined) {
        keep({ ...record, buckets, mentions, ...(buckets >= mostBuckets ? { endedAt: now() } : {}) })
        return
      }
      const alarm = desk.report({
        ...{ subject, phase: 'raise', severity: 'serious', drill: true, at: now(), evidence },
        title: `Invented storm: ${evidence.count} mentions by ${evidence.authors} people`,
        text: 'This is a rehearsal with invented mentions; nothing has happened. Press “Acknowledge” to end it.',
      })
      keep({ ...record, buckets, mentions, ...(alarm === undefined ? {} : { alarmId: alarm.id }) })
    })
  }

  /** Ends it, and tells so everywhere it was told. */
  function finish(): void {
    store.write(() => {
      const record = read()
      if (record === undefined || record.endedAt !== undefined) return
      keep({ ...record, endedAt: now() })
      // Who was not called out need not hear that it is over.
      if (alarmOf(record)?.toldOn.length === 0) return desk.drop(subject)
      const text = 'The rehearsal has ended. Nothing had happened.'
      desk.report({ subject, phase: 'over', severity: 'serious', drill: true, at: now(), title: text, text })
    })
  }

  function present(): Drill {
    const record = read()
    if (record === undefined) return { state: 'idle', mentions: 0, steps: [] }
    const alarm = alarmOf(record)
    const told = alarm === undefined ? [] : store.alarms.told(alarm.id)
    const answered = alarm?.acknowledgedAt
    return {
      state: record.endedAt !== undefined ? 'done' : alarm === undefined ? 'gathering' : 'ringing',
      startedAt: toTimestamp(record.startedAt),
      ...(record.endedAt === undefined ? {} : { endedAt: toTimestamp(record.endedAt) }),
      ...(alarm === undefined || record.endedAt !== undefined ? {} : { alarmId: alarm.id }),
      mentions: record.mentions,
      steps: told.map(({ channel, at, outcome }) => ({ channel, at: toTimestamp(at), outcome })),
      ...(alarm === undefined || answered === undefined
        ? {}
        : { acknowledgedAfterSeconds: Math.round((answered - alarm.raisedAt) / 1000) }),
    }
  }

  return {
    begin() {
      store.write(() => {
        const last = read()
        if (last !== undefined && last.endedAt === undefined) return
        if (last?.alarmId !== undefined) store.alarms.remove(last.alarmId)
        keep({ startedAt: now(), buckets: 0, mentions: 0 })
      })
      work()
      return present()
    },
    end() {
      finish()
      work()
      return present()
    },
    get: present,
    alarmsChanged() {
      if (alarmOf(read())?.state === 'acknowledged') finish()
    },
    start() {
      running = true
      work()
    },
    stop() {
      running = false
      timer?.()
    },
  }
}
