import type { ToneFinding, ToneLabel } from '../../../shared/model/tone.ts'
import type { Hearing } from './ear/ear.ts'
import { reach } from './fact-book.ts'
import { passagesOf } from './passages.ts'
import type { Sentence } from './read-text.ts'
import type { TonePack } from './tone-pack.ts'

/**
 * From here on the ear speaks by itself … Chosen by cross-validation, so that of clean passages that it had not
 * learned from one or two in a hundred are flagged.
 */
const certain = 0.8
/** …, provided that it can also say of which class it is: what sounds bad and like nothing in particular is mostly fine; … */
const classed = 0.1
/** … from here on when a rule has a hint in the same passage, … */
const likely = 0.6
/** … and below this it takes a rule's remark back: the words are there, the sense is not. */
const doubtful = { shortly: 0.05, atLength: 0.2 }
/** From so many words on, marks included, a passage says enough for the ear to contradict more readily. */
const atLength = 15

/** Of fewer words, marks included, the ear knows nothing: a greeting or a name is no excuse and excuses nothing. */
const fewest = 3
const unheard: Hearing = { excuse: 0.5, classes: () => [] }

/** What a rule found, as far as the ear has to know. */
interface Found {
  /** Number of the sentence. */
  readonly at: number
  readonly rule: { readonly label: ToneLabel; readonly isHint: boolean }
}

/**
 * Hears each passage as a whole. Gives of what the rules found, hints included, what is to be said, and remarks of
 * its own where none of that has the class that the passage sounds most like.
 */
export function listen<Hit extends Found>(
  text: string,
  sentences: readonly Sentence[],
  found: readonly Hit[],
  { ear, whole }: TonePack,
): { readonly kept: readonly Hit[]; readonly remarks: readonly ToneFinding[] } {
  const backed = withClearOnes(found)
  if (ear === undefined) return { kept: found.filter((hit) => backed.has(hit)), remarks: [] }
  const foundAt = Map.groupBy(found, ({ at }) => at)
  const heard = sentences.map(({ words }) => withoutGreeting(words))
  const hear = (words: readonly string[]) => (words.length < fewest ? unheard : ear(words))
  const alone = (at: number) => hear(heard[at] ?? []).excuse
  const kept: Hit[] = []
  const remarks: ToneFinding[] = []

  for (const { from, to } of passagesOf(sentences)) {
    const numbers = Array.from({ length: to - from }, (_, index) => from + index)
    const here = numbers.flatMap((at) => foundAt.get(at) ?? [])
    const { excuse, classes } = hear(numbers.flatMap((at) => heard[at] ?? []))
    const length = numbers.reduce((sum, at) => sum + (heard[at]?.length ?? 0), 0)
    const doubt = length < atLength ? doubtful.shortly : doubtful.atLength
    const said = here.filter(
      (hit) =>
        (backed.has(hit) && (excuse >= doubt || (to - from > 1 && alone(hit.at) >= doubt))) ||
        (hit.rule.isHint && excuse >= likely),
    )
    kept.push(...said)
    // “This is what the template said:” is about what follows, and is judged by the rules alone. A colon is read as a comma.
    if (sentences[to - 1]?.words.at(-1) === ',') continue
    const isHeard = excuse >= certain || (excuse >= likely && said.some(({ rule }) => rule.isHint))
    if (!isHeard) continue
    const [nearest] = classes()
    const label = nearest !== undefined && nearest.sure >= classed ? nearest.label : undefined
    const advice = label === undefined ? undefined : whole[label]
    if (label === undefined || advice === undefined) continue
    if (said.some(({ rule }) => rule.label === label)) continue
    const loudest = numbers.reduce((best, at) => (alone(at) > alone(best) ? at : best), from)
    remarks.push({ label, rule: `${label}/whole`, ...placeOf(text, sentences[loudest]), ...advice })
  }
  return { kept, remarks }
}

const greetings = new Set(['hi', 'hello', 'hey', 'dear', 'greetings'])
/** Words, the comma included, within which a greeting ends. */
const longestGreeting = 6

/** Who greets means well, and may yet be sorry "if": a greeting says nothing about what follows. */
function withoutGreeting(words: readonly string[]): readonly string[] {
  if (!greetings.has(words[0] ?? '')) return words
  const comma = words.indexOf(',')
  return comma > 0 && comma < longestGreeting ? words.slice(comma + 1) : words
}

/** What can be said without an ear: clear ones, and hints with a clear one close by. */
function withClearOnes<Hit extends Found>(found: readonly Hit[]): ReadonlySet<Hit> {
  const clear = new Set(found.filter(({ rule }) => !rule.isHint).map(({ at }) => at))
  const isNear = (at: number) =>
    Array.from({ length: 2 * reach + 1 }, (_, index) => at - reach + index).some((other) => clear.has(other))
  return new Set(found.filter(({ rule, at }) => !rule.isHint || isNear(at)))
}

function placeOf(text: string, sentence: Sentence | undefined): Pick<ToneFinding, 'start' | 'end' | 'quote'> {
  const start = sentence?.origins[0]?.start ?? 0
  const end = sentence?.origins.at(-1)?.end ?? start
  return { start, end, quote: text.slice(start, end) }
}
