import type { EscalationStep } from '../../shared/model/settings.ts'

const minute = 60_000

/** Gaps between repeats of the last step, in milliseconds; the last one goes on for ever. */
const repeatGaps = [15 * minute, 30 * minute, 60 * minute]
/** In a rehearsal every wait is this long, in milliseconds. */
export const drillWait = 20_000

/** Where everything can always be told, whatever the settings name. */
export const desktopChannel = 'desktop'

/** How far an alarm has come. */
export interface EscalationPlace {
  /** Index of the step that comes next; the number of steps once all have been taken. */
  readonly step: number
  /** How often the last step has been repeated. */
  readonly repeats: number
}

/** One ring: where it is told now, and what comes after. */
export interface Ring {
  readonly channelId: string
  readonly sound: boolean
  /** Channels of steps that no longer exist, passed over on the way. */
  readonly skipped: readonly string[]
  readonly next: EscalationPlace
  /** Milliseconds until the next ring. */
  readonly wait: number
}

/**
 * Takes the next step of the escalation, or repeats the last. Steps whose channel is unknown are passed over at
 * once; when none is left the desktop is told, for silence is no step.
 */
export function nextRing(
  place: EscalationPlace,
  steps: readonly EscalationStep[],
  knows: (channelId: string) => boolean,
  drill: boolean,
): Ring {
  const ahead = steps.slice(place.step)
  const passed = ahead.findIndex(({ channelId }) => knows(channelId))
  const skipped = (passed < 0 ? ahead : ahead.slice(0, passed)).map(({ channelId }) => channelId)
  const taken = passed < 0 ? undefined : ahead[passed]
  if (taken !== undefined) {
    const step = place.step + passed + 1
    const following = steps[step]
    const wait = following === undefined ? (repeatGaps[0] ?? 0) : following.afterMinutes * minute
    const { channelId, sound } = taken
    return { channelId, sound, skipped, next: { step, repeats: 0 }, wait: drill ? drillWait : wait }
  }
  const last = steps.findLast(({ channelId }) => knows(channelId)) ?? {
    channelId: desktopChannel,
    sound: true,
  }
  const repeats = place.repeats + 1
  const gap = repeatGaps[Math.min(repeats, repeatGaps.length - 1)] ?? 0
  return {
    channelId: last.channelId,
    sound: last.sound,
    skipped,
    next: { step: steps.length, repeats },
    wait: drill ? drillWait : gap,
  }
}
