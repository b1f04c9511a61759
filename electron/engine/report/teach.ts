import type { TaughtLayout, TaughtMarks, TaughtPlace } from '../../shared/model/taught-layout.ts'
import type { ParsedMail } from '../formats/mail/parsed-mail.ts'
import type { BodyLine } from './body-line.ts'
import { htmlLines } from './html-lines.ts'
import { textLines } from './text-lines.ts'

/** What a taught layout finds in a mail. */
export interface TaughtReading {
  readonly message: string
  readonly name?: string
  readonly address?: string
}

/**
 * Makes a rule of what a person marked in one mail, for mails from the same address with the same words around it.
 * Undefined when the marked message does not stand in the mail.
 */
export function teach(mail: ParsedMail, marks: TaughtMarks): TaughtLayout | undefined {
  for (const body of ['text', 'html'] as const) {
    const lines = linesOf(mail, body)
    const message = placeOf(lines, marks.message)
    if (message === undefined || mail.from === undefined) continue
    const name = marks.name === undefined ? undefined : placeOfMark(mail, lines, marks.name, 'name')
    const address =
      marks.address === undefined ? undefined : placeOfMark(mail, lines, marks.address, 'address')
    return {
      ...{ from: mail.from.address, body, message },
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : { address }),
    }
  }
  return undefined
}

/** What a rule finds in a mail; undefined when the mail is from elsewhere or its words are others. */
export function readTaught(mail: ParsedMail, taught: TaughtLayout): TaughtReading | undefined {
  if (mail.from?.address !== taught.from) return undefined
  const lines = linesOf(mail, taught.body)
  const message = findPlace(mail, lines, taught.message, true)
  if (message === undefined || message === '') return undefined
  const name = taught.name === undefined ? undefined : findPlace(mail, lines, taught.name, false)
  const address = taught.address === undefined ? undefined : findPlace(mail, lines, taught.address, false)
  return { message, ...(name ? { name } : {}), ...(address ? { address } : {}) }
}

function linesOf(mail: ParsedMail, body: TaughtLayout['body']): readonly string[] {
  const lines: readonly BodyLine[] = body === 'text' ? textLines(mail.text) : htmlLines(mail.html ?? '')
  return lines
    .flatMap(({ text, mark }) =>
      mark?.style === 'pair' ? [`${mark.label}:`, ...mark.value.split('\n')] : [text],
    )
    .map((line) => line.trim())
}

function placeOfMark(
  mail: ParsedMail,
  lines: readonly string[],
  text: string,
  part: 'name' | 'address',
): TaughtPlace | undefined {
  const same = (other: string | undefined) => other?.toLowerCase() === text.trim().toLowerCase()
  if (same(mail.replyTo[0]?.[part])) return { header: 'reply-to', part }
  if (same(mail.from?.[part])) return { header: 'from', part }
  return placeOf(lines, text)
}

function placeOf(lines: readonly string[], marked: string): TaughtPlace | undefined {
  const wanted = marked
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const filled = lines.filter((line) => line !== '')
  const start = filled.findIndex((line, at) => {
    const here = filled.slice(at, at + wanted.length)
    if (wanted.length === 1) return line.includes(first)
    return (
      line.endsWith(first) &&
      (here.at(-1) ?? '').startsWith(last) &&
      wanted.slice(1, -1).every((text, more) => here[more + 1] === text)
    )
  })
  if (start === -1) return undefined
  const opening = filled[start] ?? ''
  const closing = filled[start + wanted.length - 1] ?? ''
  const [above, below] = [filled[start - 1], filled[start + wanted.length]]
  return {
    prefix: opening.slice(0, wanted.length === 1 ? opening.indexOf(first) : opening.length - first.length),
    suffix:
      wanted.length === 1 ? opening.slice(opening.indexOf(first) + first.length) : closing.slice(last.length),
    ...(above === undefined ? {} : { above: anchorOf(above) }),
    ...(below === undefined ? {} : { below: anchorOf(below) }),
  }
}

/** What of a line stays the same from mail to mail: its label, or its words with numbers left out. */
export function anchorOf(line: string): string {
  const label = /^([^:：]{1,60}[:：])(?!\/\/)/u.exec(line)?.[1] ?? line
  return label.replace(/\d+/gu, '#').toLowerCase().slice(0, 500)
}

function findPlace(
  mail: ParsedMail,
  lines: readonly string[],
  place: TaughtPlace,
  isLong: boolean,
): string | undefined {
  if ('header' in place) {
    if (place.header === 'subject') return mail.subject
    const mailbox = place.header === 'from' ? mail.from : mail.replyTo[0]
    return place.part === 'name' ? mailbox?.name : mailbox?.address
  }
  const { prefix, suffix, above, below } = place
  const filled = lines.flatMap((line, at) => (line === '' ? [] : [{ line, at }]))
  const start = filled.findIndex(({ line }, at) => {
    const before = filled[at - 1]?.line
    return (
      line.startsWith(prefix) &&
      (prefix !== '' || (above === undefined ? at === 0 : before !== undefined && anchorOf(before) === above))
    )
  })
  const first = filled[start]
  if (first === undefined) return undefined
  if (!isLong) return withoutEnd(first.line.slice(prefix.length), suffix)
  // The last of its kind, for the message may hold the same words.
  const end =
    below === undefined
      ? filled.length
      : filled.findLastIndex(({ line }, at) => at > start && anchorOf(line) === below)
  if (end === -1) return undefined
  const text = lines
    .slice(first.at, filled[end]?.at ?? lines.length)
    .join('\n')
    .slice(prefix.length)
  return withoutEnd(text.replace(/\n{3,}/gu, '\n\n').trim(), suffix)
}

function withoutEnd(text: string, suffix: string): string {
  return (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text).trim()
}
