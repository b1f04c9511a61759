import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/client.ts'
import { eventNames, methodNames } from '../shared/names.ts'

const hearers = new Map<string, Set<(data: unknown) => void>>()
/** What main asked the page to show before the page listened. */
let unheardOpen: { data: unknown } | undefined

ipcRenderer.on('event', (_event, name: string, data: unknown) => {
  const hearing = hearers.get(name)
  if (name === 'page.open' && !hearing?.size) unheardOpen = { data }
  for (const hear of hearing ?? []) hear(data)
})

/** All that the page gets of the world outside it: calls and events of the contract, by name. */
const bridge: Bridge = {
  async call(name, params) {
    if (!methodNames.some((known) => known === name)) {
      return { ok: false, error: { kind: 'unknown-method', message: `There is no method “${name}”.` } }
    }
    return ipcRenderer.invoke('call', name, params)
  },
  listen(name, hear) {
    if (!eventNames.some((known) => known === name)) return () => {}
    const hearing = hearers.get(name) ?? new Set()
    hearers.set(name, hearing.add(hear))
    if (name === 'page.open' && unheardOpen !== undefined) {
      hear(unheardOpen.data)
      unheardOpen = undefined
    }
    return () => {
      hearing.delete(hear)
    }
  },
}

contextBridge.exposeInMainWorld('storeminder', bridge)
