import type { Result } from '../../shared/model/result.ts'
import { type MethodName, methodNames } from '../../shared/names.ts'

/** The origin of our own page. */
export const pageOrigin = 'app://storeminder'

/** What must be known of the frame that sent a message. */
export interface Sender {
  readonly origin: string
  /** Null for the main frame. */
  readonly parent: unknown
}

/**
 * Answers a call from a page: only the main frame of our own page may call, and only methods of the contract.
 * Never rejects.
 */
export async function answerCall(
  sender: Sender | null,
  name: unknown,
  params: unknown,
  call: (method: MethodName, params: unknown) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  if (sender === null || sender.parent !== null || sender.origin !== pageOrigin) {
    return {
      ok: false,
      error: { kind: 'invalid', message: 'Only the page of Storeminder itself may call it.' },
    }
  }
  const method = methodNames.find((known) => known === name)
  if (method === undefined) {
    return {
      ok: false,
      error: { kind: 'unknown-method', message: `There is no method “${String(name).slice(0, 100)}”.` },
    }
  }
  return call(method, params)
}
