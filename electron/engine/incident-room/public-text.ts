import type { StoredReply, StoredStatement } from '../store/store.ts'

/** Somebody who wrote in, as far as they can be named. */
export interface Reader {
  readonly name?: string
  /** A mail address, or a handle such as `@ann@home.example`. */
  readonly handles: readonly string[]
}

/**
 * A statement as the public page shows it: without what only one reader was told to their face, that is, without the
 * handles an answer begins with and without their own words that it quotes.
 */
export function publicText({ text }: Pick<StoredStatement, 'text'>): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*>/u.test(line))
    .join('\n')
    .replace(/^(?:\s*@[\w.-]+(?:@[\w.-]+)?[,:]?)+\s*/u, '')
    .trim()
}

/** Whether it was said to one person: by mail, in a message for them alone, or in a way that cannot be told any more. */
export function isForOne(
  { replyId }: Pick<StoredStatement, 'replyId'>,
  reply: StoredReply | undefined,
): boolean {
  if (replyId === undefined) return false
  if (reply === undefined || reply.channel === 'mail' || reply.channel === 'open') return true
  return reply.visibility === 'direct' || reply.visibility === 'private'
}

/** Which names and addresses of readers stand in a text: whole names, handles, addresses, and first names in a greeting. */
export function readersIn(text: string, readers: readonly Reader[]): readonly string[] {
  const plain = text.toLowerCase().replace(/\s+/gu, ' ')
  const greeted = /^(?:hi|hello|hey|dear|good (?:morning|day|evening))\s+(\p{L}[\p{L}'’-]*)/iu.exec(text)?.[1]
  const found = new Set<string>()
  for (const { name, handles } of readers) {
    for (const handle of handles) if (handle.length > 3 && stands(handle, plain)) found.add(handle)
    if (name === undefined) continue
    const whole = name.replace(/\s+/gu, ' ').trim()
    const [first = ''] = whole.split(' ')
    if (whole !== first && stands(whole, plain)) found.add(whole)
    if (first.length > 1 && greeted?.toLowerCase() === first.toLowerCase()) found.add(greeted)
  }
  return [...found]
}

/** Whether the words stand in the lowercase text, not as a part of others. */
function stands(words: string, text: string): boolean {
  const wanted = words.toLowerCase()
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before = '', after = ''] = [text.slice(0, at).at(-1), text.at(at + wanted.length)]
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
