import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createReplyCheck } from '../../electron/engine/reply/check-reply.ts'
import { median, rounded } from './median.ts'

const length = 2000
const drafts = 8

/** What it costs to check a draft of 2,000 characters, as often as somebody types; and one of 100,000 that nobody should paste. */
export async function benchTone(runs: number) {
  const started = performance.now()
  const check = await createReplyCheck()
  const loading = performance.now() - started
  const passages = resolve(import.meta.dirname, '../engine/reply/tone/fixtures')
  const text = ['more-clean.txt', 'clean.txt']
    .map((name) => readFileSync(resolve(passages, name), 'utf8').replaceAll('\n', ' '))
    .join(' ')
  const pieces = Array.from({ length: drafts }, (_, number) =>
    text.slice(number * length, (number + 1) * length),
  )
  const hostile = 'we may have been sorry that you were possibly affected by it and '.repeat(100_000 / 65)
  for (const piece of pieces) check({ text: piece, stage: 'fixed' })
  return {
    /** Reading the rules and what was learned, once. */
    loadMs: rounded(loading),
    /** Milliseconds of processor time for each draft of 2,000 characters, tone and completeness. */
    draftMs: rounded(
      median(
        Array.from({ length: runs }, () =>
          spent(() => {
            for (const piece of pieces) check({ text: piece, stage: 'fixed' })
          }),
        ),
      ) / drafts,
    ),
    /** 100,000 characters without the end of a sentence. */
    hostileMs: rounded(median(Array.from({ length: runs }, () => spent(() => check({ text: hostile }))))),
  }
}

/** Milliseconds of processor time, so that other programs on the machine do not count. */
function spent(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
