import { sentencesOf } from '../sentences.ts'

/** A sentence that asks, in a text. */
export interface FoundQuestion {
  readonly quote: string
  /** Where it stands, in UTF-16 units; `end` is the first one after it. */
  readonly start: number
  readonly end: number
}

/** Characters of a text that are looked through, and of a sentence that is taken for a question. */
const longest = { text: 20_000, question: 400 }
/** Most questions of one text; a page of them is a quiz. */
const most = 20

const auxiliary =
  'is|are|was|were|am|do|does|did|will|would|can|could|shall|should|must|may|might|have|has|had'
const somebody =
  'it|this|that|there|anything|something|nothing|everything|these|those|other|others|you|we|i|my|our|your|all|any|the|they|he|she|anyone|anybody|someone|somebody|everyone|everybody|nobody'

/** How a sentence begins that asks although nobody put a question mark to it. */
const asking = new RegExp(
  [
    String.raw`^(?:(?:so|and|but|hey|hi|hello|please|ok|okay|also|anyway|um)[\s,]+)*(?:`,
    String.raw`(?:why\s|y (?:${auxiliary})\s)`,
    String.raw`|(?:to )?(?:what|where|when|who|whom|how|which|whose)(?:['’]?(?:s|re))? (?:${auxiliary}|not|about|else|on earth|the (?:hell|heck|fuck)|exactly|long|soon|far|many|much|come|happened|wrong|went|broke|caused|kind|sort|going|up|the|\w+ (?:${auxiliary}))(?:n['’]?t)?\b`,
    String.raw`|(?:who|which \w+) \w+s (?:for|the|this|that|my|our|your|it|us)\b`,
    String.raw`|any (?:alternative|alternatives|idea|news|word|update|updates|eta|chance|clue)\b`,
    String.raw`|(?:anyone|anybody) (?:else|know|there)\b`,
    String.raw`|(?:${auxiliary})(?:n['’]?t)? (?:${somebody})\b`,
    String.raw`|(?:is|are|was|were|did|does|has|will) (?:\w+ ){1,4}(?:too|or not|as well|down|offline|broken|working|yet|already|again|back|affected|lost|gone)\W*$`,
    ')',
  ].join(''),
  'iu',
)

/** A question inside a sentence that tells. */
const indirect =
  /\b(?:(?:want|like|need|love) to know|wonder(?:ing)?|(?:tell|ask) (?:me|us|you)(?: \w+ly)?|specify|clarify|let (?:me|us) know|no (?:idea|word|clue|news) (?:on|about|as to)?|nobody (?:says|said|knows|tells us)|not clear|unclear|question is|explain)\s*:?,? (?:about |to )?(?:if|whether|what|where|when|why|who|how|which|whose)\b/iu

/** A question that follows a clause that tells: "orders are broken, any idea when this will be fixed". */
const appended =
  /(?:[,;:–—]| -) ?(?:so |and |but |please )*(?:any (?:idea|news|word|update|updates|eta|chance|clue)\b|(?:anyone|anybody) (?:else|know)|does (?:anyone|anybody) |do you know |why (?:is|are|was|were|do|does|did|can|has|have)(?:n['’]?t)? |how (?:come|long|do i|do we|can i|can we) |when (?:will|do|does|can|are you|is it) |where (?:is|are) (?:my|our|the) |what (?:should|can|do) (?:i|we) |will (?:you|it|we|i|there) |can (?:i|we) |do (?:i|we) |did you |are you |is (?:it|this|my|there) )/iu

/** What is asked for its own sake. */
const empty =
  /^[\p{P}\p{S}\s]*(?:(?:really|seriously|huh|eh|ok|okay|right|no|yes|what|why|hello|anyone|hm+|sure|wow|sorry|pardon|how are you(?: doing)?|you know|get it|see|isn['’]t it|aren['’]t they|don['’]t you think|who cares|what else is new|are you (?:kidding|serious|joking|insane|crazy|for real)(?: me)?|is this a joke|what the (?:hell|heck|fuck)|wtf)[\p{P}\p{S}\s]*)+$/iu

/**
 * The sentences of a text that ask something, in their order. Lines quoted from somebody else (`>`) are not the
 * author's questions.
 */
export function findQuestions(text: string): readonly FoundQuestion[] {
  const found: FoundQuestion[] = []
  for (const sentence of sentencesOf(text.slice(0, longest.text))) {
    for (const piece of pieces(sentence.text)) {
      if (found.length >= most) return found
      const { words, at } = withoutAddress(piece.text)
      if (!isQuestion(words)) continue
      const start = sentence.start + piece.at + at
      found.push({ quote: words, start, end: start + words.length })
    }
  }
  return found
}

/** A sentence, cut behind each sign that ends one, since people do not always begin anew with a capital. */
function pieces(sentence: string): readonly { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = []
  for (const match of sentence.matchAll(
    /(?:[^?？.!…]|(?<!\p{L}{3}|\d)[.!…]|[.!…](?!\s))*(?:[?？.!…][?？.!…\s"'”’)\]]*|$)/gu,
  )) {
    const lead = match[0].length - match[0].trimStart().length
    const text = match[0].trim()
    if (text !== '') found.push({ text, at: match.index + lead })
  }
  return found
}

/** Whom a post calls before it says anything, or what it announces: "@shop@home.example", "Serious question:". */
const address = /^(?:(?:@[\w.@-]+[,:]?|[\p{L}\p{N}'’]+(?: [\p{L}\p{N}'’]+){0,2}:)\s+)+/u

/** A piece without whom it calls in front and what it is filed under behind, and how far in that begins. */
function withoutAddress(piece: string): { readonly words: string; readonly at: number } {
  const at = address.exec(piece)?.[0].length ?? 0
  const words = piece.slice(at).replace(/(?:\s+#[\p{L}\p{N}_]+)+$/u, '')
  return /\p{L}/u.test(words) ? { words, at } : { words: piece, at: 0 }
}

function isQuestion(piece: string): boolean {
  if (piece.length > longest.question || empty.test(piece)) return false
  // A question mark in an address asks nothing.
  const spoken = piece.replace(/\S*:\/\/\S+/gu, ' ').trim()
  if (!/\p{L}/u.test(spoken)) return false
  return /[?？]/u.test(spoken) || asking.test(spoken) || indirect.test(spoken) || appended.test(spoken)
}
