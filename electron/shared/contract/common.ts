import { z } from 'zod'

/** What the contract says of one method. */
export interface Method {
  readonly params: z.ZodType
  readonly result: z.ZodType
}

/** The id of anything the engine keeps. */
export const id = z.string().min(1).max(100)
/** No params, or no data. */
export const nothing = z.object({})
/** A change that can be taken back with `changes.undo` for an hour. */
export const undoable = { undo: id }
