import { cpus, release } from 'node:os'
import { buildOnce } from '../servers/headless-shell.ts'
import { benchChecks } from './checks.ts'
import { benchComposer } from './composer.ts'
import { benchFlood } from './flood.ts'
import { benchIdle } from './idle.ts'
import { benchIncident } from './incident.ts'
import { benchKills } from './kills.ts'
import { benchMailbox } from './mailbox.ts'
import { benchMatch } from './match.ts'
import { benchPage } from './page.ts'
import { benchReload } from './reload.ts'
import { benchReports } from './reports.ts'
import { benchShell } from './shell.ts'
import { benchSignature } from './signature.ts'
import { benchSimulate } from './simulate.ts'
import { benchStart } from './start.ts'
import { benchStore } from './store.ts'
import { benchTone } from './tone.ts'

// Prints one JSON object. `npm run bench -- reload start` runs only those named. Figures are medians; what
// compares with something else is given as a ratio measured in the same run, since machines differ.

const runs = 5
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  reload: () => benchReload(runs),
  start: () => benchStart(runs),
  idle: () => benchIdle(runs),
  store100k: () => benchStore(100_000, runs),
  store1m: () => benchStore(1_000_000, runs),
  checks: () => benchChecks(runs),
  mailbox: () => benchMailbox(50_000, runs),
  match: async () => benchMatch(runs),
  tone: () => benchTone(runs),
  page: () => benchPage(runs),
  composer: () => benchComposer(runs),
  flood: benchFlood,
  reports: () => benchReports(100_000, runs),
  incident: () => benchIncident(50_000, runs),
  shell: () => benchShell(runs),
  simulate: () => benchSimulate(),
  kills: () => benchKills(200),
  signature: async () => benchSignature(2),
}

if (process.platform !== 'linux') {
  process.stderr.write('The bench reads CPU and memory from /proc and so runs on Linux only.\n')
  process.exit(1)
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`,
  )
  process.exit(1)
}

await buildOnce()
const results: Record<string, unknown> = {
  machine: { cores: cpus().length, model: cpus()[0]?.model, kernel: release(), node: process.version },
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  try {
    results[name] = await bench()
  } catch (error) {
    process.stderr.write(`${name} could not be measured: ${String(error)}\n`)
    process.exit(1)
  }
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
