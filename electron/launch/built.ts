import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isStale } from './build.ts'

/**
 * Builds when a source is newer than what was built, in a process of its own (its memory goes with it). What the
 * build says goes to stderr, since stdout may belong to a program that reads it. Ends this process when it fails.
 */
export async function buildIfStale(root: string): Promise<void> {
  if (!(await isStale(root))) return
  process.stderr.write('Building Storeminder.\n')
  const code = await new Promise<number | null>((done, failed) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run-build.ts'), '--if-stale'], {
      stdio: ['ignore', 2, 2],
    })
    child.on('error', failed)
    child.on('exit', done)
  })
  if (code !== 0) process.exit(1)
}

/**
 * Lets this process become the built headless shell, which reads the command line itself. On Linux it begins anew under
 * the same process number: without what the launcher loaded, and with one heap for all threads instead of one each,
 * which takes a tenth of its memory away at rest.
 */
export async function becomeHeadless(root: string): Promise<void> {
  const script = join(root, 'out/node/headless.js')
  if (process.platform === 'linux' && process.execve !== undefined) {
    const words = [process.execPath, ...process.execArgv, script, ...process.argv.slice(2)]
    process.execve(process.execPath, words, { MALLOC_ARENA_MAX: '1', ...process.env })
  }
  await import(pathToFileURL(script).href)
}

/** Lets this process become the built command line, which reads its words itself. */
export async function becomeStoreminder(root: string): Promise<void> {
  await import(pathToFileURL(join(root, 'out/node/storeminder.js')).href)
}
