import { isIPv4 } from 'node:net'

/** What the words of a letter are made of. */
export interface LetterWords {
  readonly text: string
  /** What the person chose to repeat of theirs. */
  readonly quote?: string
  readonly author?: string
  /** When they wrote, milliseconds since 1970. */
  readonly at: number
}

/** The whole text of a letter: the answer, and below it what it answers, as mail programs show it. */
export function letterText({ text, quote, author, at }: LetterWords): string {
  const body = text.replace(/\r\n?/g, '\n').trimEnd()
  if (quote === undefined || quote.trim() === '') return `${body}\n`
  const day = new Date(at).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  const lines = quote.replace(/\r\n?/g, '\n').trim().split('\n')
  const quoted = lines.map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`))
  const who = author?.replace(/\s+/gu, ' ').trim() || 'you'
  return `${body}\n\nOn ${day}, ${who} wrote:\n${quoted.join('\n')}\n`
}

/** "Re: " once, in front of what they called it. */
export function answerSubject(subject: string): string {
  const bare = subject.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return /^(?:re|aw|sv|antw|rif|odp)\s*:/iu.test(bare) ? bare : `Re: ${bare.slice(0, longestSubject)}`.trim()
}

/** Longest subject that is made of another one, in UTF-16 units. */
const longestSubject = 200

/**
 * The Message-IDs that a letter answers, oldest first and its own last. `thread` has its own first, then the one it
 * answers, then those before. Made-up ones are left out: nobody else knows them.
 */
export function referencesOf(thread: readonly string[]): readonly string[] {
  const [own = '', answered = '', ...before] = thread
  return [...before, answered, own].filter(
    (id) => /^<[^\s<>@]+@[^\s<>@]+>$/.test(id) && !id.endsWith('.invalid>'),
  )
}

/** Whether mail to an address is most likely read by nobody. */
export function isUnread(address: string): boolean {
  return /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|bounces?|notifications?)(?:[-+.=_].*)?@/i.test(
    address,
  )
}

/** Whether a mail can be addressed to it; the rest is for the server to say. */
export function isMailAddress(address: string): boolean {
  const [, domain = ''] =
    /^[^\s@<>"(),:;[\]\\\p{Cc}]{1,64}@([^\s@<>"(),:;[\]\\\p{Cc}]{1,253})$/u.exec(address) ?? []
  return domain.includes('.') && !isIPv4(domain)
}
