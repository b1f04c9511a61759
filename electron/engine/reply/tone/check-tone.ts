import type { ToneFinding } from '../../../shared/model/tone.ts'
import { FactBook, matches } from './fact-book.ts'
import { listen } from './listen.ts'
import type { Pattern } from './pattern.ts'
import { readText, type Sentence } from './read-text.ts'
import type { TonePack, ToneRule } from './tone-pack.ts'

interface Hit {
  readonly rule: ToneRule
  /** Number of the sentence. */
  readonly at: number
  /** Numbers of its first word and of the first behind it. */
  readonly from: number
  readonly to: number
}

/** Makes a tone check from a pack: gives the findings in a text, in order. Takes time in proportion to the text. */
export function createToneCheck(pack: TonePack): (text: string) => readonly ToneFinding[] {
  const candidatesOf = indexRules(pack.rules)
  return (text) => {
    const sentences = readText(text)
    const facts = new FactBook(pack, sentences)
    const hits = sentences.flatMap((sentence, at) =>
      [...candidatesOf(sentence)].flatMap(([rule, patterns]) => findIn(sentence, at, rule, patterns, facts)),
    )
    const { kept, remarks } = listen(text, sentences, hits, pack)
    return [...withoutDoubles(kept).map((hit) => present(text, sentences, hit)), ...remarks].sort(inOrder)
  }
}

/** For each sentence the rules that may speak, each with the patterns that may match. */
function indexRules(
  rules: readonly ToneRule[],
): (sentence: Sentence) => ReadonlyMap<ToneRule, readonly Pattern[]> {
  const byWord = new Map<string, [ToneRule, Pattern][]>()
  const byPrefix = new Map<string, [ToneRule, Pattern][]>()
  const always: [ToneRule, Pattern][] = []
  for (const rule of rules) {
    for (const pattern of rule.find) {
      if (pattern.anchors.length === 0) always.push([rule, pattern])
      for (const anchor of pattern.anchors) {
        const isPrefix = anchor.endsWith('*')
        const key = isPrefix ? anchor.slice(0, -1) : anchor
        const index = isPrefix ? byPrefix : byWord
        const entry = index.get(key) ?? []
        entry.push([rule, pattern])
        index.set(key, entry)
      }
    }
  }
  return (sentence) => {
    const found = new Map<ToneRule, Set<Pattern>>()
    const take = (entries: readonly [ToneRule, Pattern][] | undefined) => {
      for (const [rule, pattern] of entries ?? []) {
        const patterns = found.get(rule)
        if (patterns === undefined) found.set(rule, new Set([pattern]))
        else patterns.add(pattern)
      }
    }
    take(always)
    for (const word of new Set(sentence.words)) {
      take(byWord.get(word))
      for (let length = 2; length <= Math.min(word.length, 14); length++)
        take(byPrefix.get(word.slice(0, length)))
    }
    return new Map([...found].map(([rule, patterns]) => [rule, [...patterns]]))
  }
}

function findIn(
  sentence: Sentence,
  at: number,
  rule: ToneRule,
  patterns: readonly Pattern[],
  facts: FactBook,
): readonly Hit[] {
  let best: { start: number; end: number } | undefined
  for (const pattern of patterns) {
    const found = pattern.expression().exec(sentence.plain)
    if (found !== null && (best === undefined || found.index < best.start))
      best = { start: found.index, end: found.index + found[0].length }
  }
  if (best === undefined) return []
  if (!rule.needs.every((fact) => facts.isIn(fact, at))) return []
  if (rule.unlessHere.some((fact) => facts.isIn(fact, at))) return []
  if (rule.unlessNear.some((fact) => facts.isNear(fact, at))) return []
  if (rule.unless.some((pattern) => matches(pattern, sentence))) return []
  const from = sentence.places.findIndex((place) => place >= (best?.start ?? 0))
  const after = sentence.places.findIndex((place) => place >= (best?.end ?? 0))
  return [{ rule, at, from, to: after < 0 ? sentence.places.length : Math.max(after, from + 1) }]
}

/** One remark of a class for each sentence: a clear one before a hint, then the first. */
function withoutDoubles(hits: readonly Hit[]): readonly Hit[] {
  const kept = new Map<string, Hit>()
  for (const hit of hits) {
    const key = `${hit.at} ${hit.rule.label}`
    const other = kept.get(key)
    const isBetter =
      other === undefined ||
      (other.rule.isHint && !hit.rule.isHint) ||
      (other.rule.isHint === hit.rule.isHint && hit.from < other.from)
    if (isBetter) kept.set(key, hit)
  }
  return [...kept.values()]
}

function present(text: string, sentences: readonly Sentence[], { rule, at, from, to }: Hit): ToneFinding {
  const origins = sentences[at]?.origins ?? []
  const start = origins[from]?.start ?? 0
  const end = origins[to - 1]?.end ?? start
  const { label, id, reason, offer } = rule
  return { label, rule: id, start, end, quote: text.slice(start, end), reason, offer }
}

function inOrder(one: ToneFinding, other: ToneFinding): number {
  return one.start - other.start || one.end - other.end || one.rule.localeCompare(other.rule)
}
