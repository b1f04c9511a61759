import type { ToneFinding, ToneLabel } from '../../../shared/model/tone.ts'
import { passagesOf } from './passages.ts'
import type { Sentence } from './read-text.ts'
import type { TonePack } from './tone-pack.ts'

/** From here on the ear speaks by itself. Chosen so that of passages it had not learned from one in fifty clean ones is flagged. */
const certain = 0.9
/** Below this it takes a rule's remark back: the words are there, the sense is not. */
const doubtful = 0.2

/** What a rule found, as far as the ear has to know. */
interface Found {
  /** Number of the sentence. */
  readonly at: number
  readonly rule: { readonly label: ToneLabel }
}

/**
 * Hears each passage as a whole: gives the numbers of the sentences in which rules are to be doubted, and remarks of
 * its own where no rule found what the passage sounds like.
 */
export function listen(
  text: string,
  sentences: readonly Sentence[],
  found: readonly Found[],
  { ear, whole }: TonePack,
): { readonly doubted: ReadonlySet<number>; readonly remarks: readonly ToneFinding[] } {
  const doubted = new Set<number>()
  const remarks: ToneFinding[] = []
  if (ear === undefined) return { doubted, remarks }
  const labelsAt = new Map<number, Set<ToneLabel>>()
  for (const { at, rule } of found) labelsAt.set(at, (labelsAt.get(at) ?? new Set()).add(rule.label))
  const alone = (at: number) => ear(sentences[at]?.words ?? []).excuse

  for (const { from, to } of passagesOf(sentences)) {
    const { excuse, label } = ear(sentences.slice(from, to).flatMap(({ words }) => words))
    const numbers = Array.from({ length: to - from }, (_, index) => from + index)
    if (excuse < doubtful) {
      for (const at of numbers)
        if (labelsAt.has(at) && (to - from === 1 || alone(at) < doubtful)) doubted.add(at)
    }
    const said = whole[label]
    if (excuse < certain || said === undefined) continue
    if (numbers.some((at) => labelsAt.get(at)?.has(label))) continue
    const loudest = numbers.reduce((best, at) => (alone(at) > alone(best) ? at : best), from)
    remarks.push({ label, rule: `${label}/whole`, ...placeOf(text, sentences[loudest]), ...said })
  }
  return { doubted, remarks }
}

function placeOf(text: string, sentence: Sentence | undefined): Pick<ToneFinding, 'start' | 'end' | 'quote'> {
  const start = sentence?.origins[0]?.start ?? 0
  const end = sentence?.origins.at(-1)?.end ?? start
  return { start, end, quote: text.slice(start, end) }
}
