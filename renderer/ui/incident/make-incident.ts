import type { Params } from '../../../electron/shared/contract.ts'
import type { Item } from '../../../electron/shared/model/item.ts'
import { act } from '../../client/act.ts'
import { incidentText } from '../../text/incidents.ts'
import { go } from '../route.ts'

/** Makes an incident of alarms or items, and goes into its room. Resolves to whether it worked. */
export async function makeIncident(beginning: Params<'incidents.open'>): Promise<boolean> {
  const room = await act('incidents.open', beginning, incidentText.made)
  if (room) go({ view: 'incidents', id: room.id })
  return room !== undefined
}

/** What the key `i` does to an item: into the room of its incident, which is made where there is none. */
export function incidentOf({ id, incidentId }: Pick<Item, 'id' | 'incidentId'>): void {
  if (incidentId === undefined) void makeIncident({ itemIds: [id] })
  else go({ view: 'incidents', id: incidentId })
}
