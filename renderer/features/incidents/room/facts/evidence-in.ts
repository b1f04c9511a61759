import type { Evidence, TimelineEntry } from '../../../../../electron/shared/model/incident.ts'

/** How many are offered. */
const most = 60

/** Something that happened, as evidence; `at` ISO. */
export interface Offered {
  readonly at: string
  readonly evidence: Evidence
}

/** What in a timeline can serve as evidence, newest first and each thing once, without what was `chosen` already. */
export function evidenceIn(
  timeline: readonly TimelineEntry[],
  chosen: readonly Evidence[],
): readonly Offered[] {
  const seen = new Set(chosen.map(keyOf))
  const offered: Offered[] = []
  for (const entry of timeline.toReversed()) {
    const evidence = evidenceOf(entry)
    if (evidence === undefined || seen.has(keyOf(evidence))) continue
    seen.add(keyOf(evidence))
    offered.push({ at: entry.at, evidence })
    if (offered.length === most) break
  }
  return offered
}

function evidenceOf({ itemId, alarmId, sourceId, text }: TimelineEntry): Evidence | undefined {
  if (alarmId !== undefined) return { kind: 'alarm', id: alarmId, text }
  if (itemId !== undefined) return { kind: 'item', id: itemId, text }
  if (sourceId !== undefined) return { kind: 'source', id: sourceId, text }
  return undefined
}

function keyOf(evidence: Evidence): string {
  return `${evidence.kind} ${evidence.kind === 'note' ? evidence.text : evidence.id}`
}
