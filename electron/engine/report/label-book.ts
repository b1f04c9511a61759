import type { FormLayout, GeneralRules, LabelKind } from './form-layout.ts'

/** What a label means. */
export interface LabelMeaning {
  readonly kind: LabelKind
  /** Whether the whole label is known, rather than a word in it. */
  readonly exact: boolean
}

/** Says what labels mean. */
export interface LabelBook {
  /** Undefined for a label that means nothing special. */
  meaning(label: string): LabelMeaning | undefined
  /** Whether a value stands for none. */
  isNone(value: string): boolean
}

/** More words than this are a sentence. */
const mostWords = 8

/** A label as the book has it: lower case, no accents, single spaces, camelCase and snake_case taken apart. */
export function plainLabel(label: string): string {
  return label
    .slice(0, 200)
    .replace(
      /\((?:required|optional|pflichtfeld|erforderlich|obligatoire|obligatorio|obbligatorio|verplicht)\)/giu,
      ' ',
    )
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/^\s*(?:q?\d{1,3}[.):]\s*|[-*•·–]\s+)/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The book of the general labels and those of a layout, which come first; made once for each two. */
export function createLabelBook(general: GeneralRules, layout?: FormLayout): LabelBook {
  const known = books.get(general) ?? new Map<FormLayout | undefined, LabelBook>()
  books.set(general, known)
  const book = known.get(layout) ?? makeLabelBook(general, layout)
  known.set(layout, book)
  return book
}

/** Making one costs more than reading a mail by it. */
const books = new WeakMap<GeneralRules, Map<FormLayout | undefined, LabelBook>>()

function makeLabelBook(general: GeneralRules, layout: FormLayout | undefined): LabelBook {
  const exact = new Map<string, LabelKind>()
  const contained: { readonly kind: LabelKind; readonly word: string }[] = []
  for (const [kind, { exact: whole, contains }] of kindsOf(general.labels)) {
    for (const label of whole) if (!exact.has(plainLabel(label))) exact.set(plainLabel(label), kind)
    contained.push(...contains.map((word) => ({ kind, word: ` ${plainLabel(word)} ` })))
  }
  for (const [kind, labels] of kindsOf(layout?.labels ?? {}))
    for (const label of labels) exact.set(plainLabel(label), kind)
  const other = new Set(general.other.map(plainLabel))
  const none = new Set(general.none)
  const fillers = general.fillers
    .map((filler) => ` ${plainLabel(filler)} `)
    .sort((one, two) => two.length - one.length)
  const order: readonly LabelKind[] = [
    'meta',
    'page',
    'browser',
    'email',
    'phone',
    'subject',
    'message',
    'name',
  ]

  function meaning(label: string): LabelMeaning | undefined {
    return meaningOf(label) ?? meaningOfBoth(label)
  }

  /** A label in two languages, as in “Nachricht / Message”, where both mean the same. */
  function meaningOfBoth(label: string): LabelMeaning | undefined {
    const [one, two, ...more] = label.split(/\s*[/|]\s*/u).filter((part) => part.trim() !== '')
    if (one === undefined || two === undefined || more.length > 0) return undefined
    const [first, second] = [meaningOf(one), meaningOf(two)]
    return first !== undefined && second?.kind === first.kind
      ? { kind: first.kind, exact: first.exact && second.exact }
      : undefined
  }

  function meaningOf(label: string): LabelMeaning | undefined {
    const plain = plainLabel(label)
    const count = plain.split(' ').length
    if (plain === '' || other.has(plain)) return undefined
    const known = exact.get(plain) ?? exact.get(withoutFillers(plain))
    if (known !== undefined) return { kind: known, exact: true }
    if (count > mostWords) return undefined
    const padded = ` ${plain} `
    for (const kind of order)
      if (contained.some((one) => one.kind === kind && padded.includes(one.word)))
        return { kind, exact: false }
    return undefined
  }

  function withoutFillers(plain: string): string {
    let padded = ` ${plain} `
    for (const filler of fillers) padded = padded.replaceAll(filler, ' ')
    return padded.trim()
  }

  return { meaning, isNone: (value) => none.has(value.trim().toLowerCase()) }
}

function kindsOf<Value>(labels: Partial<Record<LabelKind, Value>>): readonly (readonly [LabelKind, Value])[] {
  return Object.entries(labels) as (readonly [LabelKind, Value])[]
}
