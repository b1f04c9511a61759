import type { HostTestimony } from './testimony.ts'

/** `captive`: a login page answers in place of the internet. `doubt`: the hosts contradict each other. */
export type NetworkVerdict = 'online' | 'offline' | 'captive' | 'doubt'

/** How many hosts must have proved the internet before somebody else may be called down. */
const wanted = 2

/**
 * Weighs what the hosts have shown. `excused` hosts have been silent for so long, while others answered, that their
 * silence says nothing any more. `others` is how many further hosts, not asked now, were heard a moment ago; they
 * count only beside one that has answered now.
 */
export function weighTestimony(
  heard: readonly HostTestimony[],
  excused: ReadonlySet<string>,
  others: number,
): NetworkVerdict {
  const proving = new Set(heard.filter(({ testimony }) => testimony.kind === 'proof').map(({ host }) => host))
  if (proving.size === 0)
    return heard.some(({ testimony }) => testimony.kind === 'portal') ? 'captive' : 'offline'
  const counting = new Set(heard.map(({ host }) => host).filter((host) => !excused.has(host)))
  const needed = Math.min(wanted, Math.max(1, counting.size))
  return proving.size + others >= needed ? 'online' : 'doubt'
}
