import type { Notice } from '../shared/model/notice.ts'
import { bundle } from './notify/bundle.ts'
import type { Cancel, Ports } from './ports.ts'
import type { Store } from './store/store.ts'

/** Delivers what the store holds as untold. */
export interface Outbox {
  start(): void
  /** Something new may be waiting. */
  nudge(): void
  /** Waits for a delivery under way, so that it is written down. */
  stop(): Promise<void>
}

export interface OutboxParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'notifier'>
  readonly store: Pick<Store, 'notices' | 'write'>
  /** Whether the person wants news as notifications. Alarms are shown in any case. */
  wantsNews(): boolean
}

/** News is gathered this long, so that what arrives together is told together. */
const gather = 1500
/** When nothing could be shown, it is tried again after this long, this many times, then left to the tray icon. */
const retry = 60_000
const mostAttempts = 5

/** Makes the outbox: a notice counts as delivered only once the notifier has taken it. */
export function createOutbox({ ports, store, wantsNews }: OutboxParts): Outbox {
  let timer: Cancel | undefined
  let delivering: Promise<void> | undefined
  let running = false

  async function deliver(): Promise<void> {
    let wait: number | undefined = retry
    try {
      let failed = false
      for (const { notice, ids } of bundle(toTell())) {
        const shown = await show(notice)
        failed ||= !shown
        store.write(() =>
          shown ? store.notices.markDelivered(ids, ports.clock.now()) : store.notices.markTried(ids),
        )
      }
      const left = store.notices.pending(1).length > 0
      wait = left ? (failed ? retry : gather) : undefined
    } catch (error) {
      ports.log.error('Notices could not be delivered', { error: String(error) })
    }
    if (wait !== undefined) schedule(wait)
  }

  /** A notifier that fails is one that showed nothing. */
  async function show(notice: Notice): Promise<boolean> {
    try {
      return await ports.notifier.show(notice)
    } catch (error) {
      ports.log.warn('A notice could not be shown', { error: String(error) })
      return false
    }
  }

  /** What is to be shown now; what is unwanted or has been tried too often is settled without a word. */
  function toTell() {
    const pending = store.notices.pending(500)
    const settled = pending.filter(
      (notice) => notice.attempts >= mostAttempts || (notice.urgency === 'news' && !wantsNews()),
    )
    if (settled.length > 0)
      store.write(() =>
        store.notices.markDelivered(
          settled.map((notice) => notice.id),
          ports.clock.now(),
        ),
      )
    return pending.filter((notice) => !settled.includes(notice))
  }

  function schedule(wait: number): void {
    if (!running) return
    timer ??= ports.clock.after(wait, () => {
      timer = undefined
      delivering = (delivering ?? Promise.resolve()).then(deliver)
    })
  }

  return {
    start() {
      running = true
      schedule(gather)
    },
    nudge: () => schedule(gather),
    async stop() {
      running = false
      timer?.()
      timer = undefined
      await delivering
    },
  }
}
