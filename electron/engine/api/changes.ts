import type { AppliedChange } from '../undo-log.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers that take changes back. */
export function changeHandlers({
  undo,
  events,
  scheduler,
  watchesChanged,
  parts,
  incidents,
}: ApiContext): HandlersOf<'changes'> {
  /** What rings for something ends with it. */
  function settle(change: AppliedChange): void {
    if (change.what === 'new-watch') parts.desk.drop({ kind: 'watch', id: change.id })
    if (change.what === 'incident' || change.what === 'statement') incidents.takenBack(change)
  }

  return {
    'changes.undo': ({ id }) => {
      const change = undo.apply(id, settle)
      // Its hits went with it, so that it has to be looked for again.
      if (change.what === 'watch') watchesChanged(change.watch.id)
      if (change.what === 'new-watch') watchesChanged()
      if (change.what === 'source' || change.what === 'imported' || change.what === 'schedule') {
        events.changed('sources.changed')
        scheduler.nudge()
      }
      if (change.what === 'channel') events.changed('channels.changed')
      if (change.what === 'promise') {
        events.changed('incidents.changed')
        incidents.nudge()
      }
      if (change.what === 'questions') events.changed('incidents.changed')
      if (change.what === 'templates') events.changed('templates.changed')
      if (change.what === 'incident' || change.what === 'statement') parts.desk.nudge()
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
