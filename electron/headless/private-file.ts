import { randomUUID } from 'node:crypto'
import { chmod, link, readFile, rename, rm, writeFile } from 'node:fs/promises'

/**
 * Reads a file that only its owner may read; when it does not exist yet, writes `fresh()` into it first. Two
 * processes that start at once end up with the same content.
 */
export async function readOrCreatePrivateFile(path: string, fresh: () => Buffer): Promise<Buffer> {
  try {
    const content = await readFile(path)
    // Restores the mode after e.g. an unpacked backup.
    await chmod(path, 0o600)
    return content
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, fresh(), { mode: 0o600, flush: true })
  try {
    // A link fails where the name is taken, so whoever came first wins and nobody reads half a file.
    await link(draft, path).catch(() => undefined)
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(path)
}

/** Replaces a file that only its owner may read, at once or not at all. */
export async function replacePrivateFile(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600, flush: true })
  await rename(draft, path)
}
