import { type AnyEvent, events, methods } from '../electron/shared/contract.ts'
import type { Result } from '../electron/shared/model/result.ts'
import { type EventName, type MethodName, methodNames } from '../electron/shared/names.ts'
import { alarmCalls, wrongAlarmParams } from './contract-run/alarms.ts'
import { channelCalls, wrongChannelParams } from './contract-run/channels.ts'
import type { ContractCall, ContractRecord, Seen } from './contract-run/contract-call.ts'
import { conversationCalls, wrongConversationParams } from './contract-run/conversations.ts'
import { healthCalls, wrongHealthParams } from './contract-run/health.ts'
import { incidentAfterCalls, wrongIncidentAfterParams } from './contract-run/incidents-after.ts'
import { closingCalls, wrongClosingParams } from './contract-run/incidents-closing.ts'
import { incidentCalls, wrongIncidentParams } from './contract-run/incidents-core.ts'
import { incidentDraftCalls, wrongIncidentDraftParams } from './contract-run/incidents-drafts.ts'
import { incidentFactCalls, wrongIncidentFactParams } from './contract-run/incidents-facts.ts'
import { incidentPageCalls, wrongIncidentPageParams } from './contract-run/incidents-page.ts'
import { promiseCalls, wrongPromiseParams } from './contract-run/incidents-promises.ts'
import { questionMethods, wrongQuestionParams } from './contract-run/incidents-questions.ts'
import { itemCalls, wrongItemParams } from './contract-run/items.ts'
import { replyCalls, wrongReplyParams } from './contract-run/replies.ts'
import { sameInEveryRun } from './contract-run/same-in-every-run.ts'
import { siteCalls, wrongSiteParams } from './contract-run/sites.ts'
import { sourceCalls, wrongSourceParams } from './contract-run/sources.ts'
import { laterSourceCalls, wrongLaterSourceParams } from './contract-run/sources-later.ts'
import { templateCalls, wrongTemplateParams } from './contract-run/templates.ts'
import { watchCalls, wrongWatchParams } from './contract-run/watches.ts'
import type { TestServer } from './servers/http-server.ts'

/** One transport's way to call: gets a method and its params as they cross the wire. */
export type Caller = (method: string, params: unknown) => Promise<Result<unknown>>

/** At least one call of every method, in an order in which each finds what it needs. */
const calls: readonly ContractCall[] = [
  ...sourceCalls,
  ...itemCalls,
  ...templateCalls,
  ...watchCalls,
  ...siteCalls,
  ...alarmCalls,
  ...incidentCalls,
  ...incidentFactCalls,
  ...incidentAfterCalls,
  ...incidentDraftCalls,
  ...incidentPageCalls,
  ...channelCalls,
  ...laterSourceCalls,
  ...replyCalls,
  ...promiseCalls,
  ...closingCalls,
  ...conversationCalls,
  ...healthCalls,
]

/** For every method params that are wrong in some way. */
const wrongParams: Record<MethodName, unknown> = {
  ...wrongSourceParams,
  ...wrongItemParams,
  ...wrongTemplateParams,
  ...wrongWatchParams,
  ...wrongSiteParams,
  ...wrongAlarmParams,
  ...wrongChannelParams,
  ...wrongLaterSourceParams,
  ...wrongReplyParams,
  ...wrongConversationParams,
  ...wrongHealthParams,
  ...wrongIncidentParams,
  ...wrongIncidentAfterParams,
  ...wrongQuestionParams,
  ...wrongIncidentFactParams,
  ...wrongIncidentDraftParams,
  ...wrongIncidentPageParams,
  ...wrongPromiseParams,
  ...wrongClosingParams,
}

/** Calls that no method can answer well, whatever the params look like. */
const hopeless: readonly (readonly [string, unknown])[] = [
  ['items.get', { id: 'no-such-item' }],
  ['sources.check', { id: 'no-such-source' }],
  ['changes.undo', { id: 'no-such-change' }],
  ['nothing.at-all', {}],
  ['constructor', {}],
]

/**
 * Calls everything there is on a fresh data folder, well and badly, and checks each answer against the contract.
 * The records of two transports can be compared with `toEqual`.
 */
export async function runContract(call: Caller, site: TestServer): Promise<ContractRecord[]> {
  const seen: Seen = { site: site.url, answers: new Map() }
  const records: ContractRecord[] = []
  const record = async (method: string, params: unknown): Promise<Result<unknown>> => {
    const result = await call(method, params)
    records.push({ method, params, result })
    return result
  }
  for (const { method, params, as, before } of calls) {
    before?.(site)
    const result = await record(method, params(seen))
    if (!result.ok) throw new Error(`${method} failed: ${result.error.message}`)
    const checked = methods[method].result.safeParse(result.data)
    if (!checked.success) throw new Error(`${method} answered against the contract: ${checked.error.message}`)
    if (as !== undefined) seen.answers.set(as, result.data)
  }
  for (const method of methodNames) await record(method, wrongParams[method])
  for (const [method, params] of hopeless) await record(method, params)
  return sameInEveryRun(records, site.url)
}

/** Methods that can only answer well with a mailbox, and are tested with one. */
export const mailboxMethods: readonly MethodName[] = ['reports.teach', 'reports.forget', 'reports.attachment']
/** Methods that can only answer well after a failure or a trouble, and are tested with one. */
export const failureMethods: readonly MethodName[] = ['replies.retry', 'incidents.learn', ...questionMethods]

/** The methods that no call in the table covers. */
export function uncoveredMethods(): readonly MethodName[] {
  return methodNames
    .filter((name) => !calls.some(({ method }) => method === name))
    .filter((name) => ![...mailboxMethods, ...failureMethods].includes(name))
}

/** Events that `runContract` causes, by name; only a shell sends `page.open`. */
export const expectedEvents: readonly EventName[] = [
  'alarms.changed',
  'channels.changed',
  'health.changed',
  'incidents.changed',
  'items.changed',
  'progress',
  'replies.changed',
  'settings.changed',
  'sources.changed',
  'templates.changed',
  'watches.changed',
]

/** Throws when an event is not as the contract says. */
export function checkEvent(event: {
  readonly name: string
  readonly data: unknown
}): asserts event is AnyEvent {
  const schema = Object.entries(events).find(([name]) => name === event.name)?.[1]
  if (schema === undefined) throw new Error(`There is no event ${event.name}`)
  schema.parse(event.data)
}
