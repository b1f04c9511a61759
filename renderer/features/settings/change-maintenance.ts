import type { Maintenance } from '../../../electron/shared/model/maintenance.ts'
import type { CallError } from '../../../electron/shared/model/result.ts'
import { client } from '../../client/index.ts'

/** Saves what `change` makes of all maintenance as it is by now; resolves to what went wrong. */
export async function changeMaintenance(
  change: (all: readonly Maintenance[]) => readonly Maintenance[],
): Promise<CallError | undefined> {
  const settings = await client.call('settings.get', {})
  if (!settings.ok) return settings.error
  const maintenance = [...change(settings.data.maintenance)]
  const result = await client.call('settings.set', { maintenance })
  return result.ok ? undefined : result.error
}
