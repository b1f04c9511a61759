import type { Timings } from '../../shared/model/site.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { StoredCheck } from './site-store.ts'

/** A check as the file holds it: whole milliseconds, its phases in tenths. */
export interface CheckRow {
  readonly at: number
  readonly outcome: number
  readonly status: number | null
  readonly milliseconds: number | null
  readonly reason: string | null
  readonly dns: number | null
  readonly connect: number | null
  readonly tls: number | null
  readonly firstByte: number | null
  readonly download: number | null
}

/** The columns of a `CheckRow`, in the order of `checkValues`. */
export const checkColumns =
  'at, outcome, status, milliseconds, reason, dns, connect, tls, firstByte, download'

// The place in this list is what the file holds: append, never reorder.
const outcomes = [
  'success',
  'failure',
  'unknown',
  'degraded',
] as const satisfies readonly StoredCheck['outcome'][]

/** The values of a check for its columns. */
export function checkValues(check: StoredCheck): readonly (string | number | null)[] {
  const { dns, connect, tls, firstByte, download } = check.timings ?? {}
  return [
    whole(check.at),
    outcomes.indexOf(check.outcome),
    wholeOrNull(check.status),
    wholeOrNull(check.milliseconds),
    check.reason ?? null,
    ...[dns, connect, tls, firstByte, download].map((one) => (one === undefined ? null : tenths(one))),
  ]
}

/** The check of a row. */
export function toCheck(row: CheckRow): StoredCheck {
  const timings = toTimings(row)
  return {
    at: row.at,
    outcome: outcomes[row.outcome] ?? 'unknown',
    ...(row.status === null ? {} : { status: row.status }),
    ...(row.milliseconds === null ? {} : { milliseconds: row.milliseconds }),
    ...(timings === undefined ? {} : { timings }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }
}

/** Milliseconds as the file holds phases. */
export function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10)
}

function toTimings({ dns, connect, tls, firstByte, download }: CheckRow): Timings | undefined {
  if (firstByte === null && connect === null && dns === null && tls === null && download === null)
    return undefined
  return {
    ...(dns === null ? {} : { dns: dns / 10 }),
    ...(connect === null ? {} : { connect: connect / 10 }),
    ...(tls === null ? {} : { tls: tls / 10 }),
    ...(firstByte === null ? {} : { firstByte: firstByte / 10 }),
    ...(download === null ? {} : { download: download / 10 }),
  }
}
