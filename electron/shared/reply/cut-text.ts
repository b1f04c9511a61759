import type { Counting } from '../model/reply.ts'
import { countReply, graphemesOf } from './count-reply.ts'

/** A stretch of text that ends where it may be cut, with its length. */
interface Piece {
  readonly text: string
  readonly used: number
  readonly bytes: number
}

/** Where a cut hurts least, best first: between paragraphs, lines, sentences. */
const goodEnds = [/\n\s*\n\s*$/u, /\n\s*$/u, /[.!?…。！？؟।]["'”’»)\]]*\s*$/u]

/** A good end is taken when it leaves at least this share of a post filled. */
const leastFilled = 0.5

/**
 * Cuts a text into parts of which each, together with `frame`, keeps within the limits. Nothing but white space at the
 * cuts is lost. `undefined` when the frame alone leaves no room, or there would be more than `most` parts.
 */
export function cutText(
  text: string,
  counting: Counting,
  frame: string,
  most: number,
): readonly string[] | undefined {
  const framed = countReply(frame, counting)
  const room = {
    used: (counting.limit ?? Number.POSITIVE_INFINITY) - framed.used,
    bytes: (counting.byteLimit ?? Number.POSITIVE_INFINITY) - framed.bytes,
  }
  if (room.used < 1 || room.bytes < 4) return undefined
  const parts: string[] = []
  let part: Piece[] = []
  const sum = { used: 0, bytes: 0 }

  function take(piece: Piece): void {
    part.push(piece)
    sum.used += piece.used
    sum.bytes += piece.bytes
  }

  function close(): void {
    const rest = part.splice(bestEnd(part, sum))
    const said = joined(part).trim()
    if (said !== '') parts.push(said)
    part = []
    Object.assign(sum, { used: 0, bytes: 0 })
    for (const piece of rest) take(piece)
  }

  for (const piece of pieces(text, counting, room)) {
    const fits = () => sum.used + piece.used <= room.used && sum.bytes + piece.bytes <= room.bytes
    while (part.length > 0 && !fits()) close()
    if (parts.length > most) return undefined
    take(piece)
  }
  const last = joined(part).trim()
  if (last !== '') parts.push(last)
  return parts.length > most ? undefined : parts
}

/** How many of the pieces make the part: up to the best end that leaves it well filled, else all. */
function bestEnd(part: readonly Piece[], sum: { readonly used: number }): number {
  for (const end of goodEnds) {
    let used = sum.used
    for (let index = part.length - 1; index >= 0; index--) {
      const piece = part[index]
      if (piece === undefined || used < sum.used * leastFilled) break
      if (end.test(piece.text)) return index + 1
      used -= piece.used
    }
  }
  return part.length
}

/** The words of a text with the white space after them; one that is longer than the room is cut between graphemes. */
function* pieces(
  text: string,
  counting: Counting,
  room: { readonly used: number; readonly bytes: number },
): Generator<Piece> {
  for (const [word] of text.matchAll(/\s*\S+\s*/gu)) {
    const piece = measured(word, counting)
    if (piece.used <= room.used && piece.bytes <= room.bytes) yield piece
    else for (const grapheme of graphemesOf(word)) yield* whole(grapheme, counting, room.bytes)
  }
}

/** A grapheme that alone has more bytes than a post takes is none that anybody reads; it goes character by character. */
function* whole(grapheme: string, counting: Counting, most: number): Generator<Piece> {
  const piece = measured(grapheme, counting)
  if (piece.bytes <= most) yield piece
  else for (const character of grapheme) yield measured(character, counting)
}

/** White space at the end of a part is not sent, so only what is between words counts; it counts in full here. */
function measured(text: string, counting: Counting): Piece {
  const { used, bytes } = countReply(text, counting)
  return { text, used, bytes }
}

function joined(part: readonly Piece[]): string {
  return part.map(({ text }) => text).join('')
}
