import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { bucketLength, type StormBucket } from '../engine/alarm/storm/bucket.ts'

/** A file that cannot be read as buckets; the message names the file, the line and what is wrong there. */
export class BucketFileError extends Error {}

/** One row of a file, and the bucket it stands for. */
export interface BucketRow {
  /** The timestamp as written in the file. */
  readonly written: string
  readonly bucket: StormBucket
}

/** Longest hole between two rows that is read as "not watched"; longer ones are more likely a mistake. */
const longestHole = 366 * 24 * 3_600_000
const longestLine = 1000

/**
 * Reads a CSV file with the header `timestamp,value`, one row for every five minutes, strictly in order: row by row,
 * never ahead. Times without a zone are UTC. Missing rows come as buckets that were not observed.
 * Throws a BucketFileError.
 */
export async function* readBucketFile(path: string): AsyncGenerator<BucketRow> {
  const lines = createInterface({
    input: createReadStream(path, { encoding: 'utf8' }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let number = 0
  let last: number | undefined
  try {
    for await (const line of lines) {
      number += 1
      if (number === 1) {
        if (line.replace(/^\uFEFF/, '').trim() !== 'timestamp,value')
          throw new BucketFileError(`${path}, line 1: expected the header “timestamp,value”.`)
        continue
      }
      if (line.trim() === '') continue
      const { written, at, mentions } = readRow(line, `${path}, line ${number}`)
      if (last !== undefined) {
        const steps = Math.round((at - last) / bucketLength)
        if (steps < 1)
          throw new BucketFileError(
            `${path}, line ${number}: “${written}” is not five minutes after the line before; rows must be in order, one for every five minutes.`,
          )
        if (at - last > longestHole)
          throw new BucketFileError(`${path}, line ${number}: more than a year after the line before.`)
        for (let step = 1; step < steps; step++)
          yield { written, bucket: { at: last + step * bucketLength, mentions: 0, observed: 0 } }
      }
      last = at
      yield { written, bucket: { at, mentions } }
    }
  } catch (error) {
    if (error instanceof BucketFileError) throw error
    throw new BucketFileError(
      `${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  } finally {
    lines.close()
  }
  if (number === 0) throw new BucketFileError(`${path} is empty; expected the header “timestamp,value”.`)
}

function readRow(line: string, where: string) {
  const [written = '', value = '', ...more] = line.slice(0, longestLine).split(',')
  if (more.length > 0 || value.trim() === '')
    throw new BucketFileError(`${where}: expected a time and a number, “2026-01-31 18:05:00,3”.`)
  const at = readTime(written)
  if (Number.isNaN(at))
    throw new BucketFileError(
      `${where}: “${written.slice(0, 40)}” is not a time such as 2026-01-31 18:05:00.`,
    )
  const mentions = Number(value)
  if (!(Number.isFinite(mentions) && mentions >= 0))
    throw new BucketFileError(`${where}: “${value.trim().slice(0, 40)}” is not a number of mentions.`)
  return { written: written.trim(), at, mentions }
}

function readTime(written: string): number {
  const found = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?\s*$/.exec(
    written,
  )
  if (found === null) return Number.NaN
  return Date.parse(`${found[1]}T${found[2]}${found[3] ?? 'Z'}`)
}
