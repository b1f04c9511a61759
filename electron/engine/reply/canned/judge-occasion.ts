import type { Situation } from '../../../shared/model/template.ts'
import { matches } from '../tone/fact-book.ts'
import type { Pattern } from '../tone/pattern.ts'
import { readText, type Sentence } from '../tone/read-text.ts'
import type { Sign } from './compile-signs.ts'
import type { CannedSet } from './load-canned.ts'

/** What is known of something that may be answered. */
export interface Occasion {
  readonly title: string
  readonly text: string
  /** How often the same person has written, this time included. */
  readonly asked: number
  /** How often they were answered. */
  readonly answered: number
}

/** One thing that an occasion is about. */
export interface JudgedSituation {
  readonly situation: Situation
  readonly score: number
  /** Why, in a sentence, with their words. */
  readonly why: string
}

/** What an occasion is about. */
export interface Judgement {
  /** The likeliest first; empty when nothing is clear. */
  readonly situations: readonly JudgedSituation[]
  /** What it may be about, where that is not enough to say so. */
  readonly hunch: JudgedSituation | undefined
  /** Set when the reader is attacked. */
  readonly attack: { readonly quote: string; readonly why: string } | undefined
}

/** From here on signs are believed; one that decides by itself has as much. */
const enough = 3
/** Where no sign is clear, so many words of a situation are. */
const enoughHints = 1.5
/** From here on there is a hunch. */
const enoughForHunch = 1
/** More words than this add nothing, and none of them outweighs a clear sign. */
const mostHints = 4
/** Nobody describes a trouble beyond this; in characters. */
const longestRead = 10_000
/** Longest quotation in an explanation, in characters. */
const longestQuote = 90

/** Weighs the signs of each situation against what somebody wrote. */
export function judgeOccasion(
  { title, text, asked, answered }: Occasion,
  { signs, hints, attack }: Pick<CannedSet, 'signs' | 'hints' | 'attack'>,
): Judgement {
  const passages = [title, text.slice(0, longestRead)].map(withoutQuotes)
  const sentences = passages.flatMap((passage) =>
    readText(passage).map((sentence) => ({ passage, sentence })),
  )
  const hinted = new Map(
    hints(sentences.map(({ sentence }) => sentence)).map((hint) => [hint.situation, hint]),
  )
  const situations = signs.flatMap(({ situation, signs: own }) => {
    const found = weigh(own, sentences)
    const again = situation === 'angry-repeat' && asked > 1 && answered === 0
    const clear = found.score + (again ? enough : 0)
    const hint = hinted.get(situation)
    const score = clear + Math.min(hint?.score ?? 0, mostHints) / 2
    const told = clear + (hint?.score ?? 0)
    if (clear < enough && (clear < 0 || told < enoughForHunch)) return []
    const why = again
      ? `They have written ${asked} times and were not answered.`
      : found.best !== undefined && clear >= enough
        ? explain(`They ${found.best.sign.why}`, found.best)
        : `They write of ${inWords(hint?.words ?? [])}.`
    const isHunch = clear < enough && told < enoughHints
    return [
      { situation, score, why: isHunch ? `Perhaps: ${why[0]?.toLowerCase()}${why.slice(1)}` : why, isHunch },
    ]
  })
  const ranked = situations.toSorted((one, other) => other.score - one.score)
  const attacked = weigh(attack, sentences)
  return {
    situations: ranked.filter(({ isHunch }) => !isHunch),
    hunch: ranked.find(({ isHunch }) => isHunch),
    attack:
      attacked.score < enough || attacked.best === undefined
        ? undefined
        : { quote: quote(attacked.best), why: attacked.best.sign.why },
  }
}

interface Read {
  readonly passage: string
  readonly sentence: Sentence
}
interface Found extends Read {
  readonly sign: Sign
}

/** Tests a pattern only where one of its words stands: most never have to be compiled. */
function isIn(pattern: Pattern, sentence: Sentence): boolean {
  const { anchors } = pattern
  const mayBe =
    anchors.length === 0 ||
    anchors.some((anchor) =>
      anchor.endsWith('*')
        ? sentence.plain.includes(` ${anchor.slice(0, -1)}`)
        : sentence.plain.includes(` ${anchor} `),
    )
  return mayBe && matches(pattern, sentence)
}

/** Each sign counts once, however often it stands there. */
function weigh(
  signs: readonly Sign[],
  sentences: readonly Read[],
): { readonly score: number; readonly best: Found | undefined } {
  let score = 0
  let best: Found | undefined
  for (const sign of signs) {
    const read = sentences.find(
      ({ sentence }) =>
        sign.find.some((pattern) => isIn(pattern, sentence)) &&
        !sign.unless.some((pattern) => isIn(pattern, sentence)),
    )
    if (read === undefined) continue
    score += sign.weight
    if (best === undefined || sign.weight > best.sign.weight) best = { ...read, sign }
  }
  return { score, best }
}

function explain(words: string, found: Found): string {
  return `${words}: “${quote(found)}”`
}

/** The words that tell most, as a list. */
function inWords(words: readonly string[]): string {
  const shown = words.slice(0, 3).map((word) => `“${word}”`)
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter((part) => part !== '').join(' and ')
}

/** Their sentence, cut at a word. */
function quote({ passage, sentence: { origins } }: Found): string {
  const whole = passage
    .slice(origins[0]?.start ?? 0, origins.at(-1)?.end ?? 0)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return whole.length <= longestQuote ? whole : `${whole.slice(0, longestQuote).replace(/\s\S*$/, '')} …`
}

/** What a page or a mail said to them is theirs to tell: the reader of replies would leave it aside. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/["“”„«»‹›`]|(?<!\p{L})['‘’]|['‘’](?!\p{L})/gu, ' ')
}
