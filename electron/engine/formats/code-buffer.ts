/**
 * UTF-16 code units, and the same memory as bytes. Reading and writing codes here is several times faster than
 * `charCodeAt` and joining strings.
 */
export class CodeBuffer {
  readonly units: Uint16Array
  readonly bytes: Buffer

  constructor(length: number) {
    this.units = new Uint16Array(length)
    this.bytes = Buffer.from(this.units.buffer)
  }
}
