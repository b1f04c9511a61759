import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../electron/engine/ports.ts'
import { openStore } from '../../electron/engine/store/open-store.ts'
import type { NewItem } from '../../electron/engine/store/store.ts'
import type { Data, Params } from '../../electron/shared/contract.ts'
import type { MethodName } from '../../electron/shared/names.ts'
import { startHeadless } from './headless-process.ts'
import { median, percentile, rounded } from './median.ts'
import { processStats } from './process-stats.ts'
import { createWords } from './words.ts'

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} }
const hour = 3_600_000
/** Items after which one is a report of somebody who waits. */
const reportEvery = 25

/**
 * An incident of very many items, a question in every third of them: how long it takes to open its room, to list all
 * incidents, and to show the feed with them folded and the list of its items. Right after the start, while its
 * questions are gathered, and at rest.
 */
export async function benchIncident(items: number, runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const id = await fill(folder, items)
  const app = await startHeadless({ folder })
  try {
    const timed = async <Name extends MethodName>(
      name: Name,
      params: Params<Name>,
    ): Promise<readonly [number, Data<Name>]> => {
      const begun = performance.now()
      const data = await app.call(name, params)
      return [performance.now() - begun, data]
    }
    const [firstOpening, room] = await timed('incidents.get', { id })
    const busy: number[] = []
    for (let run = 0; run < runs * 4; run += 1) {
      busy.push((await timed('incidents.get', { id }))[0])
      await pause(250)
    }
    await pause(10_000)
    const rest: Record<string, number[]> = {}
    for (let run = 0; run < runs; run += 1) {
      const calls = {
        room: () => timed('incidents.get', { id }),
        list: () => timed('incidents.list', {}),
        foldedFeed: () => timed('items.list', { fold: true }),
        itsItems: () => timed('items.list', { incidentId: id }),
      }
      for (const [name, call] of Object.entries(calls))
        rest[name] = [...(rest[name] ?? []), (await call())[0]]
    }
    const before = processStats(app.pid).cpu
    for (let run = 0; run < runs; run += 1) await timed('incidents.get', { id })
    const cpu = ((processStats(app.pid).cpu - before) * 1000) / runs
    return {
      ...{ items: room.items, people: room.people, waiting: room.waiting, lines: room.timeline.length },
      firstOpeningMilliseconds: rounded(firstOpening),
      whileBusy: {
        medianMilliseconds: rounded(median(busy)),
        worstMilliseconds: rounded(percentile(busy, 1)),
      },
      // What of it was work, for machines that do something else beside.
      roomCpuMilliseconds: rounded(cpu),
      atRestMilliseconds: Object.fromEntries(
        Object.entries(rest).map(([name, times]) => [name, rounded(median(times))]),
      ),
    }
  } finally {
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the incident and its items, over the last two days, and gives its id. */
async function fill(folder: string, items: number): Promise<string> {
  const { store } = await openStore({ folder, now: Date.now, log: quiet })
  const words = createWords(5)
  const start = Date.now() - 48 * hour
  store.write(() => {
    store.sources.add({
      ...{ id: 'talk', name: 'Talk', kind: 'feed', everyMinutes: 30, settings: {}, paused: true },
      ...{ createdAt: start, state: undefined, dueAt: start, lastTriedAt: undefined, lastSuccessAt: start },
      ...{ failures: 0, blind: false, error: undefined },
    })
    store.watches.save({
      ...{ id: 'kettle', name: 'Kettle', terms: ['kettle'], exclude: [], sourceIds: undefined },
      ...{ collapse: true, storm: true, createdAt: start },
    })
  })
  const make = (number: number): NewItem => {
    const isReport = number % reportEvery === 0
    const at = start + Math.floor((number / items) * 47 * hour)
    return {
      ...{ sourceId: 'talk', externalId: String(number), kind: isReport ? 'report' : 'mention' },
      title: words.text(40),
      text: number % 3 === 0 ? `${words.text(200)}. Where is my ${words.text(20)}?` : words.text(240),
      ...{ html: undefined, url: undefined, author: `Reader ${number % 30_000}`, publishedAt: at },
      ...{ receivedAt: at, state: 'unread', needs: isReport ? 'answer' : 'nothing', watchIds: ['kettle'] },
      voice: `reader ${number % 30_000}`,
    }
  }
  for (let from = 0; from < items; from += 500) {
    const batch = Array.from({ length: Math.min(500, items - from) }, (_, index) => make(from + index))
    await store.writeInTurn(() => {
      const { added } = store.items.insert(batch)
      store.conversations.keep(
        added
          .filter(({ item }) => item.kind === 'report')
          .map(({ id, item }) => ({
            ...{ itemId: id, at: item.publishedAt, joins: true, counts: true },
            author: { key: `feed:talk:${item.author}`, name: item.author ?? '' },
          })),
      )
    })
  }
  const id = 'bench-incident'
  store.write(() => {
    store.incidents.save({
      ...{ id, title: 'Kettles leak', stage: 'seen', stageAt: start, firstSignAt: start, openedAt: start },
      ...{ acknowledgedAt: undefined, causeAt: undefined, fixedAt: undefined, closedAt: undefined },
      ...{ nagAt: undefined, mergedInto: undefined },
      joins: { watchIds: ['kettle'], siteKeys: [], sourceIds: [], words: [] },
    })
    store.incidents.addHits(id, 'kettle', 0)
  })
  store.close()
  return id
}
