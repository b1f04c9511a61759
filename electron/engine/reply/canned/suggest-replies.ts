import type { ReplyStage } from '../../../shared/model/completeness.ts'
import type { CannedReply, ReplyLength, Suggestion } from '../../../shared/model/template.ts'
import type { JudgedSituation, Judgement } from './judge-occasion.ts'

/** What an answer has to be like, as far as it is known. */
export interface WantedReply {
  /** Only of this stage. */
  readonly stage?: ReplyStage | undefined
  /** Only of this length … */
  readonly length?: ReplyLength | undefined
  /** … or rather of this one. */
  readonly likelyLength: ReplyLength
  /** How often they were answered before. */
  readonly answered: number
}

/** How many are suggested. */
const most = 3
/** A second situation is offered beside the first from this share of its score on. */
const alike = 0.6
/** What is said first, and what once they have been answered. */
const firstWords: readonly ReplyStage[] = [
  'acknowledge',
  'looking',
  'follow-up',
  'declined',
  'cause',
  'fixed',
]
const laterWords: readonly ReplyStage[] = [
  'fixed',
  'cause',
  'looking',
  'follow-up',
  'declined',
  'acknowledge',
]

/** The three replies that fit best, each with the reason; those that fit anything where nothing is clear. */
export function suggestReplies(
  { situations, hunch }: Pick<Judgement, 'situations' | 'hunch'>,
  replies: readonly CannedReply[],
  wanted: WantedReply,
): readonly Suggestion[] {
  const [first, second] = situations
  const anything = fitting('any', replies, wanted).map(({ id }) => ({
    id,
    why: 'It fits whatever they wrote about.',
  }))
  if (first === undefined) {
    const perhaps = hunch === undefined ? [] : because(hunch, replies, wanted).slice(0, 1)
    return [...anything.slice(0, most - perhaps.length), ...perhaps]
  }
  const ofFirst = because(first, replies, wanted)
  const ofSecond = second && second.score >= first.score * alike ? because(second, replies, wanted) : []
  const best = [...ofFirst.slice(0, most - Math.min(1, ofSecond.length)), ...ofSecond.slice(0, 1)]
  return [...best, ...ofSecond.slice(1), ...anything].slice(0, most)
}

function because(
  { situation, why }: JudgedSituation,
  replies: readonly CannedReply[],
  wanted: WantedReply,
): readonly Suggestion[] {
  return fitting(situation, replies, wanted).map(({ id }) => ({ id, why }))
}

/** The replies of a situation, those of the next stage and the likely length first. */
function fitting(
  situation: CannedReply['situation'],
  replies: readonly CannedReply[],
  { stage, length, likelyLength, answered }: WantedReply,
): readonly CannedReply[] {
  const order = answered > 0 ? laterWords : firstWords
  const cost = (reply: CannedReply) =>
    order.indexOf(reply.stage) + (reply.length === likelyLength ? 0 : order.length)
  return replies
    .filter(
      (reply) =>
        reply.situation === situation &&
        (stage === undefined || reply.stage === stage) &&
        (length === undefined || reply.length === length),
    )
    .toSorted((one, other) => cost(one) - cost(other))
}
