import { changeSettings } from './change-settings.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the preferences. */
export function settingsHandlers(context: ApiContext): HandlersOf<'settings'> {
  return {
    'settings.get': () => context.settings.get(),
    'settings.set': (patch) => changeSettings(context, patch),
  }
}
