import type { BodyLine } from './body-line.ts'
import { type Boilerplate, footerStart } from './boilerplate.ts'
import { findMarks, type PlacedMark } from './find-marks.ts'
import type { LabelKind } from './form-layout.ts'
import type { LabelBook } from './label-book.ts'

/** One field of a form, with its whole value. */
export interface FormField {
  readonly label: string
  readonly kind?: LabelKind
  readonly value: string
}

/** What a body says as a form. */
export interface FormBody {
  readonly fields: readonly FormField[]
  readonly message?: string
  /** Whether the message stood under a label for messages. */
  readonly isLabelled: boolean
  /** Whether the markup says what is a label. */
  readonly isStructural: boolean
  /** Lines with text above the first label. */
  readonly above: number
}

/** Reads a body as a form: labels with values, one of them the message. */
export function readForm(lines: readonly BodyLine[], book: LabelBook, words: Boilerplate): FormBody {
  const marks = findMarks(lines, book, words)
  const first = marks[0]
  if (first === undefined) return { fields: [], isLabelled: false, isStructural: false, above: 0 }
  const isStructural = first.style === 'pair' || first.style === 'strong' || first.style === 'number'
  const above = lines.slice(0, first.line).filter(({ text, rule }) => text !== '' && rule === undefined)
  const form = { isStructural, above: above.length }
  const messageMark = findMessageMark(marks)
  const head = messageMark === undefined ? marks : marks.filter(({ line }) => line < messageMark.line)
  const fields = head.map((mark, at) =>
    fieldOf(lines, mark, head[at + 1]?.line ?? messageMark?.line ?? lines.length, words, book),
  )
  if (messageMark !== undefined) {
    const zone = messageZone(lines, marks, messageMark, fields, words, book, isStructural)
    const tail = zone.tail.map((mark, at) =>
      fieldOf(lines, mark, zone.tail[at + 1]?.line ?? lines.length, words, book),
    )
    return { ...form, fields: [...fields, ...tail], message: zone.message, isLabelled: true }
  }
  const last = marks.at(-1)
  const below =
    last === undefined
      ? ''
      : textBetween(
          lines,
          endOfValue(lines, last, fields.at(-1)?.value ?? ''),
          footerStart(lines, last.line, words),
        )
  const ending = fields.at(-1)
  const isOpenEnded = ending?.kind === undefined && /\S\s+\S+\s+\S/u.test(ending?.value ?? '')
  if (ending !== undefined && isOpenEnded && (below !== '' || isStructural))
    return {
      ...{ ...form, fields: fields.slice(0, -1), isLabelled: false },
      message: below === '' || last?.style === 'pair' ? ending.value : `${ending.value}\n\n${below}`,
    }
  const free =
    below === ''
      ? joinLines(above.filter(({ text }) => !words.isIntro(text) && !words.isFooter(text)))
      : below
  if (free !== '') return { ...form, fields, message: unquote(free), isLabelled: false }
  const longest = fields
    .filter(({ kind, value }) => kind === undefined && /\s/u.test(value))
    .sort((one, two) => two.value.length - one.value.length)[0]
  if (longest === undefined) return { ...form, fields, isLabelled: false }
  return {
    ...form,
    fields: fields.filter((field) => field !== longest),
    message: longest.value,
    isLabelled: false,
  }
}

/** The first that is called exactly so and has a text, else the first that has a word for it. */
function findMessageMark(marks: readonly PlacedMark[]): PlacedMark | undefined {
  const some = marks.filter(({ kind }) => kind === 'message')
  const filled = some.filter(({ style, value }) => style !== 'pair' || value !== '')
  return filled.find(({ exact }) => exact) ?? filled[0] ?? some[0]
}

function fieldOf(
  lines: readonly BodyLine[],
  mark: PlacedMark,
  next: number,
  words: Boilerplate,
  book: LabelBook,
): FormField {
  const kind = mark.kind === undefined ? {} : { kind: mark.kind }
  const label = mark.label.replace(/\s*[:：]\s*$/u, '').trim()
  const clean = (value: string) => (book.isNone(value) ? '' : value)
  if (mark.style === 'pair' || mark.value !== '') {
    const more =
      mark.style === 'pair' || mark.kind !== undefined ? [] : runOf(lines, mark.line + 1, next, words)
    return { label, ...kind, value: clean([unquote(mark.value), ...more].join('\n').trim()) }
  }
  let at = mark.line + 1
  while (at < next && lines[at]?.text === '') at += 1
  return { label, ...kind, value: clean(unquote(runOf(lines, at, next, words).join('\n').trim())) }
}

/** Lines up to the first that is empty, drawn, or a footer. */
function runOf(lines: readonly BodyLine[], from: number, to: number, words: Boilerplate): readonly string[] {
  const found: string[] = []
  for (let at = from; at < to; at++) {
    const line = lines[at]
    if (line === undefined || line.text === '' || line.rule !== undefined || words.isFooter(line.text)) break
    found.push(line.text.trim())
  }
  return found
}

interface MessageZone {
  readonly message: string
  readonly tail: readonly PlacedMark[]
}

