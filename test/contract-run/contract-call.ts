import type { Result } from '../../electron/shared/model/result.ts'
import type { MethodName } from '../../electron/shared/names.ts'
import type { TestServer } from '../servers/http-server.ts'

/** What calls have shown so far, for the calls after them. */
export interface Seen {
  readonly site: string
  readonly answers: Map<string, unknown>
}

/** One call that a method answers well. */
export interface ContractCall {
  readonly method: MethodName
  readonly params: (seen: Seen) => Record<string, unknown>
  /** Under which name the answer is kept. */
  readonly as?: string
  readonly before?: (site: TestServer) => void
}

/** What a call came to, with everything that differs from run to run (ids, times, ports) replaced. */
export interface ContractRecord {
  readonly method: string
  readonly params: unknown
  readonly result: Result<unknown>
}

/** The value at a place in an answer that was kept; throws where there is none. */
export function find(seen: Seen, as: string, ...path: readonly (string | number)[]): unknown {
  let value: unknown = seen.answers.get(as)
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  }
  if (value === undefined) throw new Error(`“${as}” has no ${path.join('.')}`)
  return value
}
