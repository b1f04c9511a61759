import { sentencesOf } from '../sentences.ts'

/** A sentence that asks, in a text. */
export interface FoundQuestion {
  readonly quote: string
  /** Where it stands, in UTF-16 units; `end` is the first one after it. */
  readonly start: number
  readonly end: number
}

/** Characters of a text that are looked through, of a question, and of one that does not look like one. */
const longest = { text: 20_000, question: 400, hurried: 120 }
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
  /\b(?:(?:want|like|need|love) to know|wonder(?:ing)?|(?:tell (?:me|us)|ask (?:me|us|you))(?: \w+ly)?|specify|clarify|let (?:me|us) know|no (?:idea|word|clue|news) (?:on|about|as to)?|nobody (?:says|said|knows|tells us)|not clear|unclear|question is|explain)\s*:?,? (?:about |to )?(?:if|whether|what|where|when|why|who|how|which|whose)\b/iu

/** How a sentence of three words or more begins that asks about something of its own: "are passwords encrypted". */
const askingOf = new RegExp(
  [
    '^(?:(?:so|and|but|hey|hi|hello|please|ok|okay|also|um)[s,]+)*(?:',
    // What tells with these words first leaves its subject out: "will do", "can confirm", "is down again".
    String.raw`(?:do|does|did|will|can|could|should|must|would)(?:n['’]?t)? (?!not\b|be\b|been\b|have\b|do\b|it\b|so\b|say\b|see\b|try\b|go\b|get\b|buy\b|use\b|keep\b|wait\b|work\b|love\b|like\b|only\b|never\b|always\b|also\b|still\b|just\b|confirm\b|recommend\b|imagine\b|believe\b|understand\b|yourself\b|care\b)\p{L}+ \S+`,
    String.raw`|(?:is|are|was|were|has|have)(?:n['’]?t)? (?!not\b|been\b|down\b|back\b|up\b|out\b|off\b|still\b|now\b|just\b|so\b|very\b|also\b|already\b|being\b|fun\b|to\b)(?:\S+ ){1,5}?(?:free|possible|safe|out|open|coming|legal|allowed|ok|okay|enough|true|valid|wrong|real|up|on|off|now|over|\p{L}{2,}ed|gone|lost|sold|known|influencing \S+|part of it|it|that|them)\W*$`,
    String.raw`|who (?!knows\b|cares\b|else\b|ever\b)\p{L}+ \S+|(?:whose|whom) \p{L}+ \S+`,
    String.raw`|which (?!is\b|was\b|are\b|were\b|means\b|makes\b|made\b|has\b|i\b|we\b|would\b|will\b|only\b)\p{L}+`,
    String.raw`|what (?!an?\b|the\b|i\b|we\b|you\b|they\b|he\b|she\b|people\b|everyone\b|nonsense\b|is done\b|matters\b|bothers\b|annoys\b|worries\b|great\b|fun\b)\p{L}+ \S+`,
    String.raw`|how (?:to|often|big|bad|high|large|expensive|quickly|fast|safe|likely|serious|old|far|much|many|else) \S+`,
    String.raw`|(?:since|until|till|by|for|from|in|at|on|to) (?:when|what|which|how (?:long|many|much)|whom|where) \S+`,
    String.raw`|(?:where|who|what|when|how)['’]s \S+`,
    String.raw`|(?:only|just) (?:me|us|here|the \S+)\b.{0,40}\bor \S+`,
    String.raw`|(?:\S+ )?(?:accident|bug|glitch|policy|mistake|fraud|scam|hack|fake|fact|error) or (?:\S+ ?){1,3}$`,
    String.raw`|(?!.*\b(?:know|sure|idea|tell|told|said|say|understand|see|guess|wonder|that is|this is|which is|explain\w*)\b)(?:\S+ ){1,6}(?:how|where|when|why)\W*$`,
    String.raw`|when (?:r|are|do|does|will|is|was|did) \S+|reason for \S+`,
    String.raw`|any (?!help\b|more\b|time\b|day\b|moment\b|one\b|how\b|support\b)\p{L}+(?: (?!is\b|are\b|was\b|would\b|will\b|can\b)\S+)*\W*$`,
    ')',
  ].join(''),
  'iu',
)

/** A question that follows a clause that tells: "orders are broken, any idea when this will be fixed". */
const appended =
  /(?:[,;:–—]| -) ?(?:so |and |but |please |then )*(?:any (?:idea|news|word|update|updates|eta|chance|clue)\b|(?:anyone|anybody) (?:else|know)|do(?:es|n['’]?t)? (?:anyone|anybody|you|that|it|this|we|i) |why (?:is|are|was|were|do|does|did|can|has|have)(?:n['’]?t)? |how (?:come|long|do i|do we|can i|can we|else) |when (?:will|do|does|can|are you|is it) |where (?:is|are|do|can|should) (?:my|our|the|you|i|we) |what (?:should|can|do|are|did) (?:i|we|you) |who (?:pays|will|can|do (?:i|we)|covers|helps|fixes|corrects|is) |which (?:one|of) |will (?:you|it|we|i|there|that) |(?:can|could|should|must) (?:i|we|you) |am i |did (?:you|i|we|no one|nobody|anyone) |are (?:you|we) |is (?:it|this|my|there|that) (?!why\b|what\b|how\b)|(?:why|how|where|when|how come|how long|what now|what then|what else|which one|what['’]?s true|pay or not)\W*$)|\b(?:what now|or not)\W*$/iu

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
  if (/[?？]/u.test(spoken)) return true
  if (telling.test(spoken)) return false
  return asking.test(spoken) || asksOf(spoken) || indirect.test(spoken) || appended.test(spoken)
}

/** "What I mean is" tells. */
const telling = /^what (?:i|we|you|they|he|she|people|everybody|everyone) /iu

function asksOf(spoken: string): boolean {
  return spoken.length < longest.hurried && askingOf.test(spoken)
}
