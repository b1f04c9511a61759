import { absoluteTime } from '../../../shared/canned/absolute-time.ts'

/**
 * What to say when a promised word is due and there is nothing to tell: that it is so, and why, what still does not
 * work, and when the next word comes; the blanks are the person's to fill. Fits into one post of 500 characters with
 * room for the blanks. `due` in milliseconds since 1970; `zone` is the person's, empty for this machine's.
 */
export function noNews(due: number, zone = ''): string {
  const when = absoluteTime(due, { mine: zone })
  return [
    `I said that you would hear from me by ${when}. No news yet, because {why}.`,
    'You still can’t {what does not work}, and I am on it: {what you do now}.',
    'Next word by {next update}, also if there is nothing new by then.',
  ].join(' ')
}
