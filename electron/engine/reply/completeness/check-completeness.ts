import type { Completeness, ReplyElement, ReplyStage } from '../../../shared/model/completeness.ts'
import type { ToneFinding } from '../../../shared/model/tone.ts'
import { FactBook } from '../tone/fact-book.ts'
import { readText, type Sentence } from '../tone/read-text.ts'
import type { TonePack } from '../tone/tone-pack.ts'
import { adviceFor, beforeCause, stageNeeds } from './stage-needs.ts'

type TooEarly = Completeness['tooEarly'][number]

/** Which facts of a pack, all in one sentence, say each element. */
const saidBy: Readonly<Record<ReplyElement, readonly (readonly string[])[]>> = {
  owned: [['owned'], ['says-mine']],
  harm: [['says-harm']],
  'do-now': [['says-do-now']],
  cause: [['says-cause']],
  done: [['says-done']],
  repair: [['says-repair']],
  'next-update': [['says-news', 'due']],
  'way-to-answer': [['says-answer']],
}

/**
 * Compares an answer with what its stage needs. `findings` are those of the tone check on the same text: promises
 * and charges are read from them. The pack must be that of the text's language.
 */
export function checkCompleteness(
  text: string,
  stage: ReplyStage,
  pack: TonePack,
  findings: readonly ToneFinding[],
): Completeness {
  const sentences = readText(text)
  const facts = new FactBook(pack, sentences)
  const firstThatSays = (element: ReplyElement) =>
    sentences.find((_, at) => saidBy[element].some((all) => all.every((fact) => facts.isIn(fact, at))))
  const { needed, welcome } = stageNeeds[stage]
  const elements = [...needed, ...welcome].map((element) => {
    const sentence = firstThatSays(element)
    return {
      element,
      weight: needed.includes(element) ? ('needed' as const) : ('welcome' as const),
      there: sentence !== undefined,
      ...(sentence === undefined ? { advice: adviceFor(element, stage) } : { at: stretchOf(sentence) }),
    }
  })
  const tooEarly = [
    ...sentences.flatMap((sentence, at) => earlyIn(text, sentence, at, stage, facts)),
    ...findings.flatMap(fromFinding),
  ].sort((one, other) => one.start - other.start)
  const complete =
    tooEarly.length === 0 && elements.every(({ weight, there }) => there || weight === 'welcome')
  return { stage, complete, elements, tooEarly }
}

function earlyIn(
  text: string,
  sentence: Sentence,
  at: number,
  stage: ReplyStage,
  facts: FactBook,
): readonly TooEarly[] {
  const { start, end } = stretchOf(sentence)
  const place = { start, end, quote: text.slice(start, end) }
  const early: TooEarly[] = []
  if (beforeCause.includes(stage) && facts.isIn('says-certain-cause', at) && !facts.isIn('says-unsure', at))
    early.push({
      what: 'cause',
      ...place,
      reason: 'A cause that is named before it is known is often taken back later.',
      offer: 'I do not know the cause yet; I am looking at [what] first and will say so by [time].',
    })
  if (facts.isIn('says-no-harm', at) && !facts.isNear('says-evidence', at))
    early.push({
      what: 'no-harm-claim',
      ...place,
      reason: 'Nobody believes that nothing was affected unless it is said how that was seen.',
      offer:
        'I have looked at [logs, backup] and found no sign of [what]; I will say so by [time] if that changes.',
    })
  return early
}

function fromFinding({ label, start, end, quote, reason, offer }: ToneFinding): readonly TooEarly[] {
  if (label === 'over-promise') return [{ what: 'never-again', start, end, quote, reason, offer }]
  if (label === 'upsell-or-charge') return [{ what: 'charge', start, end, quote, reason, offer }]
  return []
}

function stretchOf({ origins }: Sentence): { start: number; end: number } {
  return { start: origins[0]?.start ?? 0, end: origins.at(-1)?.end ?? 0 }
}
