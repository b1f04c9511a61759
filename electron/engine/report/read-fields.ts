import type { NamedValue, ReadForm } from '../formats/field-reader.ts'
import type { Boilerplate } from './boilerplate.ts'
import { addressIn } from './find-sender.ts'
import type { LabelKind } from './form-layout.ts'
import { jsonLines } from './json-lines.ts'
import type { LabelBook } from './label-book.ts'
import { readForm } from './read-form.ts'
import { textLines } from './text-lines.ts'

/** A field, and what its label means. */
interface Known extends NamedValue {
  readonly kind: LabelKind | undefined
  /** Whether the whole label is known, rather than a word in it. */
  readonly exact: boolean
}

/** Reads the fields of a form, as a form service hands them over, by what their labels mean. Nothing is left out. */
export function readFields(fields: readonly NamedValue[], book: LabelBook): ReadForm {
  const known = fields.flatMap(({ name, value }): Known[] => {
    const text = value.replace(/\r\n?/gu, '\n').trim()
    if (text === '' || book.isNone(text)) return []
    const meaning = book.meaning(name)
    return [{ name, value: text, kind: meaning?.kind, exact: meaning?.exact ?? false }]
  })
  return sortOut(known)
}

/** The same of a text: a JSON object, lines with labels, or else a message and nothing more. */
export function readFieldText(text: string, book: LabelBook, words: Boilerplate): ReadForm {
  const plain = jsonLines(text) ?? text
  const { fields, message, isLabelled } = readForm(textLines(plain), book, words)
  // A sentence with a colon in it is no form.
  if (message === undefined || !fields.some(({ kind }) => kind !== undefined))
    return { sender: {}, message: text.trim(), fields: [], certain: false }
  return sortOut([
    ...fields.map(({ label, kind, value }) => ({ name: label, value, kind, exact: true })),
    { name: 'message', value: message, kind: 'message', exact: isLabelled },
  ])
}

function sortOut(known: readonly Known[]): ReadForm {
  const used = new Set<Known>()
  const use = (one: Known | undefined): string | undefined => {
    if (one !== undefined) used.add(one)
    return one?.value
  }
  const find = (kind: LabelKind, fits: (one: Known) => boolean = () => true) => {
    const all = known.filter((one) => one.kind === kind && fits(one))
    return all.find(({ exact }) => exact) ?? all[0]
  }
  const withAddress = (one: Known) => addressIn(one.value) !== undefined
  const addressed = find('email', withAddress) ?? find('sender', withAddress) ?? find('name', withAddress)
  const address = addressIn(use(addressed) ?? '')
  const whole = find('name', (one) => !withAddress(one)) ?? find('sender', (one) => !withAddress(one))
  const halves = [find('first'), find('last')].filter((one) => one !== undefined)
  // “Nom” beside “Prénom” is only half of it.
  const isHalf = halves.length === 1 && whole !== undefined && !whole.value.includes(' ')
  const names = isHalf ? [...halves, whole] : halves.length > 0 ? halves : whole === undefined ? [] : [whole]
  const given = names.map(use).join(' ')
  const beside = addressed?.value.replace(/\s*[<([]?\s*[^\s<>()[\]]+@[^\s<>()[\]]+\s*[>)\]]?/gu, '').trim()
  const name = given || beside
  const labelled = find('message')
  const message = labelled ?? longestText(known, used)
  const subject = find('subject', (one) => one !== message)
  const page = find('page', ({ value }) => /^https?:\/\/|^\//iu.test(value))
  const text = use(message)
  const parts = { subject: use(subject), page: use(page), browser: use(find('browser')) }
  return {
    sender: { ...(name ? { name: name.slice(0, 200) } : {}), ...(address === undefined ? {} : { address }) },
    ...(parts.subject === undefined ? {} : { subject: parts.subject }),
    message: text ?? '',
    ...(parts.page === undefined ? {} : { page: parts.page }),
    ...(parts.browser === undefined ? {} : { browser: parts.browser }),
    fields: known.filter((one) => !used.has(one)).map(({ name: label, value }) => ({ name: label, value })),
    certain: address !== undefined && labelled !== undefined,
  }
}

/** Where nothing is called a message: the longest answer to a question of one's own, if it is more than a word or two. */
function longestText(known: readonly Known[], used: ReadonlySet<Known>): Known | undefined {
  return known
    .filter((one) => one.kind === undefined && !used.has(one) && /\S\s+\S+\s+\S/u.test(one.value))
    .reduce<Known | undefined>(
      (best, one) => (best === undefined || one.value.length > best.value.length ? one : best),
      undefined,
    )
}
