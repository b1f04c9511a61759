import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, normalize } from 'node:path'
import { PublishError } from './publish-error.ts'
import type { PageFolder } from './replace-files.ts'

/** For everybody to read: whoever serves the page is somebody else, and what the engine writes is nobody's business otherwise. */
const modes = { file: 0o644, folder: 0o755 } as const

/** A folder of this machine, made when it is missing. Rejects with a `PublishError`. */
export async function openLocalFolder(path: string): Promise<PageFolder> {
  try {
    const made = await mkdir(path, { recursive: true })
    if (made !== undefined) await openUp(made, path)
  } catch (error) {
    throw asTrouble(path, error)
  }
  const trying = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw asTrouble(path, error)
    }
  }
  return {
    name: path,
    list: () => trying(() => readdir(path)),
    write: (name, text) =>
      trying(async () => {
        // Whoever else may write here could have laid a link there that leads out of the folder.
        await rm(join(path, name), { force: true })
        const file = await open(join(path, name), 'wx', modes.file)
        try {
          await file.writeFile(text)
          await file.chmod(modes.file)
          await file.sync()
        } finally {
          await file.close()
        }
      }),
    rename: (from, to) => trying(() => rename(join(path, from), join(path, to))),
    remove: (name) => trying(() => rm(join(path, name), { force: true })),
  }
}

/** The path as the person meant it; `~` is their home. Throws a `PublishError` for one that depends on where we are. */
export function wholePath(given: string): string {
  const path = given.replace(/^~(?=$|[/\\])/u, homedir())
  if (isAbsolute(path)) return normalize(path)
  throw new PublishError(
    'settings',
    `${given} is no whole path.`,
    'Give one that begins with / (or a drive).',
  )
}

/** Lets everybody look into the folders that were made, from the first one down. */
async function openUp(first: string, last: string): Promise<void> {
  for (let path = last; path.length >= first.length; path = normalize(join(path, '..'))) {
    await chmod(path, modes.folder)
    if (path === first) return
  }
}

function asTrouble(path: string, error: unknown): PublishError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PublishError(
        'auth',
        `${path} may not be written by Storeminder.`,
        'Let its user write there, or choose another folder.',
        error,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new PublishError('settings', `${path} is no folder.`, 'Choose a folder.', error)
    case 'ENOSPC':
    case 'EDQUOT':
      return new PublishError(
        'server',
        `There is no space left for ${path}.`,
        'Make some space; it is tried again by itself.',
        error,
      )
    default:
      return new PublishError(
        'server',
        `${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`,
        'It is tried again by itself; if it stays so, look whether the disk is there.',
        error,
      )
  }
}
