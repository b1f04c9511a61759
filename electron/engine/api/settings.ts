import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the preferences. */
export function settingsHandlers({ settings, events }: ApiContext): HandlersOf<'settings'> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (patch) => {
      const changed = settings.set(patch)
      events.settingsChanged(changed)
      events.healthChanged()
      return changed
    },
  }
}
