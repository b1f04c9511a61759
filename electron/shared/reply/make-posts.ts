import type { ReplyPlace } from '../model/reply.ts'
import { countReply, type ReplyLength } from './count-reply.ts'
import { cutText } from './cut-text.ts'

type Place = Pick<ReplyPlace, 'counting' | 'opening' | 'threads'>

/** What goes out for a text: one post, or a thread of them, or nothing because it is too long. */
export type Posts =
  | { readonly fits: true; readonly posts: readonly string[]; readonly length: ReplyLength }
  | {
      readonly fits: false
      readonly length: ReplyLength
      /** How many posts a thread of it would be; absent where the channel has none, or it would be more than `mostPosts`. */
      readonly asThread?: number
    }

/** Most posts of one thread; more is an article, not an answer. */
export const mostPosts = 50

/** What a single post will be, with what it must begin with. */
export function withOpening(text: string, opening: string | undefined): string {
  if (opening === undefined || text.toLowerCase().includes(opening.toLowerCase())) return text
  return `${opening} ${text}`
}

/** How long a text is once it has what it must begin with. */
export function lengthAt(place: Place, text: string): ReplyLength {
  return countReply(withOpening(text, place.opening), place.counting)
}

/**
 * Makes what is sent of a text. One that is too long is refused with its count, or, as a thread, cut between
 * paragraphs, sentences or words into posts that end in "(1/3)" and each fit.
 */
export function makePosts(place: Place, text: string, asThread: boolean): Posts {
  const trimmed = text.trim()
  const length = lengthAt(place, trimmed)
  if (length.over === 0) return { fits: true, posts: [withOpening(trimmed, place.opening)], length }
  const posts = place.threads ? thread(place, trimmed) : undefined
  if (posts === undefined) return { fits: false, length }
  return asThread ? { fits: true, posts, length } : { fits: false, length, asThread: posts.length }
}

function thread({ counting, opening }: Place, text: string): readonly string[] | undefined {
  for (let digits = 1; digits <= String(mostPosts).length; digits++) {
    const frame = `${opening === undefined ? '' : `${opening} `} (${'9'.repeat(digits)}/${'9'.repeat(digits)})`
    const parts = cutText(text, counting, frame, mostPosts)
    if (parts === undefined) return undefined
    if (String(parts.length).length > digits) continue
    return parts.map((part, index) => `${withOpening(part, opening)} (${index + 1}/${parts.length})`)
  }
  return undefined
}
