import { HttpFailure } from '../../../electron/engine/http/http-failure.ts'

/** The failure a request ends in; fails the test when it was answered or failed in any other way. */
export async function failureOf(request: Promise<unknown>): Promise<HttpFailure> {
  const outcome = await request.catch((error: unknown) => error)
  if (outcome instanceof HttpFailure) return outcome
  throw new Error(`Expected an HttpFailure, came ${JSON.stringify(outcome)} ${outcome}`)
}
