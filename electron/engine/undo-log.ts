import { z } from 'zod'
import { alarmStateSchema } from '../shared/model/alarm.ts'
import { channelKindSchema } from '../shared/model/channel.ts'
import { conversationEndSchema } from '../shared/model/conversation.ts'
import { openQuestionSchema } from '../shared/model/incident.ts'
import { itemNeedSchema, itemStateSchema } from '../shared/model/item.ts'
import { sourceSettingsSchema } from '../shared/model/source.ts'
import { taughtLayoutSchema } from '../shared/model/taught-layout.ts'
import { cannedTextSchema } from '../shared/model/template.ts'
import { watchSchema } from '../shared/model/watch.ts'
import { CallFailure } from './call-failure.ts'
import { incidentChangeSchema, takeBack } from './incident-room/take-back.ts'
import { statementChangeSchema, takeBackStatement } from './incident-room/take-back-statement.ts'
import type { Store } from './store/store.ts'

const before = z.object({
  id: z.string(),
  state: itemStateSchema,
  needs: itemNeedSchema,
  snoozedUntil: z.number().optional(),
})

const ended = z.object({
  as: conversationEndSchema,
  at: z.number(),
  reason: z.string().optional(),
  into: z.string().optional(),
})

const changeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('items'), before: z.array(before) }),
  z.object({
    what: z.literal('alarm'),
    /** How it was before it was answered. */
    alarm: z.object({
      id: z.string(),
      state: alarmStateSchema.exclude(['over']),
      acknowledgedAt: z.number().optional(),
      acknowledgedUntil: z.number().optional(),
      snoozedUntil: z.number().optional(),
      heldUntil: z.number().optional(),
      nextAt: z.number().optional(),
      note: z.string().optional(),
    }),
    /** Its item, which was acknowledged with it. */
    items: z.array(before),
  }),
  z.object({
    what: z.literal('waiting'),
    /** The conversations as they were before somebody said that nobody waits there. */
    before: z.array(
      z.object({ id: z.string(), settledUntil: z.number().optional(), ended: ended.optional() }),
    ),
    /** Their items, which were acknowledged with them. */
    items: z.array(before),
  }),
  z.object({
    what: z.literal('taught'),
    taught: z.object({ id: z.string(), taughtAt: z.number(), layout: taughtLayoutSchema }),
  }),
  z.object({
    what: z.literal('promise'),
    /** How it was before the person said that it was kept, or counts no more. */
    id: z.string(),
    state: z.enum(['open', 'kept', 'dropped']),
    endedAt: z.number().optional(),
  }),
  incidentChangeSchema,
  statementChangeSchema,
  z.object({ what: z.literal('separated'), id: z.string(), otherId: z.string() }),
  z.object({ what: z.literal('source'), id: z.string() }),
  z.object({
    what: z.literal('channel'),
    channel: z.object({
      id: z.string(),
      kind: channelKindSchema,
      name: z.string(),
      // Checked again when it comes back: the form of any JSON is too deep for types.
      settings: z.record(z.string(), z.unknown()),
      createdAt: z.number(),
      lastSentAt: z.number().optional(),
    }),
  }),
  z.object({
    what: z.literal('questions'),
    before: z.array(
      z.object({
        ...{ id: z.string(), incidentId: z.string(), says: z.string() },
        state: openQuestionSchema.shape.state,
        statementId: z.string().optional(),
        reason: z.string().optional(),
        joinedTo: z.string().optional(),
      }),
    ),
    places: z.array(z.object({ itemId: z.string(), quote: z.string(), questionId: z.string() })),
    /** Questions that there were not. */
    made: z.array(z.string()),
  }),
  z.object({ what: z.literal('imported'), ids: z.array(z.string()) }),
  /** How often a source was asked, and whether it was. */
  z.object({ what: z.literal('schedule'), id: z.string(), everyMinutes: z.number(), paused: z.boolean() }),
  z.object({ what: z.literal('new-watch'), id: z.string() }),
  z.object({
    what: z.literal('templates'),
    /** How each was kept before; not at all where `was` is `null`. */
    before: z.array(
      z.object({
        id: z.string(),
        was: z
          .object({
            reply: cannedTextSchema.optional(),
            basedOn: z.string().optional(),
            changedAt: z.number(),
          })
          .nullable(),
      }),
    ),
  }),
  z.object({
    what: z.literal('watch'),
    watch: watchSchema.extend({ createdAt: z.number() }),
  }),
])
type Change = z.input<typeof changeSchema>

