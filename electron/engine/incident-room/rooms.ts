import { absoluteTime } from '../../shared/canned/absolute-time.ts'
import type { Incident, IncidentRoom, Promised } from '../../shared/model/incident.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { nextStep } from '../incident/stages/next-step.ts'
import type { Situation } from '../incident/stages/situation.ts'
import { needsOf } from '../incident/stages/stage-needs.ts'
import { stageAfter } from '../incident/stages/stage-order.ts'
import { suggestStatement } from '../incident/stages/suggest-statement.ts'
import type { Store, StoredIncident } from '../store/store.ts'
import { plainTitle } from './public-text.ts'
import { drawTimeline } from './timeline.ts'
import { situationWith, type Told } from './told.ts'

export interface RoomParts {
  readonly store: Store
  readonly told: Told
  settings(): Pick<Settings, 'incidentNags'>
  now(): number
}

/** Items, the first of an incident, whose words its title may be. */
const mostWriters = 500

/** What incidents show of themselves. */
export interface Rooms {
  list(open: boolean | undefined): readonly Incident[]
  /** Throws a `CallFailure` where there is no such incident. */
  get(id: string): IncidentRoom
}

/** Makes the rooms; everything in them is read anew each time. */
export function createRooms(parts: RoomParts): Rooms {
  const { store, told } = parts

  function summary(incident: StoredIncident, promises: readonly Promised[]): Incident {
    const { id, title, stage, mergedInto } = incident
    const { acknowledgedAt, causeAt, fixedAt, closedAt } = incident
    const promise = promises.find(({ state }) => state === 'open' || state === 'late')
    return {
      ...{ id, title, stage },
      firstSignAt: toTimestamp(incident.firstSignAt),
      openedAt: toTimestamp(incident.openedAt),
      ...(acknowledgedAt === undefined ? {} : { acknowledgedAt: toTimestamp(acknowledgedAt) }),
      ...(causeAt === undefined ? {} : { causeAt: toTimestamp(causeAt) }),
      ...(fixedAt === undefined ? {} : { fixedAt: toTimestamp(fixedAt) }),
      ...(closedAt === undefined ? {} : { closedAt: toTimestamp(closedAt) }),
      ...store.incidents.tally(id),
      openQuestions: told.openQuestions(store.incidents.family(id)),
      alarmIds: [...store.incidents.alarms(id)],
      ...(promise === undefined ? {} : { promise }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    }
  }

  /** Its title, or a blank where that is the words of whoever wrote, e.g. of the item it was opened from. */
  function ownTitle({ id, title }: StoredIncident): string {
    const isTheirs = store.incidents
      .writers(id, mostWriters)
      .some((item) => plainTitle(item.title) === plainTitle(title))
    return isTheirs ? '{what is wrong, in your words}' : title
  }

  /** What to say for going on, with the time of the next word as both sides' clocks show it. */
  function suggestion(incident: StoredIncident, situation: Situation): { statement?: string } {
    const to = stageAfter(incident.stage)
    if (to === undefined) return {}
    const minutes = parts.settings().incidentNags.updateMinutes || 120
    const nextUpdate = absoluteTime(wholeQuarter(parts.now() + minutes * 60_000), { mine: '' })
    return {
      statement: suggestStatement(to, { title: ownTitle(incident), facts: situation.facts, nextUpdate }),
    }
  }

  return {
    list: (open) =>
      store.incidents
        .list(open)
        .map((incident) => summary(incident, told.promises(store.incidents.family(incident.id)))),
    get(id) {
      const incident = store.incidents.home(id)
      if (incident === undefined) throw new CallFailure('not-found', 'That incident is no longer kept.')
      const ids = store.incidents.family(incident.id)
      const known = {
        facts: [...told.facts(ids)],
        statements: [...told.statements(ids)],
        promises: [...told.promises(ids)],
      }
      const shown = summary(incident, known.promises)
      const situation = situationWith(incident, { ...known, ...shown }, store)
      return {
        ...shown,
        needs: [...needsOf(incident.stage, situation)],
        next: { ...nextStep(situation), ...suggestion(incident, situation) },
        ...(incident.nagAt === undefined ? {} : { nagAt: toTimestamp(incident.nagAt) }),
        ...known,
        questions: [...told.questions(ids)],
        timeline: [...drawTimeline(incident, known, store)],
        joins: incident.joins,
      }
    },
  }
}

/** The first quarter of an hour from a moment on: nobody says "by 18:07". */
function wholeQuarter(at: number): number {
  const quarter = 15 * 60_000
  return Math.ceil(at / quarter) * quarter
}
