import type { Digest } from '../../../electron/shared/model/digest.ts'
import { client } from '../../client/index.ts'

/** Milliseconds between two looks whether somebody has been away, for a page that stays open. */
const pause = 5 * 60_000

let held: Digest | undefined
const hearers = new Set<() => void>()

function set(next: Digest | undefined): void {
  held = next
  for (const hear of hearers) hear()
}

async function look(): Promise<void> {
  const answer = await client.call('digest.get', {})
  // Whatever a person does counts as being back; what was to be told is kept until they have read it.
  if (answer.ok && answer.data.isWorthShowing) set(answer.data)
}

/** What happened while nobody was here, for `useSyncExternalStore`; held until it has been read. */
export const away = {
  get: () => held,
  subscribe(hear: () => void) {
    hearers.add(hear)
    return () => hearers.delete(hear)
  },
  /** It has been read. */
  async seen(): Promise<void> {
    set(undefined)
    await client.call('digest.seen', {})
  },
}

void look()
setInterval(() => void look(), pause)
