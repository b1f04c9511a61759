import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'

/** From starting the headless shell's process to its first answer to a call. */
export async function benchStart(runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const seconds: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const app = await startHeadless({ folder })
    await app.call('health.get', {})
    seconds.push((performance.now() - started) / 1000)
    await app.stop()
  }
  rmSync(folder, { recursive: true, force: true })
  return { secondsToFirstAnswer: rounded(median(seconds)), worst: rounded(Math.max(...seconds)) }
}
