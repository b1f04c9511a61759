import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPictures, type Pictures } from '../../../electron/engine/browser/pictures.ts'
import { somePicture } from './some-look.ts'

const worker = new URL('../../../electron/engine/browser/picture-worker.ts', import.meta.url)
const hour = 60 * 60_000

let parent: string
let folder: string
let now: number
let pictures: Pictures

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'pictures-'))
  folder = join(parent, 'pictures')
  now = Date.UTC(2026, 10, 22)
  pictures = createPictures({ folder, worker, apart: 'process', now: () => now })
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

async function keep(png: Uint8Array): Promise<string> {
  const kept = await pictures.keep(png)
  if (kept === undefined) throw new Error('Not kept')
  return kept.name
}

test('a picture is kept under a name made of what is in it, readable by its owner alone', async () => {
  const png = somePicture()
  const kept = await pictures.keep(png)
  expect(kept).toMatchObject({ width: 160, height: 120 })
  expect(kept?.plain).toBeCloseTo(0.8, 5)
  expect(readdirSync(folder)).toEqual([`${kept?.name}.png`])
  if (process.platform !== 'win32') expect(statSync(join(folder, `${kept?.name}.png`)).mode & 0o077).toBe(0)
  expect(await keep(png)).toBe(kept?.name)
  expect(await pictures.read(kept?.name ?? '')).toEqual(Buffer.from(png))
})

test('what is no picture, or claims to be a huge one, is not kept', async () => {
  const huge = Buffer.from(somePicture())
  huge.writeUInt32BE(100_000, 16)
  for (const bytes of [new Uint8Array([1, 2, 3]), huge, somePicture().slice(0, 100)])
    expect(await pictures.keep(bytes)).toBeUndefined()
})

test('two pictures differ by the share of what is not left out, and the difference is marked in red', async () => {
  const [before, after] = [
    await keep(somePicture()),
    await keep(somePicture((x, y) => (x < 40 && y < 40 ? [0, 160, 0] : undefined))),
  ]
  const difference = await pictures.compare(before, after, [])
  expect(difference?.cells).toEqual([0])
  expect(difference?.share).toBeCloseTo(1600 / (160 * 120), 2)
  const marked = PNG.sync.read(Buffer.from((await pictures.read(difference?.picture?.name ?? '')) ?? []))
  expect([...marked.data.subarray(0, 4)]).toEqual([214, 40, 40, 255])
  expect(await pictures.compare(before, after, [0])).toEqual({ share: 0, cells: [0] })
})

test('in a thread it is the same', async () => {
  const inThread = createPictures({ folder, worker, apart: 'thread', now: () => now })
  const kept = await inThread.keep(somePicture())
  expect(kept).toMatchObject({ width: 160, height: 120 })
  expect(await inThread.keep(new Uint8Array([1, 2, 3]))).toBeUndefined()
  const other = await inThread.keep(somePicture((x) => (x < 80 ? [0, 160, 0] : undefined)))
  const difference = await inThread.compare(kept?.name ?? '', other?.name ?? '', [])
  expect(difference).toEqual(await pictures.compare(kept?.name ?? '', other?.name ?? '', []))
  expect(difference?.share).toBeGreaterThan(0.3)
})

test('pictures of another size differ in everything', async () => {
  const other = await keep(somePicture(undefined, { width: 80, height: 120 }))
  expect(await pictures.compare(await keep(somePicture()), other, [])).toMatchObject({ share: 1 })
})

test('what nobody uses is deleted after an hour, what is in use stays', async () => {
  const [used, unused] = [await keep(somePicture()), await keep(somePicture(() => [1, 2, 3]))]
  await pictures.prune(new Set([used]))
  expect(readdirSync(folder)).toHaveLength(2)
  now += hour + 1
  await pictures.prune(new Set([used]))
  expect(readdirSync(folder)).toEqual([`${used}.png`])
  expect(await pictures.compare(used, unused, [])).toBeUndefined()
})
