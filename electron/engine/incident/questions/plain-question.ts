import { writeOut } from '../write-out.ts'

/** What is not compared, and how people write who are in a hurry; in this order. */
const hurried: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/\S+|www\.\S+/g, ' '],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.@-]+/gu, ' '],
  [/#(?=[\p{L}\p{N}])/gu, ''],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\br\b/g, 'are'],
  [/\b(?:pls|plz)\b/g, 'please'],
  [/\bwtf\b/g, 'what the fuck'],
  [/\bwth\b/g, 'what the hell'],
  [/\bgonna\b/g, 'going to'],
  [/\bgotta\b/g, 'got to'],
  [/'s\b/g, ''],
  [/[^\p{L}\p{N}]+/gu, ' '],
]

/** What may stand before a question and asks nothing. */
const fillers =
  /^(?:(?:hey|hi|hello|dear \w+|so|and|but|um|uh|ok|okay|please|sorry|excuse me|just|also|well|oh|omg|lol|seriously|honestly|again|anyway|ps|then|now|or|because|quick question|i (?:was |am )?(?:just )?wonder(?:ing)?|wondering|i have a question|question|could (?:you|someone|anyone|anybody) (?:please )?(?:tell|explain|say)(?: to)?(?: me| us)?|can (?:you|someone|anyone|anybody) (?:please )?(?:tell|explain|say)(?: to)?(?: me| us)?|would you (?:please )?(?:tell|explain to) (?:me|us)|(?:(?:does |do |did )?(?:you|anyone|anybody|someone) (?:know|have any idea)|tell me|tell us|let me know|i(?: would| do)? (?:really )?(?:like|want|need) to know|any idea)(?= (?:if|whether|what|where|when|why|who|how|which|about (?:when|what|how|why)))|may i ask|can i ask) )+(?:if |whether |about )?/u

/** A question as it is compared: lower case, no signs, no greetings, short forms written out. */
export function plainQuestion(quote: string): string {
  let text = writeOut(quote)
  for (const [sign, written] of hurried) text = text.replace(sign, written)
  text = text.trim()
  const bare = text.replace(fillers, '')
  // "any idea when" and "do you know why" ask when and why; "do you know?" asks just that.
  return bare.split(' ').length >= 2 ? bare : text
}
