import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bucketLength } from '../../../../electron/engine/alarm/storm/bucket.ts'
import { newStormState, stepStorm } from '../../../../electron/engine/alarm/storm/step-storm.ts'

/**
 * The development halves of two benchmarks, where somebody has put them beside the project: real mentions of busy
 * names with labelled events, and drawn ones of quiet names. The bounds are loose: the detector does better, and a
 * change that costs this much is a mistake.
 */
const folder = resolve(import.meta.dirname, '../../../../../shared/bench/storm')
const isThere = existsSync(resolve(folder, 'nab.mjs'))
if (!isThere) process.stderr.write(`Skipped: the storm benchmarks, since there is no ${folder}.\n`)

const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(resolve(folder, file)).href)
const timeOf = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

function alarmsIn(mentions: Iterable<number>, start: number): readonly string[] {
  const alarms: string[] = []
  let state = newStormState()
  let at = start
  for (const count of mentions) {
    const step = stepStorm(state, { at, mentions: count })
    if (step.verdict === 'storm') alarms.push(timeOf(at))
    state = step.state
    at += bucketLength
  }
  return alarms
}

describe.skipIf(!isThere)('on the development halves', () => {
  test('busy names: most labelled events are found, and few other things', async () => {
    const { loadNab, scoreNab } = await load('nab.mjs')
    const all: readonly { readonly file: string; readonly times: readonly number[] }[] = loadNab(
      resolve(folder, 'nab'),
    )
    const alarms: Record<string, readonly string[]> = {}
    for (const { file, times } of all) {
      const rows = (await readFile(file, 'utf8')).trim().split('\n').slice(1)
      alarms[basename(file)] = alarmsIn(
        rows.map((row) => Number(row.split(',')[1])),
        times[0] ?? 0,
      )
    }
    const { score, falseAlarmsPer1000h } = scoreNab(all, alarms)
    expect(score).toBeGreaterThan(76)
    expect(falseAlarmsPer1000h).toBeLessThan(6.5)
  })

  test('quiet names: nearly every storm is found within two hours, and hardly anything else', async () => {
    const { makeSeries, judge } = await load('synth.mjs')
    const all: readonly { readonly name: string; readonly counts: Float64Array }[] = Array.from(
      { length: 30 },
      (_, id) => makeSeries(id, 1),
    )
    const alarms = Object.fromEntries(
      all.map(({ name, counts }) => [name, alarmsIn(counts, Date.UTC(2024, 0, 1))] as const),
    )
    const { precision, recall, medianMinutes } = judge(all, alarms)
    expect(precision).toBeGreaterThan(0.85)
    expect(recall).toBeGreaterThan(0.9)
    expect(medianMinutes).toBeLessThan(125)
  })
})
