import type { Store } from './store/store.ts'

/** No place makes a sound more often than this, in milliseconds. */
const soundGap = 60_000

/**
 * Whether a place (the desktop, a channel) may make a sound now: at most once a minute, over all alarms. Written
 * down before the sound is made, so that a crash cannot double it.
 */
export function claimSound(
  { facts, write }: Pick<Store, 'facts' | 'write'>,
  place: string,
  now: number,
): boolean {
  const name = `soundAt:${place}`
  const last = facts.get(name)
  // A moment in the future comes from a clock that was set back since.
  if (typeof last === 'number' && last <= now && now - last < soundGap) return false
  write(() => facts.set(name, now))
  return true
}
