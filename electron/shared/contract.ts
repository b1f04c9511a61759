import { z } from 'zod'
import { alarmMethods } from './contract/alarm-methods.ts'
import { blindSpotMethods } from './contract/blind-spot-methods.ts'
import { changeMethods } from './contract/change-methods.ts'
import { channelMethods } from './contract/channel-methods.ts'
import { checkMethods } from './contract/check-methods.ts'
import { id, type Method, nothing } from './contract/common.ts'
import { conversationMethods } from './contract/conversation-methods.ts'
import { digestMethods } from './contract/digest-methods.ts'
import { drillMethods } from './contract/drill-methods.ts'
import { healthMethods } from './contract/health-methods.ts'
import { incidentAfterMethods } from './contract/incident-after-methods.ts'
import { incidentClosingMethods } from './contract/incident-closing-methods.ts'
import { incidentDraftMethods } from './contract/incident-draft-methods.ts'
import { incidentFactMethods } from './contract/incident-fact-methods.ts'
import { incidentMethods } from './contract/incident-methods.ts'
import { incidentPageMethods } from './contract/incident-page-methods.ts'
import { incidentQuestionMethods } from './contract/incident-question-methods.ts'
import { itemMethods } from './contract/item-methods.ts'
import { lookMethods } from './contract/look-methods.ts'
import { networkMethods } from './contract/network-methods.ts'
import { opinionMethods } from './contract/opinion-methods.ts'
import { pageMethods } from './contract/page-methods.ts'
import { promiseMethods } from './contract/promise-methods.ts'
import { replyMethods } from './contract/reply-methods.ts'
import { reportMethods } from './contract/report-methods.ts'
import { reportPageMethods } from './contract/report-page-methods.ts'
import { reportSortMethods } from './contract/report-sort-methods.ts'
import { settingsMethods } from './contract/settings-methods.ts'
import { siteMethods } from './contract/site-methods.ts'
import { sourceMethods } from './contract/source-methods.ts'
import { templateMethods } from './contract/template-methods.ts'
import { watchMethods } from './contract/watch-methods.ts'
import { healthSchema, progressSchema } from './model/health.ts'
import { settingsSchema } from './model/settings.ts'
import type { EventName, MethodName } from './names.ts'

/** The single table of methods: what each takes and gives. One line per noun. */
export const methods = {
  ...sourceMethods,
  ...itemMethods,
  ...watchMethods,
  ...alarmMethods,
  ...incidentMethods,
  ...incidentQuestionMethods,
  ...incidentPageMethods,
  ...incidentFactMethods,
  ...incidentDraftMethods,
  ...incidentAfterMethods,
  ...promiseMethods,
  ...incidentClosingMethods,
  ...channelMethods,
  ...drillMethods,
  ...siteMethods,
  ...networkMethods,
  ...opinionMethods,
  ...lookMethods,
  ...pageMethods,
  ...replyMethods,
  ...templateMethods,
  ...conversationMethods,
  ...reportMethods,
  ...reportPageMethods,
  ...reportSortMethods,
  ...settingsMethods,
  ...healthMethods,
  ...blindSpotMethods,
  ...digestMethods,
  ...checkMethods,
  ...changeMethods,
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
  'incidents.changed': nothing,
  'channels.changed': nothing,
  'replies.changed': nothing,
  'templates.changed': nothing,
  'settings.changed': settingsSchema,
  'health.changed': healthSchema,
  progress: progressSchema,
  /** A shell asks the page to show something, e.g. after a click on a notification. */
  'page.open': z.object({
    view: z.enum(['feed', 'sources', 'settings', 'waiting', 'item', 'alarm', 'reply', 'incident']),
    itemId: id.optional(),
    alarmId: id.optional(),
    incidentId: id.optional(),
  }),
} as const satisfies Record<EventName, z.ZodType>

/** What a caller passes: defaults may be left out. */
export type Params<Name extends MethodName> = z.input<(typeof methods)[Name]['params']>
/** What a handler gets: checked, with defaults filled in. */
export type CheckedParams<Name extends MethodName> = z.output<(typeof methods)[Name]['params']>
export type Data<Name extends MethodName> = z.output<(typeof methods)[Name]['result']>
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>
/** Any event with its payload. */
export type AnyEvent = { [Name in EventName]: { name: Name; data: EventData<Name> } }[EventName]
