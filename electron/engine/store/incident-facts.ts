import { z } from 'zod'
import { certaintySchema, evidenceSchema, factFieldSchema } from '../../shared/model/incident.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { IncidentFactStore } from './statement-store.ts'

interface Row {
  readonly incidentId: string
  readonly field: string
  readonly certainty: string
  readonly text: string
  readonly at: number
  readonly evidence: string
}

/** Keeps what is known of troubles. */
export function createIncidentFactStore(database: Database): IncidentFactStore {
  const list = database.query<Row>(
    `SELECT i.id AS incidentId, f.field, f.certainty, f.text, f.at, f.evidence
     FROM incidents i CROSS JOIN incidentFacts f ON f.incident = i.number
     WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY f.at DESC, f.number DESC`,
  )
  const add = database.query(
    `INSERT INTO incidentFacts (incident, field, certainty, text, at, evidence)
     VALUES ((SELECT number FROM incidents WHERE id = ?), ?, ?, ?, ?, ?)`,
  )
  return {
    list: (ids) =>
      list.all(JSON.stringify(ids)).map(({ field, certainty, evidence, ...row }) => ({
        ...row,
        field: factFieldSchema.parse(field),
        certainty: certaintySchema.parse(certainty),
        evidence: z.array(evidenceSchema).parse(JSON.parse(evidence)),
      })),
    add: ({ incidentId, field, certainty, text, at, evidence }) =>
      void add.run(incidentId, field, certainty, text, whole(at), JSON.stringify(evidence)),
  }
}