/** Remembers how things were, so that the person may change their mind. */
export interface UndoLog {
  /** Keeps a change and returns the id to take it back with. */
  keep(change: DeepReadonly<Change>): string
  /**
   * Puts things back as they were and says what; throws a `CallFailure` when it is too late. `settle` brings the rest of
   * the store in line with it, in the same transaction: where that fails, nothing is taken back and the id stays good.
   */
  apply(id: string, settle: (change: AppliedChange) => void): AppliedChange
}

/** A change that was taken back. */
export type AppliedChange = z.output<typeof changeSchema>

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

/** Makes the undo log over the store, where it survives a restart. */
export function createUndoLog(store: Store, now: () => number, newId: () => string): UndoLog {
  return {
    keep(change) {
      const id = newId()
      store.write(() => store.undo.keep(id, now(), change))
      return id
    },
    apply(id, settle) {
      return store.write(() => {
        const change = changeSchema.safeParse(store.undo.take(id))
        if (!change.success) throw tooLate()
        put(change.data, store, now())
        settle(change.data)
        return change.data
      })
    },
  }
}

function tooLate(): CallFailure {
  return new CallFailure('conflict', 'That can no longer be undone.')
}

function put(change: AppliedChange, store: Store, now: number): void {
  switch (change.what) {
    case 'items':
      putItemsBack(change.before, store)
      break
    case 'alarm':
      putAlarmBack(change.alarm, store)
      putItemsBack(change.items, store)
      break
    case 'waiting':
      store.conversations.putBack(
        change.before.map(({ id, settledUntil, ended }) => ({
          ...{ id, settledUntil },
          ended: ended && { reason: undefined, into: undefined, ...ended },
        })),
      )
      putItemsBack(change.items, store)
      break
    case 'taught':
      store.taught.save(change.taught)
      break
    case 'promise':
      // Told anew, since its alarm is over.
      store.promises.change(change.id, {
        state: change.state,
        endedAt: change.endedAt,
        told: 'nothing',
        lead: undefined,
      })
      break
    case 'incident':
      if (!takeBack(change, store)) throw tooLate()
      break
    case 'statement':
      if (!takeBackStatement(change, store)) throw tooLate()
      break
    case 'separated':
      if (!store.stories.rejoin(change.id, change.otherId)) throw tooLate()
      break
    case 'source':
      store.sources.restore(change.id)
      break
    case 'channel':
      store.channels.save({
        lastSentAt: undefined,
        ...change.channel,
        settings: sourceSettingsSchema.parse(change.channel.settings),
        trouble: undefined,
      })
      break
    case 'questions':
      if (
        !store.questions.putBack({
          questions: change.before.map((one) => ({
            ...one,
            ...{ statementId: one.statementId, reason: one.reason, joinedTo: one.joinedTo },
          })),
          ...{ places: change.places, made: change.made },
        })
      )
        throw tooLate()
      break
    case 'imported':
      for (const id of change.ids) store.sources.remove(id, now)
      break
    case 'schedule':
      store.sources.change(change.id, { everyMinutes: change.everyMinutes, paused: change.paused })
      break
    case 'new-watch':
      store.watches.remove(change.id)
      store.items.clearWatch(change.id)
      break
    case 'templates':
      for (const { id, was } of change.before)
        if (was === null) store.templates.forget(id)
        else store.templates.save({ id, ...was, reply: was.reply, basedOn: was.basedOn })
      break
    case 'watch':
      store.watches.save({ ...change.watch, sourceIds: change.watch.sourceIds })
      break
  }
}

function putItemsBack(items: readonly z.output<typeof before>[], store: Store): void {
  store.items.putBack(items.map((item) => ({ ...item, snoozedUntil: item.snoozedUntil })))
}

/** Nobody has it any more: it rings, or waits, as it did before. What has become of it since stays. */
function putAlarmBack(was: (Change & { what: 'alarm' })['alarm'], store: Store): void {
  const alarm = store.alarms.get(was.id)
  if (alarm === undefined || alarm.state === 'over')
    throw new CallFailure('conflict', 'That alarm is over; there is nothing to take back.')
  store.alarms.save({
    ...alarm,
    state: was.state,
    acknowledgedAt: was.acknowledgedAt,
    acknowledgedUntil: was.acknowledgedUntil,
    snoozedUntil: was.snoozedUntil,
    heldUntil: was.heldUntil,
    nextAt: was.nextAt,
    note: was.note,
  })
}
