import { toTimestamp } from '../../shared/model/time.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers that let all checking rest and go on. */
export function checkHandlers({
  pause,
  parts,
  events,
  scheduler,
  blindLedger,
}: ApiContext): HandlersOf<'checks'> {
  function set(until: number | undefined): void {
    pause.set(until)
    events.healthToTell()
    scheduler.nudge()
  }
  return {
    'checks.pause': ({ minutes }) => {
      const until = parts.ports.clock.now() + minutes * 60_000
      set(until)
      blindLedger.pause()
      return { pausedUntil: toTimestamp(until) }
    },
    'checks.resume': () => {
      set(undefined)
      return {}
    },
  }
}
