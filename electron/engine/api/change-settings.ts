import type { Settings, SettingsPatch } from '../../shared/model/settings.ts'
import type { ApiContext } from './context.ts'

/** Changes settings and tells everybody whom it concerns. */
export function changeSettings(context: ApiContext, patch: SettingsPatch): Settings {
  const { settings, store, parts, events, scheduler, incidents } = context
  const changed = settings.set(patch)
  parts.desk.settingsChanged()
  if (patch.incidentNags !== undefined) incidents.settingsChanged()
  if (patch.maintenance !== undefined) {
    // What maintenance has kept quiet about may be due to be told now.
    const bad = store.sites.list().filter(({ verdict }) => verdict === 'down' || verdict === 'degraded')
    const dueAt = parts.ports.clock.now()
    store.write(() => {
      for (const { sourceId } of bad) store.sources.change(sourceId, { dueAt })
    })
    scheduler.nudge()
  }
  events.settingsChanged(changed)
  events.healthChanged()
  return changed
}
