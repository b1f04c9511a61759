import type { Params } from '../../../electron/shared/contract.ts'
import { act } from '../../client/act.ts'
import { waitingText } from '../../text/waiting.ts'

/** How a wait is ended; see `waiting.end`. */
export type WaitEnd = Omit<Params<'waiting.end'>, 'ids'>

/** Ends the wait in some conversations and says so, with an Undo. Resolves to whether it worked. */
export async function endWaiting(ids: readonly string[], end: WaitEnd): Promise<boolean> {
  const data = await act('waiting.end', { ids: [...ids], ...end }, waitingText.ended[end.as](ids.length))
  return data !== undefined
}
