import { createFakes, realReports } from '../engine/report/flood/fakes.ts'
import { startNtfyServer } from '../servers/ntfy-server.ts'
import { startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import { processStats } from './process-stats.ts'

/**
 * A flood of fake reports from a topic, five real ones among them: how long until all are stored, how many stay in the feed
 * to be looked through, in which places of the sorted view the five stand (1 is the first), and how long that view takes.
 */
export async function benchReports(fakes: number, runs: number) {
  const server = await startNtfyServer()
  const app = await startHeadless()
  try {
    await app.call('settings.set', { setUp: true })
    const topic = 'bench-reports'
    const source = await app.call('sources.add', {
      kind: 'report-page',
      settings: { topic, server: server.url },
    })
    await app.call('sources.check', { id: source.id })
    const fake = createFakes('mixed')
    const put = (message: string, person?: string) =>
      server.put({
        topic,
        tags: [],
        message: JSON.stringify({ message, email: person && `${person}@mail.example` }),
      })
    for (let index = 0; index < fakes; index += 1) {
      const { text, person } = fake(index)
      put(text, person)
      const real = realReports[(index - Math.floor(fakes / 7)) / Math.floor(fakes / 7)]
      if (real !== undefined) put(real, `reader${index}`)
    }
    const begun = performance.now()
    for (let stored = 0; stored < fakes + realReports.length; ) {
      await app.call('sources.check', { id: source.id })
      stored = (await app.call('reports.sorted', { limit: 1 })).reports
    }
    const stored = performance.now()
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const before = performance.now()
      await app.call('reports.sorted', {})
      times.push(performance.now() - before)
    }
    const { groups } = await app.call('reports.sorted', { limit: 200 })
    const counts = await app.call('items.counts', {})
    return {
      ...{ reports: fakes + realReports.length, storedAfterSeconds: rounded((stored - begun) / 1000) },
      leftInTheFeed: counts.unread,
      places: realReports.map((text) => groups.findIndex(({ item }) => item.text === text) + 1),
      sortedMilliseconds: rounded(median(times)),
      peakMemoryMegabytes: rounded(processStats(app.pid).peakMemory),
    }
  } finally {
    await app.stop()
    await server.close()
  }
}
