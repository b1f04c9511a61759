import { numberWords } from '../../formats/spoken-number.ts'
import { inflect, type VerbForm } from './inflect.ts'
import { spellOut } from './spell-out.ts'

/** A list of words and phrases that patterns may name as `<name>`; of verbs, every form as `<name:any>`, `<name:done>` …. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** A pattern ready to run on `Sentence.plain`. */
export interface Pattern {
  /** Of the words in each set one must be there; the rarest set that the pattern needs. Prefixes end in `*`. Empty: any sentence may match. */
  readonly anchors: readonly string[]
  /** What to run, made on first use. */
  readonly expression: () => RegExp
}

/** What is wrong with a pattern, for the person who wrote it. */
export class PatternError extends Error {}

type Part =
  | { readonly kind: 'words'; readonly choices: readonly (readonly Part[])[]; readonly optional: boolean }
  | { readonly kind: 'word'; readonly word: string; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'not'; readonly choices: readonly (readonly Part[])[] }

const longestGap = 14
/** Numbers that people write out; “one” is more often no number. */
const written = `${numberWords(2, 90)}|hundred|thousand`
/** Stands for a time of day such as 17:30. */
const clock = '<clock>'
const forms: readonly VerbForm[] = ['any', 'base', 'past', 'done', 'ing']

/**
 * Compiles one pattern of a tone pack. Words are matched in any case, with short forms spelled out, across commas.
 * `(a|b c)` one of them · `word?` or `(…)?` may be missing · `be*` begins with · `..4` up to four words between ·
 * `<name>` a word list, `<name:done>` its participles · `!(a|b)` not followed by · `^` and `$` edges of the sentence ·
 * `#` a number · `<question>` a question mark · `<clock>` a time such as 17:30. Throws a PatternError.
 */
export function compilePattern(source: string, lists: WordLists): Pattern {
  const reader = { tokens: tokenise(source), at: 0, source, lists }
  const [only, ...more] = readChoices(reader)
  if (reader.at < reader.tokens.length)
    throw new PatternError(`“${source}”: a bracket is closed that was never opened.`)
  const parts: readonly Part[] =
    only !== undefined && more.length === 0
      ? only
      : [{ kind: 'words', choices: only === undefined ? [] : [only, ...more], optional: false }]
  if (parts.length === 0) throw new PatternError('A pattern is empty.')
  const expression = `(?<= )${write(parts)}`
  let made: RegExp | undefined
  return {
    anchors: rarestAnchors(parts) ?? [],
    expression: () => {
      made ??= new RegExp(expression, 'u')
      return made
    },
  }
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
  readonly source: string
  readonly lists: WordLists
}

