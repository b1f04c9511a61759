import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { prepareChromium, prepareTools } from './runner/prepare.ts'
import { addTallies, closingLine, emptyTally, remarks, type Tally, verdict } from './runner/results.ts'

/**
 * `npm test`: gets what the tests need, builds, runs Vitest and Playwright, lists what was skipped and why, and ends
 * with one line that counts everything.
 */
const root = resolve(import.meta.dirname, '..')
/** Longest for one runner, in milliseconds: each stops a test that hangs, but nothing stops a runner that does. */
const longest = 20 * 60_000
const results = join(root, 'test-results')

await mkdir(results, { recursive: true })
await prepareTools()
const chromium = await prepareChromium()
const env = { ...process.env, ...('path' in chromium ? { CHROMIUM_PATH: chromium.path } : {}) }

const built = await node('electron/launch/run-build.ts', ['--if-stale'], env)
const runs: Run[] = []
if (built === 0) {
  runs.push(await suite('vitest', ['run', '--reporter=default', '--reporter=./test/runner/vitest-tally.ts']))
  if ('path' in chromium) runs.push(await suite('playwright', ['test']))
}

const tally = runs.map((run) => run.tally).reduce(addTallies, emptyTally)
for (const remark of remarks(tally)) say(remark)
if (built !== 0) say('The build failed, so no test ran.')
if ('missing' in chromium) say(`The browser tests did not run. ${chromium.missing}`)
const trouble = verdict(tally, [built, 'missing' in chromium ? 1 : 0, ...runs.map((run) => run.code)])
if (trouble !== undefined) say(`The test run failed: ${trouble}.`)
say(closingLine(tally))
process.exitCode = trouble === undefined ? 0 : 1

interface Run {
  readonly code: number
  readonly tally: Tally
}

async function suite(tool: 'vitest' | 'playwright', args: readonly string[]): Promise<Run> {
  const file = join(results, `${tool}-tally.json`)
  await rm(file, { force: true })
  const cli = tool === 'vitest' ? 'node_modules/vitest/vitest.mjs' : 'node_modules/@playwright/test/cli.js'
  const code = await node(cli, args, { ...env, STOREMINDER_TALLY: file })
  const text = await readFile(file, 'utf8').catch(() => undefined)
  // A runner that left no tally crashed: that is a failure, whatever its exit code.
  if (text === undefined) return { code: code === 0 ? 1 : code, tally: emptyTally }
  return { code, tally: JSON.parse(text) satisfies Tally }
}

function node(script: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const limit = setTimeout(() => {
      say(`${script} has not ended in 20 minutes and is stopped.`)
      child.kill('SIGKILL')
    }, longest)
    child.on('error', failed)
    child.on('exit', (code) => {
      clearTimeout(limit)
      done(code ?? 1)
    })
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
