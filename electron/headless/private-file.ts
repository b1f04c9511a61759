import { randomUUID } from 'node:crypto'
import { chmod, constants, copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises'

/**
 * Reads a file that only its owner may read; when it does not exist yet, writes `fresh()` into it first. Two
 * processes that start at once end up with the same content. `hardLink` makes the second name of a file, which some
 * file systems (FAT, some network drives) refuse.
 */
export async function readOrCreatePrivateFile(
  path: string,
  fresh: () => Buffer,
  hardLink: (existing: string, name: string) => Promise<void> = link,
): Promise<Buffer> {
  try {
    const content = await readFile(path)
    // Restores the mode after e.g. an unpacked backup.
    await chmod(path, 0o600)
    return content
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, fresh(), { mode: 0o600, flush: true })
  try {
    // A link fails where the name is taken, so whoever came first wins and nobody reads half a file.
    await hardLink(draft, path)
  } catch (error) {
    // Without links the first still wins, only a second start at the same moment might read half of it.
    if (!hasCode(error, 'EEXIST')) await copyFile(draft, path, constants.COPYFILE_EXCL).catch(unlessTaken)
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(path)
}

function unlessTaken(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Replaces a file that only its owner may read, at once or not at all. */
export async function replacePrivateFile(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600, flush: true })
  await rename(draft, path)
}
