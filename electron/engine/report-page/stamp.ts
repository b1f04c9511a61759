import { createHash } from 'node:crypto'

/** What a stamp was worked for. */
export interface Stamped {
  /** The topic or key that the message was sent to. */
  readonly place: string
  /** The message, exactly as its sender wrote it. */
  readonly message: string
}

/** A stamp whose work was really done. */
export interface Stamp {
  /** What the work began with: a ticket, or when the page was opened. */
  readonly challenge: string
  /** Zero bits that its hash begins with, as it claims and has: twice the work for each one more. */
  readonly bits: number
  /** The same for the same work, so that what arrives twice is known as one. */
  readonly print: string
}

/** Bits asked of everybody: some thousand hashes, hundredths of a second. */
const leastBits = 12
/** Bits asked at most: a quarter of a million hashes, two seconds on a desktop and ten on a slow phone. */
const mostBits = 18
/** Reports in a minute that are nothing unusual for a site of one person. */
const usual = 3

/** How many bits are asked when so many reports came within a minute: one more each time the number doubles. */
export function bitsFor(reports: number): number {
  const doublings = Math.ceil(Math.log2(Math.max(1, reports / usual)))
  return Math.min(mostBits, leastBits + doublings)
}

/** Reads a stamp, as `assets/report-page/stamp.js` makes it; `undefined` when its work was not done for this message. */
export function readStamp(stamp: string, { place, message }: Stamped): Stamp | undefined {
  const [, challenge, digits, counter] =
    /^([\w.-]{1,200})~(\d{1,2})~([0-9a-z]{1,12})$/.exec(stamp.slice(0, 300)) ?? []
  if (challenge === undefined || digits === undefined || counter === undefined) return undefined
  const bits = Number(digits)
  if (bits > 32) return undefined
  const base = createHash('sha256').update([place, challenge, bits, message].join('\n')).digest('hex')
  const hash = createHash('sha256')
    .update(`${base.slice(0, 32)}:${counter}`)
    .digest()
  if (Math.clz32(hash.readUInt32BE(0)) < bits) return undefined
  return { challenge, bits, print: hash.toString('hex').slice(0, 32) }
}
