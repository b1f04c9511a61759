import { z } from 'zod'
import { incidentJoinsSchema, incidentStageSchema } from '../../shared/model/incident.ts'
import type { Store } from '../store/store.ts'

const time = z.number().optional()

/** An incident as it was, in the form in which it is kept for undoing. */
export const incidentBefore = z.object({
  ...{ id: z.string(), title: z.string(), stage: incidentStageSchema, stageAt: z.number() },
  ...{ firstSignAt: z.number(), openedAt: z.number(), acknowledgedAt: time, causeAt: time, fixedAt: time },
  ...{ closedAt: time, nagAt: time, mergedInto: z.string().optional(), joins: incidentJoinsSchema },
})

/** Something that was done to an incident, with what it takes to take it back. */
export const incidentChangeSchema = z.object({
  what: z.literal('incident'),
  id: z.string(),
  /** How it was before. */
  before: incidentBefore,
  /** Items that were added or taken out; then nothing else of it is put back. */
  added: z.array(z.string()).optional(),
  removed: z.array(z.string()).optional(),
  /** What was merged into it, as it was. */
  merged: incidentBefore.optional(),
  /** It was opened, and was not there before. */
  opened: z.literal(true).optional(),
  /** The incident that was split off. */
  split: z.string().optional(),
  /** Drafts that counted in the closing round before it was reopened. */
  drafts: z
    .array(z.object({ incidentId: z.string(), conversationId: z.string(), at: z.number() }))
    .optional(),
})
export type IncidentChange = z.output<typeof incidentChangeSchema>

/** Takes a change of an incident back; what has become of it otherwise stays. False where that cannot be any more. */
export function takeBack(change: IncidentChange, store: Store): boolean {
  const { incidents, rounds } = store
  const { id, before, added, removed, merged, split, opened, drafts = [] } = change
  const now = incidents.get(id)
  if (now === undefined) return false
  const stands = { ...now, firstSignAt: before.firstSignAt, joins: before.joins }
  if (added !== undefined) {
    incidents.removeItems(id, added)
    incidents.save({ ...now, firstSignAt: before.firstSignAt })
  } else if (removed !== undefined) {
    incidents.addItems(id, removed)
    incidents.save({ ...now, firstSignAt: before.firstSignAt })
  } else if (merged !== undefined) {
    const gone = incidents.get(merged.id)
    // Where it has gone on since is not this change's to say.
    if (gone?.mergedInto !== id) return false
    incidents.save({ ...gone, mergedInto: undefined })
    incidents.save(stands)
  } else if (opened) {
    // What was said about it must stand somewhere.
    const ids = incidents.family(id)
    if (ids.length > 1 || store.statements.list(ids).length > 0) return false
    incidents.remove(id)
  } else if (split !== undefined) {
    const other = incidents.get(split)
    if (other === undefined || other.mergedInto !== undefined) return false
    // The two would go into each other, and no walk through them would end.
    if (incidents.home(id)?.id === split) return false
    incidents.save({ ...other, mergedInto: id, nagAt: undefined })
    incidents.save(stands)
  } else {
    incidents.save({ ...whole(before), mergedInto: now.mergedInto })
    rounds.putBack(drafts)
  }
  return true
}

function whole(before: IncidentChange['before']) {
  const { acknowledgedAt, causeAt, fixedAt, closedAt, nagAt, mergedInto } = before
  return { ...before, acknowledgedAt, causeAt, fixedAt, closedAt, nagAt, mergedInto }
}
