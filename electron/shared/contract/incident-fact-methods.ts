import { z } from 'zod'
import {
  certaintySchema,
  draftCheckSchema,
  evidenceSchema,
  factFieldSchema,
  factSchema,
  incidentStageSchema,
  staleSchema,
  statementSchema,
} from '../model/incident.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method } from './common.ts'

const text = z.string().trim().min(1).max(100_000)
const link = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/[^\s]+$/i, 'Give a link that begins with https:// or http://')

/** Methods of `incidents`: what is known, what was said, and whether the two agree. */
export const incidentFactMethods = {
  /** Sets what is known of one field; what it said before is kept. `stale`: where the old one still stands. */
  'incidents.fact': {
    params: z.object({
      id,
      field: factFieldSchema,
      certainty: certaintySchema,
      /** In the person's words; empty only while it is unknown. */
      text: z.string().trim().max(5000),
      evidence: z.array(evidenceSchema).max(50).optional(),
    }),
    result: factSchema.extend({ stale: z.array(staleSchema) }),
  },
  /** Where something stands that is known to be otherwise, of all facts, oldest statement first. */
  'incidents.stale': { params: z.object({ id }), result: z.array(staleSchema) },
  /** Writes down what was said. Answers that go out to those who wrote about it are written down by themselves. */
  'incidents.say': {
    params: z.object({
      id,
      text,
      /** E.g. "Mastodon" or "the blog". */
      where: z.string().trim().min(1).max(200),
      url: link.optional(),
      /** When it was said; by default now. */
      at: timestampSchema.optional(),
      /** By default the stage that the incident is in. */
      stage: incidentStageSchema.optional(),
    }),
    /** `undo`: what `changes.undo` takes, for what was put down by mistake. */
    result: statementSchema.extend({ undo: id }),
  },
  /** Marks a statement as deleted at the other end, or, with `gone: false`, as standing again. It stays in the ledger. */
  'incidents.gone': {
    params: z.object({ statementId: id, gone: z.boolean().optional() }),
    result: statementSchema,
  },
  /** Holds a draft against everything that was said and is known, and against the open questions. Keeps nothing. */
  'incidents.check': {
    params: z.object({ id, draft: z.string().max(100_000) }),
    result: draftCheckSchema,
  },
} as const satisfies Record<string, Method>
