import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isStale } from './build.ts'

/**
 * `npm run headless`: builds if need be, then becomes the headless shell. The build runs in a process of its own
 * (its memory goes with it) and says what it has to say on stderr, since stdout belongs to `--json`.
 */
const root = resolve(import.meta.dirname, '../..')
if (await isStale(root)) {
  const code = await new Promise<number | null>((done, failed) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run-build.ts'), '--if-stale'], {
      stdio: ['ignore', 2, 2],
    })
    child.on('error', failed)
    child.on('exit', done)
  })
  if (code !== 0) process.exit(1)
}
await import(pathToFileURL(join(root, 'out/node/headless.js')).href)
