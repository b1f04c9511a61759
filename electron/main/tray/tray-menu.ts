import type { MenuItemConstructorOptions } from 'electron'
import type { TrayLook } from './tray-look.ts'

/** What the tray's menu can set off. */
export interface TrayActions {
  readonly open: () => void
  readonly openWaiting: () => void
  readonly openIncident: (id: string) => void
  readonly openSettings: () => void
  readonly checkNow: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly quit: () => void
}

/** The tray's context menu. */
export function trayMenu(look: TrayLook, actions: TrayActions): MenuItemConstructorOptions[] {
  const pausing =
    look.pausedUntil === undefined
      ? { id: 'pause', label: 'Pause for 1 hour', click: actions.pause }
      : { id: 'resume', label: `Resume (paused until ${look.pausedUntil})`, click: actions.resume }
  return [
    { id: 'open', label: 'Open Storeminder', click: actions.open },
    { id: 'state', label: look.sentence, enabled: false },
    ...incidentEntry(look.incident, actions),
    ...(look.waiting === undefined
      ? []
      : [{ id: 'waiting', label: `${look.waiting}…`, click: actions.openWaiting }]),
    { type: 'separator' },
    { id: 'check', label: 'Check now', click: actions.checkNow },
    pausing,
    { type: 'separator' },
    { id: 'settings', label: 'Settings…', click: actions.openSettings },
    { id: 'quit', label: 'Quit Storeminder', click: actions.quit },
  ]
}

function incidentEntry(
  incident: TrayLook['incident'],
  { openIncident }: TrayActions,
): MenuItemConstructorOptions[] {
  if (incident === undefined) return []
  return [{ id: 'incident', label: `${incident.words}…`, click: () => openIncident(incident.id) }]
}
