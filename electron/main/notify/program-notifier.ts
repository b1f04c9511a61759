import type NodeNotifier from 'node-notifier'
import type { Log, Notifier } from '../../engine/ports.ts'
import { programNotice } from '../../shared/program-notice.ts'

/** Longest wait for the helper program, in milliseconds. */
const patience = 5_000

/**
 * Notices through a helper program (`notify-send`, a toast helper): the fallback when the desktop's own way
 * fails. It shows text only; what the person does with it cannot be learnt, and it cannot be taken back.
 */
export function programNotifier(log: Log): Notifier {
  return {
    async show(notice) {
      // Loaded only when it is needed, which is hardly ever.
      const { default: program }: { default: typeof NodeNotifier } = await import('node-notifier')
      const failure = await new Promise<unknown>((resolve) => {
        const timer = setTimeout(() => resolve(new Error('no answer')), patience)
        program.notify({ ...programNotice(notice, process.platform) }, (error) => {
          clearTimeout(timer)
          resolve(error)
        })
      })
      if (failure) log.warn('The notification program failed.', { error: String(failure) })
      return !failure
    },
    withdraw() {},
    onAction() {},
  }
}
