import type { Client } from '../../electron/shared/client.ts'
import type { Result } from '../../electron/shared/model/result.ts'
import type { Connection } from './connection.ts'

/** The client a page works with: the contract's, and whether the other end answers. */
export interface PageClient extends Client {
  readonly connection: Connection
}

/** What a call gives when the engine could not be reached at all. */
export function unreachable<Data>(): Result<Data> {
  return {
    ok: false,
    error: { kind: 'internal', message: 'Storeminder is not answering just now.' },
  }
}

/** Whether something that came over a wire has the form of a call's result. */
export function isResult<Data>(value: unknown): value is Result<Data> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true ? 'data' in value : value.ok === false && 'error' in value
}
