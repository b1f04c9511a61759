import type { BodyLine, LabelMark, LabelStyle } from './body-line.ts'
import type { Boilerplate } from './boilerplate.ts'
import type { LabelKind } from './form-layout.ts'
import type { LabelBook } from './label-book.ts'

/** A label at a line, with what it means. */
export interface PlacedMark extends LabelMark {
  readonly line: number
  readonly kind?: LabelKind
  /** Whether the whole label is known, rather than a word in it. */
  readonly exact: boolean
}

/** Kinds that tell a form from chance. */
const core: ReadonlySet<LabelKind> = new Set([
  'first',
  'last',
  'name',
  'sender',
  'email',
  'phone',
  'subject',
  'message',
  'page',
])
const styles: readonly LabelStyle[] = [
  'pair',
  'strong',
  'number',
  'colon',
  'brackets',
  'equals',
  'columns',
  'dash',
  'space',
  'alone',
]
/** How many lines at the beginning and the end of a body are looked at for labels. */
const mostAbove = 1500
const mostBelow = 200
const bullet = /^\s*(?:[-*•·▪►>–]\s+)?/u
const stars = String.raw`(?:\*{1,2}|_{1,2}|#{1,6}\s*)?`

const patterns: Readonly<Record<Exclude<LabelStyle, 'pair' | 'strong' | 'alone'>, RegExp>> = {
  number: /^\s*(?:Q\s?)?\d{1,2}[.):]\s+(?<label>[^\n]{2,120}?)\s*(?:[:：]\s*(?<value>.*))?$/u,
  colon: new RegExp(
    String.raw`^${stars}["“']?(?<label>[^\n:：=<>|"“]{1,80}?)["”']?\s?\*{0,2}_{0,2}\s?[:：]\s*(?:\*{1,2}(?=\s|$))?\s*(?<value>.*)$`,
    'u',
  ),
  brackets: /^\[(?<label>[^\]\n]{2,60})\]\s*[:：=]?\s*(?<value>.*)$/u,
  equals: /^(?<label>[\p{L}\p{N}_ [\]()-]{2,60}?)\s*(?:=>|=|→|->)\s*(?<value>.*)$/u,
  space: /^(?<label>\p{L}[\p{L}-]{1,20})\s+(?<value>\S.*)$/u,
  dash: /^(?<label>[^\n]{2,60}?)\s+[-–—]\s+(?<value>\S.*)$/u,
  columns: /^\|?\s*(?<label>[^|\t\n]{2,60}?)\s*(?:\||\t| {2,})\s*(?<value>[^|]*?)\s*\|?$/u,
}

/**
 * The labels of a body, all in one style: the one in which most of the labels that matter are written. What looks like a
 * label in another style is somebody's text. Empty when there are too few to be a form's.
 */
export function findMarks(
  lines: readonly BodyLine[],
  book: LabelBook,
  words: Boilerplate,
): readonly PlacedMark[] {
  let best: readonly PlacedMark[] = []
  let most = 0
  for (const style of styles) {
    const marks = lines.flatMap((line, at): PlacedMark[] => {
      // The fields of a form stand at its beginning and at its end.
      if (at > mostAbove && at < lines.length - mostBelow) return []
      const mark = markIn(line, style)
      if (mark === undefined) return []
      const meaning = book.meaning(mark.label)
      if (
        meaning === undefined &&
        (style === 'alone' ||
          style === 'columns' ||
          style === 'equals' ||
          style === 'dash' ||
          style === 'space')
      )
        return []
      // “You received a message by the contact form:” is no label.
      if (mark.value === '' && meaning?.exact !== true && style !== 'pair' && words.isIntro(line.text))
        return []
      if (style === 'alone' && meaning?.exact !== true && !/[?？]\W*$/u.test(mark.label)) return []
      return [
        {
          ...mark,
          line: at,
          exact: meaning?.exact ?? false,
          ...(meaning === undefined ? {} : { kind: meaning.kind }),
        },
      ]
    })
    // Any sentence can begin with “Name” or “Message”: an address beside “Email” makes it a form's.
    if (style === 'space' && !marks.some(({ kind, value }) => kind === 'email' && /^\S+@\S+$/u.test(value)))
      continue
    const kinds = new Set(marks.flatMap(({ kind }) => (kind !== undefined && core.has(kind) ? [kind] : [])))
    const score = kinds.size + (kinds.has('message') ? 0.5 : 0)
    if (kinds.size > 0 && score > most) {
      best = marks
      most = score
    }
  }
  // In a language that the book does not know, “E-mail” may be the only label that it does.
  const isForeign = best.length >= 3 && best.some(({ kind, value }) => kind === 'email' && /@/u.test(value))
  return best.length === 0 || (most < 1.5 && !isForeign) ? [] : withMessage(lines, best, book)
}

/** A form may write “Message” above the message and “Name:” before the name. */
function withMessage(
  lines: readonly BodyLine[],
  marks: readonly PlacedMark[],
  book: LabelBook,
): readonly PlacedMark[] {
  if (marks.some(({ kind }) => kind === 'message')) return marks
  const last = marks.findLast(({ kind }) => kind !== undefined)?.line ?? 0
  const first = marks[0]?.line ?? 0
  for (const style of ['strong', 'colon', 'alone'] as const)
    for (const [at, line] of lines.entries()) {
      if ((at <= last && at >= first) || line.text === '') continue
      const mark = markIn(line, style)
      const meaning = mark === undefined ? undefined : book.meaning(mark.label)
      if (mark !== undefined && meaning?.kind === 'message' && meaning.exact)
        return [...marks, { ...mark, line: at, ...meaning }].sort((one, two) => one.line - two.line)
    }
  return marks
}

function markIn(line: BodyLine, style: LabelStyle): LabelMark | undefined {
  if (line.text === '' || line.rule !== undefined || line.text.length > 20_000) return undefined
  if (style === 'pair' || style === 'strong') return line.mark?.style === style ? line.mark : undefined
  if (style === 'alone') {
    const label = line.text.trim().replace(/^(?:\*{1,2}|_{1,2}|#{1,6}\s)(.*?)(?:\*{1,2}|_{1,2})?$/u, '$1')
    return label.length > 60 ? undefined : { style, label: label.replace(/\s*[:：]$/u, ''), value: '' }
  }
  // Labels stand at the start of a line: the rest of a long one is not looked at.
  const head = line.text.slice(0, 200)
  const text = style === 'number' ? head : head.replace(bullet, '')
  const found = patterns[style].exec(text)?.groups
  if (found === undefined) return undefined
  const label = (found.label ?? '').trim()
  const skipped = line.text.length > 200 ? line.text.slice(200) : ''
  const value = `${found.value ?? ''}${skipped}`.trim()
  if (
    style === 'colon' &&
    (/^\/\//u.test(value) ||
      (/\d$/u.test(label) && /^\d/u.test(value)) ||
      /[.!?,;]\s/u.test(label) ||
      label.split(/\s+/u).length > 10)
  )
    return undefined
  return { style, label, value }
}
