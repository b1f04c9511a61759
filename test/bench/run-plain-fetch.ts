import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Cost, processStats } from './process-stats.ts'

/** What plain `fetch` of the same addresses costs, in a new process. */
export async function plainFetch(addresses: readonly string[]): Promise<Cost> {
  const child: ChildProcess = fork(new URL('./plain-fetch.ts', import.meta.url))
  await once(child, 'message')
  const pid = child.pid ?? 0
  const before = processStats(pid)
  const started = performance.now()
  child.send(addresses)
  await once(child, 'message')
  const wall = (performance.now() - started) / 1000
  const after = processStats(pid)
  child.kill()
  return { wall, cpu: after.cpu - before.cpu, peakMemory: after.peakMemory }
}
