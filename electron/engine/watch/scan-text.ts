import { fold } from './fold.ts'
import { buildTrie, type PatternTrie } from './pattern-trie.ts'
import type { Pattern } from './read-term.ts'
import {
  anyWord,
  freeStart,
  gap,
  isPlainEmoji,
  needsFolding,
  pairClass,
  secondHalf,
  skipped,
  spacedWord,
  symbolBits,
  UnitClasses,
} from './unit-classes.ts'

/** Where in an item a text stands: addresses are compared by other rules than what somebody wrote. */
export type Place = 'text' | 'link'

/** Hears of each place where a pattern stands: its number, and from where to where. */
export type Hit = (pattern: number, start: number, end: number) => void

/**
 * Finds many patterns in one walk over a text. From each place where a word can begin the tree of patterns is
 * followed for as long as some pattern goes on; most words leave it at their first or second letter.
 */
export class TextScanner {
  private readonly units = new UnitClasses()
  private readonly patterns: readonly Pattern[]
  private readonly trie: PatternTrie
  private text = ''
  private place: Place = 'text'
  private hit: Hit = () => undefined

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns
    const symbols = patterns.map(({ text }) =>
      // Gaps of any length are one symbol, as they are in texts.
      text
        .replace(/-+/g, ' ')
        .split('')
        .map((unit) => this.units.symbolFor(unit)),
    )
    this.trie = buildTrie(symbols, this.units.symbolCount)
  }

  /**
   * Reports every place where a pattern stands, in the order of their beginnings. Returns false when it met
   * something that can only be compared after folding: then nothing it reported counts, and `scanFolded` has to be asked.
   */
  scan(text: string, place: Place, hit: Hit): boolean {
    return this.walk(text, place, hit, false)
  }

  /** The same for any text; places are those in the folded text. */
  scanFolded(text: string, place: Place, hit: Hit): void {
    this.walk(fold(text), place, hit, true)
  }

  private walk(text: string, place: Place, hit: Hit, folded: boolean): boolean {
    const { units, trie } = this
    const { first } = trie
    const { table } = units
    this.text = text
    this.place = place
    this.hit = hit
    let afterWord = false
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      // Read here rather than asked for: this line is where the time goes.
      let unit = table[code] || units.of(code)
      if ((unit & (skipped | secondHalf | needsFolding)) !== 0) {
        if ((unit & (skipped | secondHalf)) !== 0) continue
        const isPair = code >= 0xd800 && code <= 0xdbff
        if (isPair && folded) unit = pairClass(text, at, unit)
        else if (!folded && !(isPair && isPlainEmoji(text, at))) return false
      }
      if (!afterWord || (unit & freeStart) !== 0) {
        const node = first[unit & symbolBits] ?? 0
        if (node !== 0) this.follow(at, node)
      }
      afterWord = (unit & spacedWord) !== 0
    }
    return true
  }

  private follow(start: number, firstNode: number): void {
    const { units, text, trie } = this
    const { table } = units
    let node = firstNode
    let inGap = false
    for (let at = start + 1; ; at += 1) {
      const from = trie.ends[node] ?? 0
      const to = trie.ends[node + 1] ?? 0
      for (let end = from; end < to; end += 1) this.judge(trie.patterns[end] ?? 0, start, at)
      let unit = 0
      for (; ; at += 1) {
        if (at >= text.length) return
        const code = text.charCodeAt(at)
        unit = table[code] || units.of(code)
        if ((unit & skipped) === 0 && !(inGap && (unit & gap) !== 0)) break
      }
      node = trie.next(node, unit & symbolBits)
      if (node === 0) return
      inGap = (unit & gap) !== 0
    }
  }

  /** Reports the pattern if what stands around it lets it be one. */
  private judge(number: number, start: number, end: number): void {
    const pattern = this.patterns[number]
    if (pattern !== undefined && this.fits(pattern, start, end)) this.hit(number, start, end)
  }

  private fits(pattern: Pattern, start: number, end: number): boolean {
    const { kind, prefix, text } = pattern
    const inLink = this.place === 'link'
    switch (kind) {
      case 'words':
        return !inLink && (prefix || !this.goesOn(text, end))
      case 'hashtag':
        return !inLink && !'/&'.includes(this.signBefore(start)) && (prefix || !this.isWordAt(end))
      case 'handle':
        if (inLink && this.signBefore(start) !== '/') return false
        return this.isLiteral(text, start, end) && this.endsName(text, end) && !this.hyphenatedOn(end)
      case 'domain':
        if (inLink ? !this.isHost(start, end) : this.signBefore(start) === '-') return false
        return this.isLiteral(text, start, end) && this.endsName(text, end)
      case 'page':
        return (
          inLink && this.isHost(start, end) && this.isLiteral(text, start, end) && this.endsName(text, end)
        )
    }
  }

  /** Whether the word at the end of a pattern goes on in the text. */
  private goesOn(pattern: string, end: number): boolean {
    const last = this.units.of(pattern.charCodeAt(pattern.length - 1))
    const hasEdge = (last & secondHalf) === 0 && (last & freeStart) === 0
    return hasEdge && (this.classAt(end) & spacedWord) !== 0
  }

  private isWordAt(at: number): boolean {
    return (this.classAt(at) & anyWord) !== 0
  }

  /** The class of the first unit from here on that is compared at all; 0 at the end. */
  private classAt(from: number): number {
    for (let at = from; at < this.text.length; at += 1) {
      const unit = this.units.of(this.text.charCodeAt(at))
      if ((unit & skipped) !== 0) continue
      return (unit & needsFolding) !== 0 && /[\ud800-\udbff]/.test(this.text.charAt(at))
        ? pairClass(this.text, at, unit)
        : unit
    }
    return 0
  }

  /** Whether a name of letters, dots and hyphens ends here, rather than being the beginning of a longer one. */
  private endsName(pattern: string, end: number): boolean {
    const last = this.units.of(pattern.charCodeAt(pattern.length - 1))
    if ((this.classAt(end) & ((last & freeStart) === 0 ? spacedWord : anyWord)) !== 0) return false
    // "blog.example-like" still names the domain, "blog.example-shop.com" is another one.
    return !longerName.test(fold(this.text.slice(end, end + 80)))
  }

  /** "@kettle-corn" is somebody else than "@kettle". */
  private hyphenatedOn(end: number): boolean {
    return (
      (this.classAt(end) & gap) !== 0 && /^-[\p{L}\p{N}\p{M}_]/u.test(fold(this.text.slice(end, end + 8)))
    )
  }

  /** The sign before a place, folded; a space at the beginning. */
  private signBefore(start: number): string {
    for (let at = start - 1; at >= 0; at -= 1) {
      if ((this.units.of(this.text.charCodeAt(at)) & skipped) === 0) return fold(this.text.charAt(at))
    }
    return ' '
  }

  /** Hyphens and gaps are one to the tree; in names they are not. */
  private isLiteral(pattern: string, start: number, end: number): boolean {
    return !pattern.includes('-') || fold(this.text.slice(start, end)) === pattern
  }

  /** Whether a link leads to this host or one below it, rather than having it somewhere in its address. */
  private isHost(start: number, end: number): boolean {
    if (this.text.charAt(end) === '@') return false
    let at = start
    if (this.signBefore(start) === '-') return false
    while (at > 0 && isHostUnit(this.text.charCodeAt(at - 1))) at -= 1
    return this.text.startsWith('//', at - 2)
  }
}

const longerName = /^(?:\.[\p{L}\p{N}\p{M}_]|-[\p{L}\p{N}-]+\.[\p{L}\p{N}])/u

/** Letters beyond ASCII never stand in an address that has been resolved. */
function isHostUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 46
  )
}
