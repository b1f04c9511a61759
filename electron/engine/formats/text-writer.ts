import { CodeBuffer } from './code-buffer.ts'

/** What can stand between two pieces of text. */
export const space = 32
export const line = 10

/** One buffer for all texts, since every item's text passes through here; it grows with the longest. */
let output = new CodeBuffer(1 << 15)

/** Collects characters, collapsing whitespace. Only one is in use at a time. */
export class TextWriter {
  private readonly room: number
  private readonly out: Uint16Array
  private length = 0
  /** What must stand before the next character: 0 nothing, a space, or a new line. */
  private gap = 0

  constructor(room: number) {
    // Half a pair of characters and one gap may be written beyond the limit.
    if (output.units.length < room + 4) output = new CodeBuffer(room + 4)
    this.room = room
    this.out = output.units
  }

  get isFull(): boolean {
    return this.length >= this.room
  }

  setApart(gap: number): void {
    if (gap === line || this.gap === 0) this.gap = gap
  }

  writeText(text: string): void {
    for (let at = 0; at < text.length && !this.isFull; at++) this.write(text.charCodeAt(at))
  }

  /** Writes up to the next `<` or `&`, or the end, or until full; returns where it stopped. */
  writePlain(codes: Uint16Array, start: number, end: number): number {
    let at = start
    while (at < end && !this.isFull) {
      const next = this.copy(codes, at, Math.min(end, at + this.room - this.length))
      if (next === at) {
        const code = codes[at] ?? space
        if (code === 60 || code === 38) break
        this.write(code)
        at++
      } else at = next
    }
    return at
  }

  /** Writes what can stand as it is, which is most of all text; returns where it stopped. */
  private copy(codes: Uint16Array, start: number, end: number): number {
    const { out, gap } = this
    let { length } = this
    if (gap !== 0 && length > 0) out[length++] = gap
    let last = blank
    let at = start
    for (; at < end; at++) {
      const code = codes[at] ?? space
      const kind = kinds[code] ?? other
      // One jump that is hardly ever taken costs less than one at the end of each word.
      if (last + kind > plain + blank) break
      out[length++] = code
      last = kind
    }
    if (at === start) return at
    this.gap = last === blank ? space : 0
    this.length = last === blank ? length - 1 : length
    return at
  }

  write(unit: number): void {
    const code = visible(unit)
    if (code <= 32) {
      if (this.gap === 0) this.gap = space
      return
    }
    if (this.gap !== 0) {
      if (this.length > 0) this.out[this.length++] = this.gap
      this.gap = 0
    }
    this.out[this.length++] = code
  }

  text(): string {
    const length = Math.min(this.length, this.room)
    // A cut must not leave half of a surrogate pair.
    const last = this.out[length - 1] ?? 0
    const whole = last >= 0xd800 && last <= 0xdbff ? length - 1 : length
    return output.bytes.toString('utf16le', 0, whole * 2)
  }
}

/**
 * What the code 80 to 9F stands for in windows-1252, 0 for nothing: as characters they are controls, which nobody
 * writes, so text with them is windows-1252 that was taken for latin-1 on its way.
 */
const windows1252 = Array.from({ length: 32 }, (_, code) => {
  const character = new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + code)).charCodeAt(0)
  return character <= 0x9f ? 0 : character
})

/** What is written as it stands; a space, which is so behind what is; all that wants a closer look. */
const plain = 0
const blank = 1
const other = 2
/** Which of them each code is. */
const kinds = new Uint8Array(0x10000)
kinds.fill(other, 0, space)
kinds[space] = blank
// Controls, and spaces of all widths beyond ASCII.
kinds.fill(other, 0x7f, 0xa1)
kinds.fill(other, 0x2000, 0x200b)
for (const code of [38, 60, 0x2028, 0x2029, 0x202f, 0x3000, 0xfeff]) kinds[code] = other

/** The character to write for one, a space for all beyond ASCII that take up room without showing anything. */
function visible(code: number): number {
  if (code < 0x7f) return code
  if (code < 0x80 || code === 0xa0) return space
  if (code < 0xa0) return windows1252[code - 0x80] || space
  return kinds[code] === other ? space : code
}
