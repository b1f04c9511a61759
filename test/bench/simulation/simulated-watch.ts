import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { detectWaking } from '../../../electron/headless/wake-detector.ts'
import type { Data, Params } from '../../../electron/shared/contract.ts'
import type { MethodName } from '../../../electron/shared/names.ts'
import { noBrowser } from '../../browser/no-browser.ts'
import { createChoices } from '../../engine/store/random.ts'
import { createFakeClock } from '../../fake-clock.ts'
import { testSecrets } from '../../test-secrets.ts'
import { type Course, drawCourse } from './course.ts'
import { createEngine } from './engine-from-source.ts'
import { judgeCourse, type WatchedSite } from './judge-course.ts'
import { simulatedHttp } from './simulated-http.ts'

const minute = 60_000

/** What one simulated watch is drawn from. */
export interface Simulation {
  /** `tray`: the machine tells of sleep; `headless`: that must be found out. */
  readonly shell: 'tray' | 'headless'
  readonly seed: number
  readonly days: number
  readonly sites: number
}

/**
 * Simulated days of the whole engine with its store, with nothing simulated but the clock, the network and sleep: how
 * many alarms were false, which outages were missed, how late the others were told.
 */
export async function simulateWatch({ shell, seed, days, sites }: Simulation) {
  const begin = Date.UTC(2026, 9, 1)
  const choices = createChoices(seed)
  const course = drawCourse(choices, begin, days, sites)
  const clock = createFakeClock(begin)
  const tally = { requests: 0, lost: 0, slow: 0 }
  let sleeps = 0
  let backAt = begin
  const hosts = Array.from({ length: sites }, (_, number) => `blog-${number}.example`)
  const http = simulatedHttp({
    ...{ course, clock, choices, tally },
    siteOf: (host) => (hosts.includes(host) ? hosts.indexOf(host) : undefined),
    sleeps: () => sleeps,
    isBack: () => clock.now() >= backAt,
  })
  const data = mkdtempSync(join(tmpdir(), 'storeminder-simulation-'))
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const engine = await createEngine(
    {
      ...{ clock, log: silent, secrets: testSecrets, version: '0.0.0-simulation' },
      notifier: { show: async () => true, withdraw() {}, onAction() {} },
      random: () => choices.below(1_000_000) / 1_000_000,
      paths: {
        data,
        feedWorker: new URL('../../../electron/engine/formats/feed-worker.ts', import.meta.url),
        mailWorker: new URL('../../../electron/engine/mail-worker.ts', import.meta.url),
        pageWorker: new URL('../../../electron/engine/page/page-worker.ts', import.meta.url),
        pictureWorker: new URL('../../../electron/engine/browser/picture-worker.ts', import.meta.url),
        questionWorker: new URL('../../../electron/engine/question-worker.ts', import.meta.url),
      },
      browser: noBrowser,
    },
    { http, interfaces: () => ({}), gateway: async () => ({ kind: 'unknown' }) },
  )
  const call = async <Name extends MethodName>(name: Name, params: Params<Name>): Promise<Data<Name>> => {
    const result = await engine.dispatch(name, params)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.data as Data<Name>
  }
  try {
    const ids: string[] = []
    for (const host of hosts) {
      const { id } = await call('sources.add', { kind: 'site', settings: { url: `https://${host}/` } })
      ids.push(id)
    }
    engine.start()
    const cancelWaking = shell === 'headless' ? detectWaking(clock, () => engine.power('resume')) : () => {}
    await live(course)
    cancelWaking()
    const watched: WatchedSite[] = []
    for (const [number, sourceId] of ids.entries()) {
      const page = await call('sites.get', { key: hosts[number] ?? '', timeZone: 'UTC' })
      watched.push({ sourceId, outages: course.outages[number] ?? [], uptime: page.uptime })
    }
    const alarms = await call('alarms.list', { limit: 500 })
    return { ...judgeCourse(course, watched, alarms), ...tally }
  } finally {
    const stopped = engine.stop()
    await clock.advance(minute)
    await stopped
    rmSync(data, { recursive: true, force: true })
  }

  async function live({ asleep, span }: Course): Promise<void> {
    for (const { from, to } of asleep) {
      if (from >= span.to) break
      await clock.advance(Math.max(0, from - clock.now()))
      if (shell === 'tray') engine.power('suspend')
      sleeps += 1
      clock.sleep(Math.max(0, to - clock.now()))
      // Networks take a moment to come back.
      backAt = clock.now() + 1000 + choices.below(40_000)
      if (shell === 'tray') engine.power('resume')
    }
    await clock.advance(Math.max(0, span.to - clock.now()))
  }
}

// As a process of its own: a watch that is told what to simulate, and tells what came of it.
const wanted = process.argv[2]
if (process.send !== undefined && wanted !== undefined) {
  process.send(await simulateWatch(JSON.parse(wanted)))
  process.disconnect()
}
