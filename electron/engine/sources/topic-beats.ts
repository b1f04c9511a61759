import { lines } from './conclude-check.ts'
import { type NtfyMessage, type NtfyTopic, ntfyKeeps, readNtfy } from './ntfy-topic.ts'
import type { Beat, PollContext } from './source-adapter.ts'

/** What is remembered of a topic's beats; JSON. Times in milliseconds since 1970. */
export interface TopicBeats {
  readonly last?: Beat
  /** The newest message, by the server's clock. */
  readonly seenAt?: number
  /** When the topic was last read. */
  readonly readAt: number
  /** Since when none of its messages can have been missed. */
  readonly heardSince: number
}

/** Most characters of a message that are kept. */
const longestText = 1000

/** Reads what came since the last time; `counts` tells which messages are beats. Rejects with a `SourceError`. */
export async function readTopicBeats(
  topic: NtfyTopic,
  before: TopicBeats | undefined,
  context: Pick<PollContext<unknown, unknown>, 'http' | 'now' | 'signal'>,
  counts: (message: NtfyMessage) => boolean,
): Promise<TopicBeats> {
  const messages = await readNtfy(topic, before?.seenAt, context)
  const at = context.now()
  const newest = messages.findLast(counts)
  const last = newest === undefined ? before?.last : toBeat(newest, at)
  const seenAt = messages.at(-1)?.at ?? before?.seenAt
  const wasHeard = before !== undefined && at - before.readAt <= ntfyKeeps
  return {
    readAt: at,
    heardSince: wasHeard ? before.heardSince : at - ntfyKeeps,
    ...(last === undefined ? {} : { last }),
    ...(seenAt === undefined ? {} : { seenAt }),
  }
}

function toBeat({ at, title, message, tags }: NtfyMessage, now: number): Beat {
  return {
    // The server's clock may be ahead of this one.
    at: Math.min(at, now),
    failed: tags.includes('fail'),
    text: lines([title, message]).slice(0, longestText),
  }
}
