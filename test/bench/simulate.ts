import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Simulation, simulateWatch } from './simulation/simulated-watch.ts'

const days = 30
const sites = 3
const seeds = [1]

/**
 * Thirty simulated days on a laptop and on a box without a desktop, with nights, closed lids, a network that comes
 * and goes, lost packets, 1 % slow answers, and real outages.
 */
export async function benchSimulate() {
  const runs: Record<string, unknown> = {}
  for (const seed of seeds) {
    const shells = ['tray', 'headless'] as const
    const done = await Promise.all(shells.map((shell) => simulate({ shell, seed, days, sites })))
    for (const [index, shell] of shells.entries()) runs[`${shell}, seed ${seed}`] = done[index]
  }
  return { days, sites, ...runs }
}

/** Runs one in a process of its own, with a young generation so small that it is not worth collecting in each lull. */
export async function simulate(simulation: Simulation): Promise<Awaited<ReturnType<typeof simulateWatch>>> {
  const child = fork(
    new URL('./simulation/simulated-watch.ts', import.meta.url),
    [JSON.stringify(simulation)],
    { execArgv: ['--max-semi-space-size=1'] },
  )
  const [result] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The simulation ended before it was done'))),
  ])
  return result
}
