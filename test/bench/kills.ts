import { runReplyKills } from '../engine/reply-kills/run-reply-kills.ts'

/**
 * Kills the engine at random moments while it sends answers, and counts what went out twice, what was lost, and what
 * was said to be out and is not. All three must be 0; the other figures show that the kills fell where they hurt.
 */
export async function benchKills(runs: number) {
  return await runReplyKills(runs, Math.random)
}
