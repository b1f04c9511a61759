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
    const { out, room } = this
    let { length, gap } = this
    let at = start
    for (; at < end && length < room; at++) {
      let code = codes[at] ?? space
      if (code === 60 || code === 38) break
      if (code >= 0x7f) code = visible(code)
      if (code <= 32) {
        if (gap === 0) gap = space
        continue
      }
      if (gap !== 0) {
        if (length > 0) out[length++] = gap
        gap = 0
      }
      out[length++] = code
    }
    this.length = length
    this.gap = gap
    return at
  }

  write(unit: number): void {
    const code = unit >= 0x7f ? visible(unit) : unit
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

/** The character to write for one beyond ASCII, a space for all that take up room without showing anything. */
function visible(code: number): number {
  if (code < 0x80 || code === 0xa0) return space
  if (code < 0xa0) return windows1252[code - 0x80] || space
  return isSpace(code) ? space : code
}

function isSpace(code: number): boolean {
  if (code < 0x1680) return false
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