function tokenise(source: string): readonly string[] {
  const tokens =
    source.match(/\.\.\d+|!\(|[()|?^$#]|<[a-z-]+(?::[a-z]+)?>|,|[\p{L}\p{N}'’*&€£%/:.-]+|\S/gu) ?? []
  return tokens
}

function readChoices(reader: Reader): readonly (readonly Part[])[] {
  const choices: Part[][] = [[]]
  for (; reader.at < reader.tokens.length; reader.at++) {
    const token = reader.tokens[reader.at] ?? ''
    const current = choices.at(-1) ?? []
    if (token === ')') break
    if (token === '|') choices.push([])
    else if (token === '(' || token === '!(') {
      reader.at += 1
      const inner = readChoices(reader)
      if (reader.tokens[reader.at] !== ')')
        throw new PatternError(`“${reader.source}”: a bracket is not closed.`)
      if (token === '!(') current.push({ kind: 'not', choices: inner })
      else current.push({ kind: 'words', choices: inner, optional: isOptional(reader) })
    } else current.push(...readSimple(token, reader))
  }
  if (choices.some((choice) => choice.length === 0) && choices.length > 1)
    throw new PatternError(`“${reader.source}”: there is nothing beside a “|”.`)
  return choices.filter((choice) => choice.length > 0)
}

function isOptional(reader: Reader): boolean {
  if (reader.tokens[reader.at + 1] !== '?') return false
  reader.at += 1
  return true
}

function readSimple(token: string, reader: Reader): readonly Part[] {
  if (token === '^') return [{ kind: 'edge', edge: 'start' }]
  if (token === '$') return [{ kind: 'edge', edge: 'end' }]
  if (token.startsWith('..')) {
    const most = Number(token.slice(2))
    if (!(most > 0 && most <= longestGap))
      throw new PatternError(`“${reader.source}”: a gap is ..1 to ..${longestGap} words long.`)
    return [{ kind: 'gap', most }]
  }
  if (token === '<question>') return [{ kind: 'word', word: '?', optional: false }]
  if (token === '<clock>') return [{ kind: 'word', word: clock, optional: false }]
  if (token.startsWith('<')) {
    const choices = wordsOf(token, reader).map((entry) => literal(entry))
    return [{ kind: 'words', choices, optional: isOptional(reader) }]
  }
  if (token === '?')
    throw new PatternError(`“${reader.source}”: a “?” belongs right behind a word or a bracket.`)
  if (!/^[\p{L}\p{N}'’*&€£%/:.#,-]+$/u.test(token))
    throw new PatternError(`“${reader.source}”: “${token}” means nothing here.`)
  const words = literal(token)
  const optional = isOptional(reader)
  const [only] = words
  if (only?.kind === 'word' && words.length === 1) return [{ ...only, optional }]
  return optional ? [{ kind: 'words', choices: [words], optional }] : words
}

function wordsOf(token: string, { lists, source }: Reader): readonly string[] {
  const [name = '', form] = token.slice(1, -1).split(':')
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined
  if (list === undefined) throw new PatternError(`“${source}”: there is no word list called “${name}”.`)
  if (form === undefined) return list
  const wanted = forms.find((one) => one === form)
  if (wanted === undefined) throw new PatternError(`“${source}”: a verb has the forms ${forms.join(', ')}.`)
  return [...new Set(list.flatMap((verb) => inflect(verb, wanted)))]
}

/** The words of a phrase, spelled out as texts are. */
function literal(phrase: string): readonly Part[] {
  return phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .flatMap((word) => spellOut(word))
    .map((word) => ({ kind: 'word', word, optional: false }) as const)
}

/** Between any two words a comma may stand. */
function write(parts: readonly Part[]): string {
  return parts.map(writePart).join('')
}

function writePart(part: Part): string {
  switch (part.kind) {
    case 'edge':
      return part.edge === 'start' ? '(?<=^ (?:, )?)' : '(?=[.?!,]? ?$)'
    case 'gap':
      return `(?:[^ ]+ ){0,${part.most}}?`
    case 'not':
      return `(?!${part.choices.map(write).join('|')})`
    case 'word': {
      const word = writeWord(part.word)
      return part.optional ? `(?:${word})?` : word
    }
    case 'words': {
      const words = writeChoices(part.choices)
      return part.optional ? `(?:${words})?` : words
    }
  }
}

/** Single words first as one group, so that long lists stay quick. */
function writeChoices(choices: readonly (readonly Part[])[]): string {
  return `(?:${choices.map(write).join('|')})`
}

function writeWord(word: string): string {
  if (word === ',') return ', '
  if (word === clock) return '\\d{1,2}[:.]\\d\\d (?:, )?'
  if (word === '#') return `(?:\\d[\\d.,:]*|${written}) (?:, )?`
  const isPrefix = /[^*]\*$/.test(word)
  const escaped = (isPrefix ? word.slice(0, -1) : word).replaceAll(/[.*+^$()[\]\\|{}?/-]/g, '\\$&')
  return `${escaped}${isPrefix ? '[^ ]*' : ''} (?:, )?`
}

/** Words so frequent that looking for them saves little. */
const frequent = new Set(
  'a an the and or but if of to in on at for with from by as is are was were be been being am it its this that these those there here i me my we us our you your he she they them their his her not no do does did have has had will would can could may might must should shall so what which who when where how all any some one , . ? !'.split(
    ' ',
  ),
)

function rarestAnchors(parts: readonly Part[]): readonly string[] | undefined {
  let best: { readonly words: readonly string[]; readonly cost: number } | undefined
  for (const part of parts) {
    const words = anchorsOf(part)
    if (words === undefined) continue
    const cost = words.reduce((sum, word) => sum + (frequent.has(word) ? 60 : 1), 0)
    if (best === undefined || cost < best.cost) best = { words, cost }
  }
  return best?.words
}

function anchorsOf(part: Part): readonly string[] | undefined {
  if (part.kind === 'word')
    return part.optional || part.word === '#' || part.word === clock ? undefined : [part.word]
  if (part.kind !== 'words' || part.optional) return undefined
  const all = part.choices.map(rarestAnchors)
  return all.includes(undefined) ? undefined : [...new Set(all.flatMap((words) => words ?? []))]
}
