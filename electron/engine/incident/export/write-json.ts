import type { Timestamp } from '../../../shared/model/time.ts'
import type { IncidentRecord } from './incident-record.ts'

/** An incident as JSON for other programs; every time is ISO 8601 in UTC. */
export function writeJson({ room, figures, lessons }: IncidentRecord, exportedAt: Timestamp): string {
  const { needs, next, nagAt, joins, ...kept } = room
  return `${JSON.stringify({ format: 'storeminder-incident', version: 1, exportedAt, ...kept, figures, lessons }, null, 2)}\n`
}
