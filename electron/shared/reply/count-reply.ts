import type { Counting } from '../model/reply.ts'

/** How long an answer is, as its channel counts. */
export interface ReplyLength {
  /** Graphemes, with links and handles as the channel weighs them. */
  readonly used: number
  /** Bytes in UTF-8. */
  readonly bytes: number
  /** How many graphemes too long it is by either limit; 0 when it fits. */
  readonly over: number
}

/**
 * Counts a text as its channel does. Mastodon counts graphemes, a link as 23 and a handle without its server
 * (https://docs.joinmastodon.org/user/posting/); Bluesky graphemes and bytes (`app.bsky.feed.post`); WordPress bytes.
 */
export function countReply(text: string, counting: Counting): ReplyLength {
  const used = graphemes(weighed(text, counting))
  const bytes = byteLength(text)
  const overUsed = Math.max(0, used - (counting.limit ?? used))
  const overBytes = Math.max(0, bytes - (counting.byteLimit ?? bytes))
  // A byte too many may be less than a grapheme, but it takes a whole one away.
  const over = Math.max(overUsed, overBytes === 0 ? 0 : Math.ceil((overBytes * used) / Math.max(bytes, 1)))
  return { used, bytes, over }
}

/** A text as it is counted: long links and handles replaced by what they weigh. */
function weighed(text: string, { linkWeight, shortHandles }: Counting): string {
  const links = linkWeight === undefined ? text : text.replace(link, 'x'.repeat(linkWeight))
  return shortHandles === true ? links.replace(remoteHandle, '$1') : links
}

/** A link ends before the punctuation that ends the sentence. */
const link = /\bhttps?:\/\/[^\s<>"]*[^\s<>"'.,;:!?()[\]{}…]/giu
const remoteHandle = /(?<![\w/=@])(@\w(?:[\w.-]*\w)?)@[\w-]+(?:\.[\w-]+)+/gu

let segmenter: Intl.Segmenter | undefined

/** The pieces of a text that a reader takes for one character each. */
export function* graphemesOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}

function graphemes(text: string): number {
  // Plain ASCII without carriage returns is a grapheme a unit, and by far the most that is written.
  if (/^[\n\x20-\x7e]*$/.test(text)) return text.length
  let count = 0
  for (const _ of graphemesOf(text)) count += 1
  return count
}

function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
