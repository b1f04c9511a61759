import type { Data, Params } from '../../electron/shared/contract.ts'
import type { MethodName } from '../../electron/shared/names.ts'
import { showToast } from '../ui/toasts.ts'
import { client } from './index.ts'

/**
 * Does something and says so: calls the method, tells an error in a toast and otherwise,
 * when `done` is given, shows it, with an Undo if the change can be taken back.
 * @returns the method's data, or `undefined` when it did not work.
 */
export async function act<Name extends MethodName>(
  name: Name,
  params: Params<Name>,
  done?: string,
): Promise<Data<Name> | undefined> {
  const result = await client.call(name, params)
  if (!result.ok) {
    showToast({ text: result.error.message })
    return undefined
  }
  const { data } = result
  if (done) showToast({ text: done, ...undoIn(data) })
  return data
}

function undoIn(data: unknown): { undo?: string } {
  if (typeof data !== 'object' || data === null || !('undo' in data)) return {}
  return typeof data.undo === 'string' ? { undo: data.undo } : {}
}
