import type { Params } from '../../../electron/shared/contract.ts'
import type { Item } from '../../../electron/shared/model/item.ts'
import { act } from '../../client/act.ts'
import { incidentText } from '../../text/incidents.ts'
import { go } from '../route.ts'
import { showToast } from '../toasts.ts'

/** Makes an incident of alarms or items, and goes into its room; Undo goes back to where one was. */
export async function makeIncident(beginning: Params<'incidents.open'>): Promise<void> {
  const room = await act('incidents.open', beginning)
  if (!room) return
  const before = location.hash
  go({ view: 'incidents', id: room.id })
  showToast({
    text: incidentText.made,
    async undo() {
      const done = await act('changes.undo', { id: room.undo })
      if (done) location.hash = before
      return done
    },
  })
}

/** What the key `i` does to an item: into the room of its incident, which is made where there is none. */
export function incidentOf({ id, incidentId }: Pick<Item, 'id' | 'incidentId'>): void {
  if (incidentId === undefined) void makeIncident({ itemIds: [id] })
  else go({ view: 'incidents', id: incidentId })
}
