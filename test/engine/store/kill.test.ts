import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createChoices } from './random.ts'
import { createTestStore, titles } from './test-store.ts'

const writer = fileURLToPath(new URL('./killed-writer.ts', import.meta.url))
const kills = 32

/** Runs the writer, kills it after a while, and returns how many items it had reported as stored. */
async function runAndKill(folder: string, seed: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [writer, folder, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let complaint = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    complaint += data
  })
  // Most kills fall among writes, some already among opening and recovering.
  if (seed % 8 !== 0) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  const [, signal] = child.exitCode === null ? await once(child, 'close') : [child.exitCode, child.signalCode]
  expect({ signal, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' })
  return Number(output.trimEnd().split('\n').at(-1) ?? 0)
}

test(`killed ${kills} times while writing, it loses nothing that was stored and stores nothing twice`, async () => {
  const at = await createTestStore()
  const random = createChoices(42)
  let reported = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    at.store.close()
    const last = await runAndKill(at.folder, kill * 7, random.below(60))
    reported = Math.max(reported, last)
    const store = await at.reopen()
    expect(at.problems).toEqual([])
    const source = store.sources.get('a')
    const stored = source === undefined ? 0 : Number(Object(source.state).stored)
    expect(stored).toBeGreaterThanOrEqual(reported)
    reported = stored
    expect(store.items.counts().total).toBe(stored)
    if (stored === 0) continue
    const newest = [stored - 1, Math.floor(stored / 2), 0]
    for (const number of newest) {
      expect(titles(store, { query: `number${number} item` }, 1000)).toContain(`Item ${number}`)
    }
  }
  const all = titles(at.store, {}, 1000)
  expect(all).toHaveLength(reported)
  expect(new Set(all)).toEqual(new Set(Array.from({ length: reported }, (_, index) => `Item ${index}`)))
  expect(titles(at.store, { query: 'item' }, 1000)).toHaveLength(reported)
  // Even a machine that has time for one poll before each kill gets this far.
  expect(reported).toBeGreaterThan(500)
  expect(titles(at.store, { state: 'read', query: 'item' }, 1000).toSorted()).toEqual(
    titles(at.store, { state: 'read' }, 1000).toSorted(),
  )
  at.remove()
})
