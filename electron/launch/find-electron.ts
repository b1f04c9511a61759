import { spawn } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Electron can be started from, or in a few words why it cannot. */
export type ElectronSearch = { readonly binary: string } | { readonly missing: string }

/** How to look for Electron. */
export interface ElectronPlace {
  /** Folder of the installed npm package `electron`. */
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Milliseconds the download may take. */
  readonly patience: number
  /** Hears that a download begins; its own output goes to stderr. */
  readonly onDownload: () => void
}

/**
 * Finds Electron's binary where the npm package keeps it or where `ELECTRON_OVERRIDE_DIST_PATH` says; otherwise lets
 * the package download it, which since Electron 43 happens at first use and no longer at `npm install`.
 */
export async function findElectron(place: ElectronPlace): Promise<ElectronSearch> {
  const override = place.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = join(override, (await binaryName(place.folder)) ?? usualName)
    return (await exists(binary)) ? { binary } : { missing: `there is no Electron in ${override}` }
  }
  const present = await installed(place.folder)
  if (present !== undefined) return { binary: present }
  if (!(await exists(join(place.folder, 'install.js')))) {
    return { missing: 'the package “electron” is not installed' }
  }
  place.onDownload()
  const trouble = await download(place)
  const downloaded = await installed(place.folder)
  if (downloaded !== undefined) return { binary: downloaded }
  return { missing: trouble ?? 'Electron could not be downloaded' }
}

const usualName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron'

async function installed(folder: string): Promise<string | undefined> {
  const name = await binaryName(folder)
  if (name === undefined) return undefined
  const binary = join(folder, 'dist', name)
  return (await exists(binary)) ? binary : undefined
}

/** What the package wrote down when it unpacked its download. */
async function binaryName(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'path.txt'), 'utf8').catch(() => undefined)
}

/** Runs the package's own install step. Resolves to what went wrong, in a few words. */
function download(place: ElectronPlace): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(place.folder, 'install.js')], {
      stdio: ['ignore', 2, 'pipe'],
      env: place.env,
    })
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, 2000)
    })
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, place.patience)
    child.on('error', (error) => done(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      if (isLate) done(`downloading Electron took longer than ${Math.round(place.patience / 60_000)} minutes`)
      else if (code === 0) done(undefined)
      else done(`Electron could not be downloaded (${complaint.split('\n')[0] || `exit code ${code}`})`)
    })
  })
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
