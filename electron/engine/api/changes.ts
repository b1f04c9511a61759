import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers that take changes back. */
export function changeHandlers({
  undo,
  events,
  scheduler,
  watchesChanged,
  parts,
}: ApiContext): HandlersOf<'changes'> {
  return {
    'changes.undo': ({ id }) => {
      const change = undo.apply(id)
      // Its hits went with it, so that it has to be looked for again.
      if (change.what === 'watch') watchesChanged(change.watch.id)
      if (change.what === 'source' || change.what === 'imported') {
        events.changed('sources.changed')
        scheduler.nudge()
      }
      if (change.what === 'channel') events.changed('channels.changed')
      if (change.what === 'templates') events.changed('templates.changed')
      if (change.what === 'alarm') {
        events.changed('alarms.changed')
        parts.desk.nudge()
      }
      events.itemsChanged(0)
      events.healthChanged()
      return {}
    },
  }
}
