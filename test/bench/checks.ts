import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { checkAll } from './check-all.ts'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import { processStats } from './process-stats.ts'
import { plainFetch } from './run-plain-fetch.ts'

const sites = 500
/** Times that all sites are checked in one measurement, so that a tick of the kernel's clock is little against it. */
const rounds = 4
/** Two rounds of checks, so that the first of each site, which stores an item, is over. */
const settleSeconds = 125
/** One round of checks. */
const sampleSeconds = 60
const samples = 3

/**
 * What a check of a page costs with all that is stored of it, against plain fetching of the same addresses in the
 * same run; and the headless shell while it checks 500 sites every minute, beside a process that only fetches as many.
 */
export async function benchChecks(runs: number) {
  const server = fork(new URL('./page-server.ts', import.meta.url))
  const [port] = await once(server, 'message')
  const addresses = Array.from({ length: sites }, (_, index) => `http://127.0.0.1:${port}/${index}`)
  const atOnce = await inBursts(addresses, runs)
  const spread = await everyMinute(addresses)
  server.kill()
  return { ...atOnce, every500SitesAMinute: spread }
}

async function startWith(addresses: readonly string[]): Promise<HeadlessProcess> {
  const app = await startHeadless()
  // Held, so that nothing is checked before it is measured.
  await app.call('checks.pause', { minutes: 60 })
  for (const url of addresses)
    await app.call('sources.add', { kind: 'site', everyMinutes: 1, settings: { url } })
  return app
}

/** All sites again and again, as fast as it goes. */
async function inBursts(addresses: readonly string[], runs: number) {
  const app = await startWith(addresses)
  await checkAll(app)
  const all: { readonly check: number; readonly plain: number }[] = []
  for (let run = 0; run < runs; run++) {
    const plain = await plainFetch(Array.from({ length: rounds }, () => addresses).flat())
    let cpu = 0
    for (let round = 0; round < rounds; round++) cpu += (await checkAll(app)).cpu
    const each = 1000 / (sites * rounds)
    all.push({ check: cpu * each, plain: plain.cpu * each })
  }
  await app.stop()
  return {
    cpuMillisecondsPerCheck: rounded(median(all.map(({ check }) => check))),
    cpuMillisecondsPerPlainFetch: rounded(median(all.map(({ plain }) => plain))),
    checkToPlain: rounded(median(all.map(({ check, plain }) => check / plain))),
  }
}

/** As it is meant to run, in a process that has done nothing else. */
async function everyMinute(addresses: readonly string[]) {
  const app = await startWith(addresses)
  const paced = fork(new URL('./plain-fetch-paced.ts', import.meta.url))
  await once(paced, 'message')
  paced.send(addresses)
  await app.call('checks.resume', {})
  await wait(settleSeconds * 1000)
  const [checking, fetching] = await Promise.all([sample(app.pid), sample(paced.pid ?? 0)])
  await app.stop()
  paced.kill()
  return { ...checking, plainFetch: fetching }
}

async function sample(pid: number) {
  const memory: number[] = []
  const cpu: number[] = []
  for (let index = 0; index < samples; index++) {
    const before = processStats(pid)
    await wait(sampleSeconds * 1000)
    const after = processStats(pid)
    memory.push(after.memory)
    cpu.push(((after.cpu - before.cpu) / sampleSeconds) * 100)
  }
  return { percentOfOneCore: rounded(median(cpu)), megabytes: rounded(median(memory)) }
}
