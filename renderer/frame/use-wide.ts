import { useSyncExternalStore } from 'react'

/** From this width in pixels on there is room for list and item beside each other. */
const query = typeof matchMedia === 'undefined' ? undefined : matchMedia('(min-width: 900px)')

function subscribe(hear: () => void): () => void {
  query?.addEventListener('change', hear)
  return () => query?.removeEventListener('change', hear)
}

/** Whether the page has the wide layout; the compact one is for the tray's popover and other narrow places. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query?.matches ?? true)
}
