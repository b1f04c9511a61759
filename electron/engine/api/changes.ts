import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers that take changes back. */
export function changeHandlers({
  undo,
  events,
  scheduler,
  watchesChanged,
}: ApiContext): HandlersOf<'changes'> {
  return {
    'changes.undo': ({ id }) => {
      const what = undo.apply(id)
      if (what === 'watch') watchesChanged()
      if (what === 'source') {
        events.changed('sources.changed')
        scheduler.nudge()
      }
      events.itemsChanged(0)
      events.healthChanged()
      return {}
    },
  }
}
