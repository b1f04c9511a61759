import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the preferences. */
export function settingsHandlers({ settings, events, parts }: ApiContext): HandlersOf<'settings'> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (patch) => {
      const changed = settings.set(patch)
      parts.desk.settingsChanged()
      events.settingsChanged(changed)
      events.healthChanged()
      return changed
    },
  }
}
