import { z } from 'zod'

/** A moment as ISO 8601 in UTC, e.g. `2026-11-22T03:00:00.000Z`: the only form of time that crosses the contract. */
export const timestampSchema = z.iso.datetime()
export type Timestamp = string

/** Turns milliseconds since 1970 (what the engine and the store use) into a contract timestamp. */
export function toTimestamp(milliseconds: number): Timestamp {
  return new Date(milliseconds).toISOString()
}
