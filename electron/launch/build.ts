import { mkdir, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { compressPage } from './compress-page.ts'
import { isAlive } from './is-alive.ts'

/** What the build reads, relative to the root; a change in any of it makes the built files stale. */
const inputs = ['electron', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
/** Longest to wait for a build that another process has under way, in milliseconds. */
const lockPatience = 300_000

/** Whether `out/` is missing or older than anything it is built from. */
export async function isStale(root: string): Promise<boolean> {
  const built = await modified(stampFile(root))
  if (built === undefined) return true
  const newest = await Promise.all(inputs.map((input) => newestBelow(join(root, input))))
  return Math.max(...newest) > built
}

/**
 * Builds everything into `out/`, one process at a time. With `ifStale` it does nothing when the files are fresh,
 * also when another process has just built them. Rejects with the bundler's error.
 */
export async function build(root: string, options: { readonly ifStale: boolean }): Promise<void> {
  const unlock = await lock(root)
  try {
    if (options.ifStale && !(await isStale(root))) return
    const started = new Date()
    await rm(stampFile(root), { force: true })
    const [{ build: buildElectronSide }, { build: buildNodeSide }, { nodeSideConfig }] = await Promise.all([
      import('electron-vite'),
      import('vite'),
      import('./node-side.ts'),
    ])
    await buildElectronSide({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' })
    await buildNodeSide(nodeSideConfig(root))
    await compressPage(join(root, 'out/renderer/assets'))
    await writeFile(stampFile(root), '')
    // The time at which the sources were read, so that a file saved meanwhile counts as newer.
    await utimes(stampFile(root), started, started)
  } finally {
    await unlock()
  }
}

function stampFile(root: string): string {
  return join(root, 'out', '.built')
}

async function modified(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs
}

async function newestBelow(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const times = await Promise.all(entries.map((entry) => modified(join(entry.parentPath, entry.name))))
  // Folders count too: a deleted file shows only there.
  return times.reduce<number>((newest, time) => Math.max(newest, time ?? 0), found.mtimeMs)
}

async function lock(root: string): Promise<() => Promise<void>> {
  await mkdir(join(root, 'out'), { recursive: true })
  const path = join(root, 'out', '.building')
  const deadline = Date.now() + lockPatience
  for (;;) {
    const file = await open(path, 'wx').catch(() => undefined)
    if (file !== undefined) {
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    const age = Date.now() - ((await modified(path)) ?? Date.now())
    if ((owner > 0 && !isAlive(owner)) || (owner === 0 && age > 5000)) await rm(path, { force: true })
    else if (Date.now() > deadline)
      throw new Error(`Another build has held ${path} for too long; delete that file.`)
    else await sleep(200)
  }
}
