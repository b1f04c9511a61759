import { foreignParts, type Stretch } from './foreign-parts.ts'
import { spellOut } from './spell-out.ts'

/** One sentence, spelled out for the rules. */
export interface Sentence {
  /** ` word word , word `: lower case, short forms spelled out, one space around each word and mark. */
  readonly plain: string
  /** The words and marks of `plain`, in order. */
  readonly words: readonly string[]
  /** Where in `plain` each word begins. */
  readonly places: readonly number[]
  /** Where in the text each word stands. */
  readonly origins: readonly Stretch[]
  /** Whether it is the first of its paragraph or point. */
  readonly opensParagraph: boolean
}

/** Longest sentence in words; a longer one is cut, so that no rule ever looks further. */
const longestSentence = 90
/** What stands for a stretch that is not the writer's own. */
const [quotation, code] = ['quotation', 'codepiece']

/** Words that a name or a title may be written like: with a capital inside a sentence they are left alone. */
const mayBeNames = new Set(
  'just only minor small little soon simple fair grace hope joy may will price policy shame pity fun tiny quick brief funny glitch mercy chance moment change'.split(
    ' ',
  ),
)
const abbreviations = new Set('mr mrs ms dr st nr approx etc vs e.g i.e eg ie a.m p.m jr sr prof'.split(' '))

const token =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\d+(?:[.,:]\d+)*|\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}\p{N}*]+(?:['’ʼ][\p{L}\p{M}]+)*|['’](?=tis\b)tis|[.!?…]+|[,;:()–—]|--?|[%€$£&/]|\n\s*\n|\n/gu

/** Cuts the writer's own words into sentences. Linear in the length of the text. */
export function readText(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  const foreign = foreignParts(text)
  let words: string[] = []
  let origins: Stretch[] = []
  let opens = true

  function close(): void {
    if (words.some((word) => /[\p{L}\p{N}]/u.test(word))) {
      sentences.push(sentenceOf(words, origins, opens))
      opens = false
    }
    words = []
    origins = []
  }
  function add(word: string, start: number, end: number): void {
    words.push(word)
    origins.push({ start, end })
    if (words.length >= longestSentence) close()
  }
  function read(from: number, to: number): void {
    const part = text.slice(from, to)
    for (const found of part.matchAll(token)) {
      const start = from + found.index
      const end = start + found[0].length
      const written = found[0]
      if (/^[.!?…]/.test(written)) {
        if (endsSentence(written, words.at(-1), text.slice(end, end + 3))) {
          add(written.includes('?') ? '?' : written.includes('!') ? '!' : '.', start, end)
          close()
        } else if (written.length > 1 || written === '…') add(',', start, end)
      } else if (written.startsWith('\n')) {
        // A blank line, a bullet or a numbered point begins anew; a single break only wraps the line.
        if (/\n\s*\n/.test(written) || /^\s*(?:[-*•]|\d+[.)])\s/.test(text.slice(end, end + 8))) {
          close()
          opens = true
        }
      } else if (/^[,;:()–—]$|^--$/.test(written)) add(',', start, end)
      else if (written === '-') {
        if (/\s/.test(text[start - 1] ?? ' ') && /\s/.test(text[end] ?? ' ')) add(',', start, end)
      } else if (/^(?:https?:|www\.)/.test(written)) add('weblink', start, end)
      else if (written.includes('@') && written.length > 1) add(addressWord(written), start, end)
      else addWord(written, start, end)
    }
  }
  function addWord(written: string, start: number, end: number): void {
    const lower = written.toLowerCase().replaceAll(/[’ʼ]/g, "'")
    const isInside = words.length > 0 && words.at(-1) !== ','
    const isNamed = isInside && mayBeNames.has(lower) && /^\p{Lu}\p{Ll}/u.test(written)
    if (isNamed) add(`named-${lower}`, start, end)
    else for (const word of spellOut(lower)) add(word, start, end)
  }

  let at = 0
  for (const part of foreign) {
    read(at, part.start)
    add(/^\s*[`~]/.test(text.slice(part.start, part.start + 10)) ? code : quotation, part.start, part.end)
    if (
      /[.!?…]\W?$/.test(text.slice(Math.max(part.start, part.end - 3), part.end)) &&
      /^\s*(?:\p{Lu}|\n|$)/u.test(text.slice(part.end, part.end + 4))
    )
      close()
    at = part.end
  }
  read(at, text.length)
  close()
  return sentences
}

function addressWord(address: string): string {
  return /^(?:no[-._]?reply|do[-._]?not[-._]?reply|dont[-._]?reply|mailer[-._]?daemon|unattended|unmonitored)/i.test(
    address,
  )
    ? 'noreplyaddress'
    : 'mailaddress'
}

function endsSentence(mark: string, before: string | undefined, after: string): boolean {
  if (!/^(?:$|[\s"”»’')\]*_])/.test(after)) return false
  if (mark === '.' && before !== undefined && abbreviations.has(before)) return false
  // “No. 5”, but “No.”
  if (mark === '.' && before === 'no' && /^\s\d/.test(after)) return false
  // A pause of three dots in the middle of a sentence.
  return !(/^(?:…|\.\.+)$/.test(mark) && /^\s\p{Ll}/u.test(after))
}

function sentenceOf(
  words: readonly string[],
  origins: readonly Stretch[],
  opensParagraph: boolean,
): Sentence {
  const places: number[] = []
  let plain = ' '
  for (const word of words) {
    places.push(plain.length)
    plain += `${word} `
  }
  return { plain, words, places, origins, opensParagraph }
}
