import { publicPagePlace } from '../../shared/model/public-page.ts'
import { withoutHandles } from '../incident/without-handles.ts'
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
  const own = text.split('\n').filter((line) => !/^\s*>/u.test(line))
  return withoutHandles(own.join('\n')).trim()
}

/** A title as it is compared: that of an incident may have been cut from an item's. */
export function plainTitle(title: string): string {
  return title.replace(/\s+/gu, ' ').trim().slice(0, 200).toLowerCase()
}

/** Whether it was said on the public page. */
export function isOnPage({ where }: Pick<StoredStatement, 'where'>): boolean {
  return where.trim().toLowerCase() === publicPagePlace.toLowerCase()
}

/** Whether it was said where everybody can read it, as far as is known: on the page, or by hand behind a link. */
export function wasSaidInPublic(statement: Pick<StoredStatement, 'where' | 'url' | 'replyId'>): boolean {
  return isOnPage(statement) || (statement.url !== undefined && statement.replyId === undefined)
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

/** Readers by the words that their names begin with, so that thousands of them cost a text no more than a few. */
export type ReaderBook = ReadonlyMap<string, ReadonlyMap<string, ReaderMark>>

/** One way to name a reader, in lowercase. */
interface ReaderMark {
  readonly text: string
  /** As it is written. */
  readonly shown: string
  /** A first name alone, which only counts in a greeting. */
  readonly isFirst: boolean
}

/** Makes the book. */
export function bookOfReaders(readers: Iterable<Reader>): ReaderBook {
  const book = new Map<string, Map<string, ReaderMark>>()
  const note = (shown: string, isFirst: boolean): void => {
    const text = shown.toLowerCase()
    const [key] = wordsIn(text)
    if (key === undefined) return
    const marks = book.get(key) ?? new Map<string, ReaderMark>()
    book.set(key, marks)
    if (!marks.has(text)) marks.set(text, { text, shown, isFirst })
  }
  for (const { name = '', handles } of readers) {
    for (const handle of handles) if (handle.length > 3) note(handle, false)
    const whole = name.replace(/\s+/gu, ' ').trim()
    const [first = ''] = whole.split(' ')
    if (whole !== first) note(whole, false)
    if (first.length > 1) note(first, true)
  }
  return book
}

/** Which names and addresses of readers stand in a text: whole names, handles, addresses, and first names in a greeting. */
export function readersIn(text: string, book: ReaderBook): readonly string[] {
  const plain = text.toLowerCase().replace(/\s+/gu, ' ')
  const greeted = /^(?:hi|hello|hey|dear|good (?:morning|day|evening)) (\p{L}[\p{L}'’-]*)/u.exec(
    plain.trim(),
  )?.[1]
  const found = new Set<string>()
  for (const word of new Set(wordsIn(plain)))
    for (const mark of book.get(word)?.values() ?? [])
      if (mark.isFirst ? mark.text === greeted : stands(mark.text, plain)) found.add(mark.shown)
  return [...found]
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether the words stand in the text, not as a part of others. */
function stands(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before = '', after = ''] = [text.slice(0, at).at(-1), text.at(at + words.length)]
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
