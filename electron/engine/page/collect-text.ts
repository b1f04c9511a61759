import { digest, smallDigest } from './digest.ts'
import type { TextBlock } from './page-snapshot.ts'
import { type OpenElement, partOf } from './page-walk.ts'
import { plainBlock } from './plain-block.ts'
import { noRepetition, type Repetition } from './repeats.ts'

/** Elements that stand inside a line of text. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr output'.split(
    ' ',
  ),
)
const mostBlocks = 3000
const longestBlock = 5000
/** Characters of visible text that are kept for finding repetitions. */
const mostText = 1_500_000
const ideographs = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu

/** Gathers what people can read on a page. */
export class TextCollector {
  readonly blocks: TextBlock[] = []
  /** The visible text of all blocks. */
  readonly lines: string[] = []
  words = 0
  mainWords = 0
  siblings: Repetition = noRepetition
  private length = 0
  private pending = ''
  private owner: OpenElement | undefined

  text(text: string, element: OpenElement): void {
    if (element.isMute || element.hiding !== undefined) return
    const owner = blockOf(element)
    if (owner !== this.owner) this.flush()
    this.owner = owner
    if (this.pending.length < 200_000) this.pending += text
  }

  opened(element: OpenElement): void {
    if (!inline.has(element.tag)) this.flush()
  }

  closed(element: OpenElement): void {
    if (!inline.has(element.tag)) this.flush()
    this.countRepeated(element)
    const { parent } = element
    if (parent === undefined || element.chars === 0) return
    parent.words += element.words
    parent.chars += element.chars
    parent.textDigest = (Math.imul(parent.textDigest, 31) + element.textDigest) | 0
    parent.children ??= new Map()
    const twin = parent.children.get(element.textDigest)
    if (twin !== undefined) twin.times += 1
    else if (parent.children.size < 20_000)
      parent.children.set(element.textDigest, {
        times: 1,
        chars: element.chars,
        text: this.lines.at(-1) ?? '',
      })
  }

  private flush(): void {
    const { owner } = this
    const text = this.pending.replace(/\s+/gu, ' ').trim()
    this.pending = ''
    this.owner = undefined
    if (owner === undefined || text === '') return
    const words = countWords(text)
    this.words += words
    if (!owner.isFrame) this.mainWords += words
    owner.words += words
    owner.chars += text.length
    owner.textDigest = (Math.imul(owner.textDigest, 31) + smallDigest(text)) | 0
    if (this.length < mostText) {
      this.lines.push(text)
      this.length += text.length
    }
    const id = digest(plainBlock(text.slice(0, longestBlock)))
    if (this.blocks.length < mostBlocks)
      this.blocks.push({
        ...{ id, words, part: partOf(owner), isFrame: owner.isFrame, isHeading: owner.isHeading },
        text: text.slice(0, 200),
      })
  }

  /**
   * A child that says the same as half of its brothers is a repetition; a list in which a few things come again is
   * none. Mere signs between things are none either.
   */
  private countRepeated({ children }: OpenElement): void {
    if (children === undefined) return
    let all = 0
    for (const { times } of children.values()) all += times
    for (const { times, chars, text } of children.values())
      if (times >= 6 && times >= all * 0.45 && times * chars > this.siblings.chars && hasWord.test(text))
        this.siblings = { text: text.slice(0, 120), times, chars: times * chars }
  }
}

const hasWord = /\p{L}[^\p{L}]*\p{L}[^\p{L}]*\p{L}/u

function blockOf(element: OpenElement): OpenElement {
  let block = element
  while (block.parent !== undefined && inline.has(block.tag)) block = block.parent
  return block
}

/** Words of a text; two signs of a script without spaces count as one. */
export function countWords(text: string): number {
  const signs = text.match(ideographs)?.length ?? 0
  const others =
    (signs === 0 ? text : text.replace(ideographs, ' ')).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  return others + Math.ceil(signs / 2)
}
