import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import { processStats } from './process-stats.ts'

const sources = 50
/** After the first import: long enough for the feed reader's worker to have been let go. */
const settleSeconds = 45
/** How long one sample of idleness is. */
const sampleSeconds = 6

/** Memory and CPU of the headless shell with 50 sources, once their first import is over. */
export async function benchIdle(samples: number) {
  const server = fork(new URL('./feed-server.ts', import.meta.url))
  const [port] = await once(server, 'message')
  const app = await startHeadless()
  for (let index = 0; index < sources; index++) {
    const url = `http://127.0.0.1:${port}/${index}`
    const { id } = await app.call('sources.add', { kind: 'feed', settings: { url } })
    await app.call('sources.check', { id })
  }
  await wait(settleSeconds * 1000)
  const memory: number[] = []
  const cpu: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const before = processStats(app.pid)
    await wait(sampleSeconds * 1000)
    const after = processStats(app.pid)
    memory.push(after.memory)
    cpu.push(((after.cpu - before.cpu) / sampleSeconds) * 100)
  }
  await app.stop()
  server.kill()
  return { megabytes: rounded(median(memory)), percentOfOneCore: rounded(median(cpu)) }
}
