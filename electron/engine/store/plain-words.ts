import type { Tokens } from './tokens.ts'

/** Writes text as the index sees it: its words as the index spells them, a space between them and at both ends. */
export type PlainWords = (text: string) => string

const unknown = 0
const separator = 1
const dropped = 2
const firstOfPair = 0xd800
const afterPairs = 0xe000
const space = 32

/** What each letter becomes is asked of the index itself, once for each block of 256 letters. */
export function createPlainWords(tokens: Tokens): PlainWords {
  const table = new Uint16Array(0x10000)
  const beyond = new Map<string, string>()
  let written = new Uint16Array(4096)

  const learn = (code: number): void => {
    const start = code & ~0xff
    const letters = Array.from({ length: 256 }, (_, index) => String.fromCharCode(start + index))
    for (const [index, spelled] of spellings(letters, tokens).entries()) {
      table[start + index] =
        spelled === undefined ? separator : spelled === '' ? dropped : spelled.charCodeAt(0)
    }
  }
  /** What a letter of two units becomes. */
  const spelledBeyond = (letter: string): string => {
    const known = beyond.get(letter)
    if (known !== undefined) return known
    const spelled = spellings([letter], tokens)[0] ?? ' '
    beyond.set(letter, spelled)
    return spelled
  }

  return (text) => {
    if (written.length < text.length + 2) written = new Uint16Array(text.length * 2)
    let length = 1
    written[0] = space
    const write = (code: number): void => {
      if (code !== space || written[length - 1] !== space) written[length++] = code
    }
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code >= firstOfPair && code < afterPairs) {
        const letter = String.fromCodePoint(text.codePointAt(at) ?? space)
        const spelled = letter.length === 1 ? ' ' : spelledBeyond(letter)
        for (let unit = 0; unit < spelled.length; unit += 1) write(spelled.charCodeAt(unit))
        at += letter.length - 1
        continue
      }
      if (table[code] === unknown) learn(code)
      const spelled = table[code] ?? separator
      if (spelled !== dropped) write(spelled === separator ? space : spelled)
    }
    write(space)
    return Buffer.from(written.buffer, 0, length * 2).toString('utf16le')
  }
}

/** What the index makes of each letter: a letter, nothing, or `undefined` for what parts words. */
function spellings(letters: readonly string[], tokens: Tokens): (string | undefined)[] {
  // Between two letters that stay as they are, a letter shows which of the three it is.
  const words = tokens(letters.map((letter) => `x${letter}y`).join(' '))
  let at = 0
  return letters.map(() => {
    const word = words[at] ?? 'x'
    const parted = word === 'x'
    at += parted ? 2 : 1
    return parted ? undefined : word.slice(1, -1)
  })
}
