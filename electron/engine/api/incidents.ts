import type { incidentMethods } from '../../shared/contract/incident-methods.ts'
import type { ApiContext, Handler } from './context.ts'

/** Handlers of the incidents themselves. */
export function incidentHandlers({ incidents }: ApiContext) {
  const { desk, rooms } = incidents
  const room = (id: string, undo: string) => ({ ...rooms.get(id), undo })
  return {
    'incidents.list': ({ open }) => [...rooms.list(open)],
    'incidents.open': async ({ alarmIds = [], itemIds = [], title }) => {
      const id = desk.open({ alarmIds, itemIds, title })
      await desk.learn(id)
      return room(id, desk.opened(id))
    },
    'incidents.get': ({ id }) => rooms.get(id),
    'incidents.change': ({ id, ...patch }) => room(id, desk.change(id, patch)),
    'incidents.advance': ({ id, to, anyway }) => room(id, desk.advance(id, to, anyway)),
    'incidents.reopen': ({ id }) => room(id, desk.reopen(id)),
    'incidents.add': ({ id, itemIds }) => room(id, desk.add(id, itemIds)),
    'incidents.remove': ({ id, itemIds }) => room(id, desk.remove(id, itemIds)),
    'incidents.merge': ({ id, into }) => room(into, desk.merge(id, into)),
    'incidents.split': ({ id, itemIds, title }) => {
      const { id: begun, undo } = desk.split(id, itemIds, title)
      return room(begun, undo)
    },
  } satisfies { readonly [Name in keyof typeof incidentMethods]: Handler<Name> }
}
