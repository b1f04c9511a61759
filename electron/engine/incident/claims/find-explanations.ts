import { contentWords } from './content-words.ts'

/** That something happened, and why, as the stems of the words of each. */
export interface Explanation {
  readonly effect: ReadonlySet<string>
  readonly reason: ReadonlySet<string>
  /** It says that this was not the reason. */
  readonly isDenied: boolean
  /** Where the reason stands in the sentence. */
  readonly index: number
}

/** Ways to give a reason; `reason` and `effect` are what stands there. The first that fits counts. */
const forms: readonly RegExp[] = [
  /^(?:the )?(?:root |real |actual |true )?(?:cause|reason|trigger|culprit|source)(?: (?:of|for|behind) (?<effect>[^,;:]{3,60}?))? ?(?:is|was|were|:|turned out to be|lay in)(?: that)? (?<reason>.{4,})$/u,
  /^(?<effect>.{3,}?),? (?:because of|due to|owing to|as a result of|thanks to|on account of|(?:(?:was|were|is|are|has been|have been) (?:\w+ )?)?caused by|comes? from|came from|stems? from|resulted from|(?:is|was) down to|through a|came with|comes with) (?<reason>.{3,})$/u,
  /^(?<effect>.{3,}?),? (?:because|since (?=(?:i|we|my|our|the|a|an|somebody|someone|it|they|he|she)\b)) ?(?<reason>.{3,})$/u,
  /^(?:because of|due to|owing to|as a result of) (?<reason>[^,]{3,}), (?<effect>.{3,})$/u,
  /^because (?<reason>[^,]{3,}), (?<effect>.{3,})$/u,
  /^(?<reason>[^,;:]{3,}?) (?:caused|led to|triggered|resulted in|set off|brought about) (?!by\b)(?<effect>.{3,})$/u,
  /^(?<reason>[^,;:]{3,60}?) (?:is|was|were|are) (?:\w+ )?(?:at fault|to blame|responsible|the (?:cause|reason|culprit|trigger))(?: (?:for|of) (?<effect>.{3,}))?$/u,
  /^(?<effect>.{3,}?) (?:was|were|been|got|gets) (?:\w+ly )?(?:\w+ed|sent|undone|taken \w+|broken|cut|shut \w+|thrown \w+|hidden|overwritten) by (?!accident|mistake|hand|mail|e?-?mail|now|noon|midnight|then|the end|half|about|around|over|\d)(?<reason>.{3,})$/u,
  /^(?<effect>.{3,}?) for (?<reason>(?:\w+ )?(?:maintenance|repairs?|safety|security|legal|technical|health) ?(?:reasons?|work)?)$/u,
  /^(?<reason>.{6,}?)(?:, so| and so|, which is why|, that is why|, therefore|, and that is why) (?<effect>.{3,})$/u,
]

/** What had nothing to do with it. */
const otherThan =
  /\b(?:nothing to do with|no(?:t| connection) (?:with|because of|due to|caused by)|not the (?:fault|doing) of) (?<reason>.{3,})$/u

/** Who did it: “Patreon cancelled the subscriptions”. */
const deed =
  /^(?:then |so |today |yesterday |this morning |last night )?(?<reason>(?:the |a |an |our |my |one of |some )?(?!it\b|that\b|this\b|there\b|you\b|they\b|who\b|which\b|some of you\b)[\p{L}\d' ]{1,40}?) (?:has |have |had )?(?:\w+ly )?(?:lost|cancelled|canceled|deleted|broke|overwrote|erased|removed|destroyed|corrupted|emptied|cut|throttles?|throttled|blocked|mixed up|wiped|unpublished|knocked out|took down|brought down|shut down|switched off|hid) (?<effect>(?:the|your|our|all|every|some|my|pages?)\b.{2,60})$/u

/** What went well, what is done about it, what is still to come and why one is silent needs no cause. */
const noTrouble =
  /\b(?:again|fixed|back|restored|works|mended|refund\w*|will|shall|sorry|apologi\w+|thank\w*|writ(?:e|ing)|tell|ask\w*|please|know|learn\w*|found|should|can not (?:yet )?(?:say|tell)|no longer (?:happens?|occurs?)|not affected|safe|intact|no (?:\w+ )?(?:news|updates?)|nothing (?:new|to (?:tell|say|report)))\b/u

/** Why something went wrong, by what a sentence says; `undefined` where it gives no reason. `plain` is written out. */
export function findExplanation(plain: string): Explanation | undefined {
  const text = plain.replace(/[.!]+\s*$/u, '')
  const apart = otherThan.exec(text)?.groups?.reason
  if (apart !== undefined)
    return { effect: new Set(), reason: contentWords(apart), isDenied: true, index: text.indexOf(apart) }
  for (const form of [...forms, deed]) {
    const match = form.exec(text)
    if (match === null) continue
    const { reason = '', effect = '' } = match.groups ?? {}
    // “I have not taken it down because …” leaves open what of it is not so.
    if (noTrouble.test(effect) || /\b(?:i|we) (?:have not|did not|do not)\b/u.test(effect)) return undefined
    const words = contentWords(reason)
    if (words.size === 0) return undefined
    return { effect: contentWords(effect), reason: words, isDenied: false, index: text.indexOf(reason) }
  }
  return undefined
}
