import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { IncidentJoins, IncidentStage } from '../../shared/model/incident.ts'
import { CallFailure } from '../call-failure.ts'
import { needsOf } from '../incident/stages/stage-needs.ts'
import { isLater, stagesBetween } from '../incident/stages/stage-order.ts'
import type { Store, StoredIncident, StoredItem } from '../store/store.ts'
import type { UndoLog } from '../undo-log.ts'
import type { ReportRule } from './report-rule.ts'
import { bothJoins, joinsWithout, signOf, takeIn, usualJoins } from './take-in.ts'
import { situationOf, type Told } from './told.ts'

export interface IncidentDeskParts {
  readonly store: Store
  readonly told: Told
  readonly undo: Pick<UndoLog, 'keep'>
  readonly rule: ReportRule
  now(): number
  newId(): string
  /**
   * Somebody has done something to an incident: its stage, its title, its rules or what belongs to it is other than
   * before. Called inside the transaction.
   */
  onChange(id: string): void
  /** Items belong to an incident that did not, or the other way round; the same for all of them where they are many. */
  onItems(id: string): void
}

/** What an incident is made of. */
export interface Beginning {
  readonly alarmIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly title: string | undefined
}

/** What may be changed by hand. */
export interface IncidentPatch {
  readonly title?: string | undefined
  readonly joins?: IncidentJoins | undefined
}

/**
 * Where incidents are opened, go on and end. All throw a `CallFailure` with a sentence for what cannot be. Those that
 * can be taken back give the id for `changes.undo`.
 */
export interface IncidentDesk {
  /** The incident, or the one it was merged into. */
  known(id: string): StoredIncident
  /** Opens one and gives its id. */
  open(beginning: Beginning): string
  /** Finds out which things an incident just opened is about, and takes in the reports that have named them since. */
  learn(id: string): Promise<void>
  /** Gives what it takes to undo that an incident was opened, for as long as nothing was said about it. */
  opened(id: string): string
  change(id: string, patch: IncidentPatch): string
  /** Goes on to a later stage; refused while something is missing, unless it shall be so `anyway`. */
  advance(id: string, to: IncidentStage, anyway: boolean): string
  /** It is not over after all: back to finding the cause, or to mending it where the cause is known. */
  reopen(id: string): string
  /** Something was said that belongs to a stage: goes on as far as that and what is there allow. Call inside `write`. */
  said(id: string, stage: IncidentStage): void
  add(id: string, itemIds: readonly string[]): string
  remove(id: string, itemIds: readonly string[]): string
  /** Makes one part of another, which keeps its stage and title. */
  merge(id: string, into: string): string
  /** Makes items a new incident of their own; gives its id and the one for undo. */
  split(id: string, itemIds: readonly string[], title: string): { readonly id: string; readonly undo: string }
}

/** Items whose words say at first what an incident is about, and characters of each that are looked at. */
const mostTexts = 200
const textLength = 4000
/** Reports that may have come before the incident was opened. */
const mostReports = 1000

