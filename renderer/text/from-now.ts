import { durationWords } from './age.ts'

const minute = 60_000

/** How long ago a moment was, in whole words: "4 minutes ago", "just now". A moment to come counts as just now. */
export function agoWords(at: number, now: number): string {
  return now - at < minute ? 'just now' : `${durationWords(now - at)} ago`
}

/** How soon a moment comes: "in 26 minutes", "in a moment" when it is due or nearly. */
export function untilWords(at: number, now: number): string {
  return at - now < minute ? 'in a moment' : `in ${durationWords(at - now)}`
}
