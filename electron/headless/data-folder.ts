import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * Where the headless shell keeps its data when nobody says otherwise: the XDG data folder on Linux, the usual
 * places on macOS and Windows. Never the tray's folder: its secrets are sealed with the desktop's keychain.
 */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library/Application Support/Storeminder Headless')
    case 'win32':
      return join(env.LOCALAPPDATA || join(home, 'AppData/Local'), 'Storeminder Headless')
    default:
      // The XDG specification says to ignore a relative path.
      return join(
        env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local/share'),
        'storeminder',
      )
  }
}

/** Makes the folder, readable by its owner only, and returns its absolute path. Rejects with a sentence. */
export async function prepareDataFolder(folder: string): Promise<string> {
  const path = resolve(folder)
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error(`The data folder ${path} cannot be used: ${reason(error)}. Choose another with --data.`)
  }
  return path
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'this user may not write there'
    case 'EEXIST':
    case 'ENOTDIR':
      return 'something else of that name is in the way'
    case 'EROFS':
      return 'that disk is read-only'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