/** Makes the desk. Everything it does stands in the store before anybody is told. */
export function createIncidentDesk(parts: IncidentDeskParts): IncidentDesk {
  const { store, told, undo, now, newId } = parts
  const { incidents } = store

  function known(id: string): StoredIncident {
    const incident = incidents.home(id)
    if (incident === undefined) throw new CallFailure('not-found', 'That incident is no longer kept.')
    return incident
  }

  function belongs(what: string, id: string): CallFailure {
    return new CallFailure('conflict', `${what} belongs to the incident “${known(id).title}” already.`)
  }

  function alarmOf(id: string): AlarmRecord {
    const alarm = store.alarms.get(id)
    if (alarm === undefined) throw new CallFailure('not-found', 'That alarm is no longer known.')
    if (alarm.subject.kind === 'incident') throw belongs('That alarm', alarm.subject.id)
    if (alarm.drill)
      throw new CallFailure('conflict', 'That alarm belongs to a rehearsal: there is nothing to look into.')
    const taken = incidents.ofAlarm(id)
    if (taken !== undefined) throw belongs('That alarm', taken)
    return alarm
  }

  function itemOf(id: string): StoredItem {
    const item = store.items.get(id)
    if (item === undefined) throw new CallFailure('not-found', 'That item is no longer kept.')
    const taken = incidents.ofItem(id)
    if (taken !== undefined) throw belongs(`“${item.title}”`, taken)
    return item
  }

  function begin(alarms: readonly AlarmRecord[], items: readonly StoredItem[], title: string | undefined) {
    const [id, at] = [newId(), now()]
    const times = [...alarms.map(signOf), ...items.map(({ publishedAt }) => publishedAt)]
    const incident: StoredIncident = {
      ...{ id, title: title ?? alarms[0]?.title ?? titleOf(items[0]), stage: 'seen', stageAt: at },
      ...{ firstSignAt: Math.min(at, ...times), openedAt: at, acknowledgedAt: undefined },
      ...{ causeAt: undefined, fixedAt: undefined, closedAt: undefined, nagAt: undefined },
      ...{ mergedInto: undefined, joins: usualJoins(alarms, items, store) },
    }
    incidents.save(incident)
    return incident
  }

  function note(id: string, kind: 'stage' | 'note', text: string): void {
    incidents.addEvent(id, { at: now(), kind, text })
  }

  /** Its first sign may be earlier than was known, or later. */
  function findFirstSign(id: string): void {
    const incident = known(id)
    const alarms = incidents.alarms(id).flatMap((alarmId) => store.alarms.get(alarmId) ?? [])
    const times = [...alarms.map(signOf), incidents.firstItemAt(id) ?? incident.openedAt]
    incidents.save({ ...incident, firstSignAt: Math.min(incident.openedAt, ...times) })
  }

  function goTo(incident: StoredIncident, stage: IncidentStage): void {
    incidents.save({ ...incident, ...stageTimes(incident, stage, now()) })
    note(incident.id, 'stage', stageWords[stage])
    parts.onChange(incident.id)
  }

  /** Does something to one incident and keeps how it was before. */
  function changed(id: string, work: (incident: StoredIncident) => void): string {
    return store.write(() => {
      const incident = known(id)
      work(incident)
      parts.onChange(incident.id)
      return undo.keep({ what: 'incident', id: incident.id, before: incident })
    })
  }

  return {
    known,
    open({ alarmIds, itemIds, title }) {
      if (alarmIds.length + itemIds.length === 0)
        throw new CallFailure('invalid', 'Say which alarms or items it is about.', 'itemIds')
      return store.write(() => {
        const alarms = [...new Set(alarmIds)].map(alarmOf)
        const items = [...new Set(itemIds)].map(itemOf)
        const { id } = begin(alarms, items, title)
        for (const alarm of alarms) takeIn(id, alarm, store)
        incidents.addItems(
          id,
          items.map((item) => item.id),
        )
        findFirstSign(id)
        note(id, 'stage', 'The incident was opened.')
        parts.onItems(id)
        parts.onChange(id)
        return id
      })
    },
    opened: (id) => store.write(() => undo.keep({ what: 'incident', id, before: known(id), opened: true })),
    async learn(id) {
      await parts.rule.load()
      store.write(() => {
        const incident = known(id)
        const alarms = incidents.alarms(id).flatMap((alarmId) => store.alarms.get(alarmId) ?? [])
        const texts = store.items.some(incidents.items(id, mostTexts), textLength)
        const things = parts.rule.thingsOf(
          alarms,
          texts.filter(({ kind }) => kind === 'report'),
        )
        if (things.length === 0) return
        const joins = { ...incident.joins, things: [...things] }
        incidents.save({ ...incident, joins })
        const reports = store.items.list(
          { kinds: ['report'] },
          { limit: mostReports, textLimit: textLength },
        ).items
        const meant = reports.filter(
          (item) =>
            item.publishedAt >= incident.firstSignAt &&
            item.incidentId === undefined &&
            parts.rule.isMeant({ ...item, report: store.conversations.letter(item.id)?.report }, joins),
        )
        if (meant.length === 0) return
        incidents.addItems(
          id,
          meant.map((item) => item.id),
        )
        parts.onItems(id)
        parts.onChange(id)
      })
    },
    change: (id, { title, joins }) =>
      changed(id, (incident) =>
        incidents.save({ ...incident, title: title ?? incident.title, joins: joins ?? incident.joins }),
      ),
    advance: (id, to, anyway) =>
      changed(id, (incident) => {
        if (!isLater(to, incident.stage))
          throw new CallFailure('conflict', `“${incident.title}” is past that stage already.`, 'to')
        const missing = missingUntil(incident, to)
        if (missing.length > 0 && !anyway)
          throw new CallFailure('conflict', `Not yet done: ${missing.join(' ')}`, 'to')
        goTo(incident, to)
      }),
    reopen: (id) =>
      store.write(() => {
        const incident = known(id)
        if (incident.stage !== 'closed' && incident.stage !== 'fixed')
          throw new CallFailure('conflict', `“${incident.title}” is open.`)
        const stage = incident.causeAt === undefined ? 'finding' : 'cause'
        incidents.save({ ...incident, stage, stageAt: now(), fixedAt: undefined, closedAt: undefined })
        note(incident.id, 'stage', 'The incident was reopened.')
        // Who was told of this end is to be told of the next one.
        const drafts = [...store.rounds.beginAnew(incidents.family(incident.id))]
        parts.onChange(incident.id)
        return undo.keep({ what: 'incident', id: incident.id, before: incident, drafts })
      }),
    said(id, stage) {
      const incident = known(id)
      if (incident.stage === 'closed') return
      const wanted = isLater(stage, incident.stage) ? stage : 'acknowledged'
      const reached = stagesBetween(incident.stage, wanted)
      const stuck = reached.findIndex((leaving) => !mayLeave(incident, leaving))
      const to = stuck === -1 ? wanted : reached[stuck]
      if (to !== undefined && isLater(to, incident.stage)) goTo(incident, to)
      else parts.onChange(incident.id)
    },
    add(id, itemIds) {
      return store.write(() => {
        const incident = known(id)
        for (const itemId of itemIds) itemOf(itemId)
        const added = incidents.addItems(incident.id, itemIds)
        findFirstSign(incident.id)
        note(incident.id, 'note', `${countOf(added)} added by hand.`)
        parts.onItems(incident.id)
        parts.onChange(incident.id)
        return undo.keep({ what: 'incident', id: incident.id, before: incident, added })
      })
    },
    remove(id, itemIds) {
      return store.write(() => {
        const incident = known(id)
        const removed = incidents.removeItems(incident.id, itemIds)
        if (removed.length === 0)
          throw new CallFailure('conflict', `None of these belongs to “${incident.title}”.`, 'itemIds')
        findFirstSign(incident.id)
        note(incident.id, 'note', `${countOf(removed)} taken out by hand.`)
        parts.onItems(incident.id)
        parts.onChange(incident.id)
        return undo.keep({ what: 'incident', id: incident.id, before: incident, removed })
      })
    },
    merge(id, into) {
      return store.write(() => {
        const [incident, target] = [known(id), known(into)]
        if (incident.id === target.id)
          throw new CallFailure('conflict', 'An incident cannot be merged into itself.', 'into')
        incidents.save({ ...incident, mergedInto: target.id, nagAt: undefined })
        incidents.save({
          ...target,
          firstSignAt: Math.min(target.firstSignAt, incident.firstSignAt),
          joins: bothJoins(target.joins, incident.joins),
        })
        note(target.id, 'note', `“${incident.title}” turned out to be the same.`)
        parts.onItems(target.id)
        parts.onChange(incident.id)
        parts.onChange(target.id)
        return undo.keep({ what: 'incident', id: target.id, before: target, merged: incident })
      })
    },
    split(id, itemIds, title) {
      return store.write(() => {
        const incident = known(id)
        const moved = incidents.removeItems(incident.id, itemIds)
        const items = moved.flatMap((itemId) => store.items.get(itemId) ?? [])
        if (items.length === 0)
          throw new CallFailure('conflict', `None of these belongs to “${incident.title}”.`, 'itemIds')
        const begun = begin([], items, title)
        incidents.save({ ...begun, joins: joinsWithout(begun.joins, incident.joins) })
        incidents.addItems(begun.id, moved)
        for (const alarmId of incidents.alarms(incident.id)) {
          const itemId = store.alarms.get(alarmId)?.itemId
          if (itemId !== undefined && moved.includes(itemId)) incidents.addAlarm(begun.id, alarmId)
        }
        findFirstSign(incident.id)
        note(incident.id, 'note', `${countOf(moved)} turned out to be another incident: “${title}”.`)
        note(begun.id, 'stage', `The incident was opened out of “${incident.title}”.`)
        for (const each of [incident.id, begun.id]) {
          parts.onItems(each)
          parts.onChange(each)
        }
        return {
          id: begun.id,
          undo: undo.keep({ what: 'incident', id: incident.id, before: incident, split: begun.id }),
        }
      })
    },
  }

  /** What is missing on the way to a stage, in sentences. */
  function missingUntil(incident: StoredIncident, to: IncidentStage): readonly string[] {
    const situation = situationOf(incident, told, store)
    return stagesBetween(incident.stage, to).flatMap((leaving) =>
      needsOf(leaving, situation).flatMap(({ text, done }) => (done ? [] : [text])),
    )
  }

  function mayLeave(incident: StoredIncident, leaving: IncidentStage): boolean {
    return needsOf(leaving, situationOf(incident, told, store)).every(({ done }) => done)
  }
}

const stageWords: Readonly<Record<IncidentStage, string>> = {
  seen: 'The incident was opened.',
  acknowledged: 'It was acknowledged.',
  finding: 'The cause is being looked for.',
  cause: 'The cause was stated.',
  fixed: 'It was fixed.',
  closed: 'Everybody was told; the incident was closed.',
}

/** What of an incident is other in a later stage. A moment that was skipped is not invented. */
function stageTimes(incident: StoredIncident, stage: IncidentStage, at: number): Partial<StoredIncident> {
  const reached = { stage, stageAt: at, acknowledgedAt: incident.acknowledgedAt ?? at }
  switch (stage) {
    case 'cause':
      return { ...reached, causeAt: incident.causeAt ?? at }
    case 'fixed':
      return { ...reached, fixedAt: at }
    case 'closed':
      return { ...reached, closedAt: at }
    default:
      return reached
  }
}

function titleOf(item: StoredItem | undefined): string {
  const title = item?.title.replace(/\s+/gu, ' ').trim().slice(0, 200)
  return title === undefined || title === '' ? 'An incident' : title
}

function countOf(items: readonly string[]): string {
  return items.length === 1 ? '1 item was' : `${items.length} items were`
}
