import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of how Storeminder itself is doing. */
export function healthHandlers({ store, health, events }: ApiContext): HandlersOf<'health'> {
  return {
    'health.get': () => health(),
    'health.dismiss': ({ id }) => {
      store.write(() => store.problems.remove(id))
      events.healthChanged()
      return health()
    },
  }
}
