import type { incidentMethods } from '../../shared/contract/incident-methods.ts'
import type { ApiContext, Handler } from './context.ts'

/** Handlers of the incidents themselves. */
export function incidentHandlers({ incidents }: ApiContext) {
  const { desk, rooms } = incidents
  return {
    'incidents.list': ({ open }) => [...rooms.list(open)],
    'incidents.open': ({ alarmIds = [], itemIds = [], title }) =>
      rooms.get(desk.open({ alarmIds, itemIds, title })),
    'incidents.get': ({ id }) => rooms.get(id),
    'incidents.change': ({ id, ...patch }) => {
      desk.change(id, patch)
      return rooms.get(id)
    },
  } satisfies { readonly [Name in keyof typeof incidentMethods]: Handler<Name> }
}
