import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the rehearsals. */
export function drillHandlers({ drills }: ApiContext): HandlersOf<'drills'> {
  return {
    'drills.start': () => drills.begin(),
    'drills.stop': () => drills.end(),
    'drills.get': () => drills.get(),
  }
}
