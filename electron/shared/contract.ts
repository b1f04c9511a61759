import { z } from 'zod'
import { alarmSchema, alarmStateSchema } from './model/alarm.ts'
import { healthSchema, progressSchema } from './model/health.ts'
import {
  itemDetailSchema,
  itemKindSchema,
  itemNeedSchema,
  itemSchema,
  itemStateSchema,
} from './model/item.ts'
import { settingsPatchSchema, settingsSchema } from './model/settings.ts'
import { siteCheckSchema, siteSchema } from './model/site.ts'
import {
  sourceErrorKindSchema,
  sourceKindInfoSchema,
  sourceKindSchema,
  sourceOfferSchema,
  sourceSchema,
  sourceSettingsSchema,
} from './model/source.ts'
import { timestampSchema } from './model/time.ts'
import { watchSchema } from './model/watch.ts'
import type { EventName, MethodName } from './names.ts'

interface Method {
  readonly params: z.ZodType
  readonly result: z.ZodType
}

const id = z.string().min(1).max(100)
const nothing = z.object({})
const minutes = z.number().positive().max(43_200)
/** A change that can be taken back with `changes.undo` for an hour. */
const undoable = { undo: id }

/** What went wrong with a source, in words for a person. */
const sourceFailure = z.object({ kind: sourceErrorKindSchema, message: z.string(), advice: z.string() })

const itemFilter = {
  query: z.string().max(500).optional(),
  kinds: z.array(itemKindSchema).optional(),
  sourceId: id.optional(),
  watchId: id.optional(),
  state: itemStateSchema.optional(),
  /** Any of several states, e.g. all but `snoozed`. */
  states: z.array(itemStateSchema).optional(),
  needs: itemNeedSchema.optional(),
}

/** The single table of methods: what each takes and gives, and whether it changes anything. */
export const methods = {
  'sources.kinds': { params: nothing, result: z.array(sourceKindInfoSchema) },
  'sources.list': { params: nothing, result: z.array(sourceSchema) },
  'sources.add': {
    params: z.object({
      kind: sourceKindSchema,
      name: z.string().max(200).optional(),
      everyMinutes: minutes.optional(),
      settings: sourceSettingsSchema,
    }),
    result: sourceSchema,
  },
  'sources.update': {
    params: z.object({
      id,
      name: z.string().max(200).optional(),
      everyMinutes: minutes.optional(),
      settings: sourceSettingsSchema.optional(),
      paused: z.boolean().optional(),
    }),
    result: sourceSchema,
  },
  'sources.remove': { params: z.object({ id }), result: z.object(undoable) },
  'sources.check': {
    params: z.object({ id }),
    result: z.object({ newItems: z.number().int(), error: sourceFailure.optional() }),
  },
  'sources.checkAll': { params: nothing, result: z.object({ sources: z.number().int() }) },
  /** Tries settings without saving anything: the newest few items they would bring, or why they would not. */
  'sources.preview': {
    params: z.object({ kind: sourceKindSchema, settings: sourceSettingsSchema, id: id.optional() }),
    result: z.object({
      items: z.array(
        z.object({ title: z.string(), url: z.string().optional(), publishedAt: timestampSchema.optional() }),
      ),
      total: z.number().int(),
      error: sourceFailure.optional(),
    }),
  },
  'sources.discover': {
    params: z.object({ address: z.string().min(1).max(2000) }),
    result: z.object({
      /** The address as understood, e.g. `https://blog.example/` for `blog.example`. */
      address: z.string(),
      title: z.string().optional(),
      offers: z.array(sourceOfferSchema),
      error: sourceFailure.optional(),
    }),
  },
  'items.list': {
    params: z.object({
      ...itemFilter,
      /** At most this many; never more than 1,000 come at once, `nextCursor` leads on. */
      limit: z.number().int().min(1).default(50),
      cursor: z.string().max(100).optional(),
    }),
    result: z.object({ items: z.array(itemSchema), nextCursor: z.string().optional() }),
  },
  'items.get': { params: z.object({ id }), result: itemDetailSchema },
  'items.act': {
    params: z.object({
      /** The items to change, or everything a filter selects ("mark all read"). */
      ids: z.array(id).min(1).max(1000).optional(),
      filter: z.object(itemFilter).optional(),
      action: z.enum(['read', 'unread', 'acknowledge', 'snooze', 'needs-answer', 'needs-nothing']),
      /** For `snooze`: until when. */
      until: timestampSchema.optional(),
    }),
    result: z.object({ changed: z.number().int(), ...undoable }),
  },
  'items.counts': {
    params: nothing,
    result: z.object({
      total: z.number().int(),
      unread: z.number().int(),
      needsAnswer: z.number().int(),
      snoozed: z.number().int(),
    }),
  },
  'watches.list': { params: nothing, result: z.array(watchSchema) },
  'watches.save': {
    params: z.object({
      /** Absent for a new watch. */
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      terms: z.array(z.string().trim().min(1).max(200)).min(1).max(200),
    }),
    result: watchSchema,
  },
  'watches.remove': { params: z.object({ id }), result: z.object(undoable) },
  'alarms.list': {
    params: z.object({
      state: alarmStateSchema.optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    result: z.array(alarmSchema),
  },
  'alarms.acknowledge': {
    params: z.object({ id, note: z.string().max(2000).optional() }),
    result: alarmSchema,
  },
  'sites.list': { params: nothing, result: z.array(siteSchema) },
  'sites.history': {
    params: z.object({
      sourceId: id,
      since: timestampSchema.optional(),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    result: z.array(siteCheckSchema),
  },
  'settings.get': { params: nothing, result: settingsSchema },
  'settings.set': { params: settingsPatchSchema, result: settingsSchema },
  'health.get': { params: nothing, result: healthSchema },
  /** Takes a problem off the list once the person has read it. */
  'health.dismiss': { params: z.object({ id }), result: healthSchema },
  'checks.pause': {
    params: z.object({ minutes: z.number().positive().max(1440) }),
    result: z.object({ pausedUntil: timestampSchema }),
  },
  'checks.resume': { params: nothing, result: nothing },
  'changes.undo': { params: z.object({ id }), result: nothing },
} as const satisfies Record<MethodName, Method>

/** What each event carries. Events only say what changed; the page then asks. */
export const events = {
  'items.changed': z.object({
    /** How many are new; 0 when items only changed. */
    added: z.number().int(),
  }),
  'sources.changed': nothing,
  'watches.changed': nothing,
  'alarms.changed': nothing,
  'settings.changed': settingsSchema,
  'health.changed': healthSchema,
  progress: progressSchema,
  /** A shell asks the page to show something, e.g. after a click on a notification. */
  'page.open': z.object({ view: z.enum(['feed', 'sources', 'settings', 'item']), itemId: id.optional() }),
} as const satisfies Record<EventName, z.ZodType>

/** What a caller passes: defaults may be left out. */
export type Params<Name extends MethodName> = z.input<(typeof methods)[Name]['params']>
/** What a handler gets: checked, with defaults filled in. */
export type CheckedParams<Name extends MethodName> = z.output<(typeof methods)[Name]['params']>
export type Data<Name extends MethodName> = z.output<(typeof methods)[Name]['result']>
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>
/** Any event with its payload. */
export type AnyEvent = { [Name in EventName]: { name: Name; data: EventData<Name> } }[EventName]