/** The message from its label on, and the fields that come after it. */
function messageZone(
  lines: readonly BodyLine[],
  marks: readonly PlacedMark[],
  mark: PlacedMark,
  fields: readonly FormField[],
  words: Boilerplate,
  book: LabelBook,
  isStructural: boolean,
): MessageZone {
  const after = marks.filter(({ line }) => line > mark.line)
  if (mark.style === 'pair') return { message: unquote(mark.value), tail: after }
  const own = after.find(({ style }) => style === mark.style)
  if (isStructural && own !== undefined && mark.style === marks[0]?.style) {
    const end = Math.min(own.line, footerStart(lines, mark.line, words))
    return { message: messageText(lines, mark, end, book), tail: after }
  }
  const seen = new Set(
    fields.flatMap(({ kind, value }) => (kind === undefined || value === '' ? [] : [kind])),
  )
  // No form has more fields below its message; a message may have any number of lines that look like some.
  const late = after.slice(-mostBelow)
  const tailAt = late.findIndex((_, at) => isTail(lines, late.slice(at), seen, words))
  const tail = tailAt === -1 ? [] : late.slice(tailAt)
  const end = Math.min(
    tail[0]?.line ?? lines.length,
    footerStart(lines.slice(0, tail[0]?.line), mark.line, words),
  )
  return { message: messageText(lines, mark, end, book), tail }
}

/** How many fields may stand below a message. */
const mostBelow = 40

/** What a box to tick sends. */
const ticked = /^(?:yes|ja|oui|s[ií]|sim|on|true|1|checked|accepted|no|nein|non|nee|off|false)$/iu

/** Whether these are the last fields, rather than lines of the message that look like fields. */
function isTail(
  lines: readonly BodyLine[],
  marks: readonly PlacedMark[],
  seen: ReadonlySet<LabelKind>,
  words: Boilerplate,
): boolean {
  const [first] = marks
  // A question is a form's label, known or not.
  if (
    first === undefined ||
    (first.kind === undefined && !/[?？]\W*$/u.test(first.label) && !ticked.test(first.value))
  )
    return false
  const here = new Set<LabelKind>()
  for (const { kind, value, line } of marks) {
    if (kind === undefined || kind === 'meta') continue
    if (seen.has(kind) || here.has(kind)) return false
    here.add(kind)
    const text = value === '' ? (lines.slice(line + 1).find((next) => next.text !== '')?.text ?? '') : value
    if (!isPlausible(kind, text)) return false
  }
  const end = footerStart(lines, first.line, words)
  const at = new Map(marks.map((mark) => [mark.line, mark]))
  let isValueDue = false
  for (let line = first.line; line < end; line++) {
    const mark = at.get(line)
    const { text, rule } = lines[line] ?? { text: '' }
    if (mark !== undefined) isValueDue = mark.value === ''
    else if (text !== '' && rule === undefined) {
      if (!isValueDue && !words.isFooter(text)) return false
      isValueDue = false
    }
  }
  return true
}

function isPlausible(kind: LabelKind, value: string): boolean {
  switch (kind) {
    case 'email':
      return /\S@\S+\.\S/u.test(value)
    case 'sender':
      return /@/u.test(value)
    case 'page':
    case 'url':
      return /^(?:<?https?:\/\/|\/|www\.)/iu.test(value)
    case 'phone':
      return value === '' || /^[\d\s()+./–-]{5,}/u.test(value)
    case 'browser':
      return /mozilla|chrome|firefox|safari|edge|opera|windows|mac|linux|android|ios/iu.test(value)
    case 'first':
    case 'last':
    case 'name':
      return value.length <= 60 && !/[.!?,;]$|\d/u.test(value) && value.split(/\s+/u).length <= 5
    case 'subject':
      return value.length <= 200
    case 'message':
      return false
    case 'meta':
      return true
  }
}

function messageText(lines: readonly BodyLine[], mark: PlacedMark, end: number, book: LabelBook): string {
  const text = [mark.value, joinLines(lines.slice(mark.line + 1, end))].join('\n')
  const message = unquote(trimRules(text))
  return book.isNone(message) ? '' : message
}

function textBetween(lines: readonly BodyLine[], from: number, to: number): string {
  return trimRules(joinLines(lines.slice(from, to)))
}

/** The line after a value that is not the message. */
function endOfValue(lines: readonly BodyLine[], { style, line, value }: PlacedMark, whole: string): number {
  if (style === 'pair') return line + 1
  const below = value === '' ? lines.findIndex(({ text }, at) => at > line && text !== '') : line
  return (below === -1 ? line : below) + countLines(whole)
}

function joinLines(lines: readonly BodyLine[]): string {
  return lines.map(({ text }) => text).join('\n')
}

function countLines(value: string): number {
  return value === '' ? 1 : value.split('\n').length
}

/** Rules around a text are the form's, and so are the empty lines; the form's indentation goes too. */
function trimRules(text: string): string {
  const lines = text.replace(/\n{3,}/gu, '\n\n').split('\n')
  const isEmpty = (line: string | undefined) =>
    line !== undefined && /^\s*(?:[-–—_=~*#+]\s?)*\s*$/u.test(line)
  while (isEmpty(lines[0])) lines.shift()
  while (isEmpty(lines.at(-1))) lines.pop()
  return lines.map((line) => line.trim()).join('\n')
}

/** What a form's program put between quotation marks. */
function unquote(value: string): string {
  const inside = /^(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«\s?([^»]*?)\s?»),?$/su.exec(value.trim())
  return inside === null ? value.trim() : (inside[1] ?? inside[2] ?? inside[3] ?? inside[4] ?? '').trim()
}
