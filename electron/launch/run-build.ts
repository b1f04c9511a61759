import { resolve } from 'node:path'
import { build } from './build.ts'

/** `npm run build`: builds everything; with `--if-stale` only when a source is newer than what was built. */
try {
  await build(resolve(import.meta.dirname, '../..'), { ifStale: process.argv.includes('--if-stale') })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nThe build failed.\n`)
  process.exit(1)
}
