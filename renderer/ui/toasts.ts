/** One short message at the edge of the page, e.g. "Source removed" with an Undo. */
export interface Toast {
  readonly text: string
  /** Id for `changes.undo`, or what takes the change back; gives the toast an Undo button and the key `z`. */
  readonly undo?: string | (() => Promise<unknown>)
  /** Milliseconds it stays; `toastMilliseconds` when absent. */
  readonly stay?: number
}

/** Milliseconds a toast stays. */
export const toastMilliseconds = 8000

let shown: (Toast & { readonly id: number }) | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let nextId = 1
const hearers = new Set<() => void>()

function set(next: typeof shown): void {
  shown = next
  clearTimeout(timer)
  if (next) timer = setTimeout(() => set(undefined), next.stay ?? toastMilliseconds)
  for (const hear of hearers) hear()
}

/** Shows a toast in place of the one before. */
export function showToast(toast: Toast): void {
  set({ ...toast, id: nextId++ })
}

/** Takes the toast away. */
export function hideToast(): void {
  set(undefined)
}

/** The toast shown now, for `useSyncExternalStore`. */
export const toasts = {
  get: () => shown,
  subscribe(hear: () => void) {
    hearers.add(hear)
    return () => hearers.delete(hear)
  },
}
