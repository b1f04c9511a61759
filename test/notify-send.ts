import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { vi } from 'vitest'

/** A `notify-send` of the test's own, first on the path. */
export interface NotifySend {
  readonly folder: string
  /** Puts the program there; it writes its arguments down, one a line, and ends with `code`. */
  install(code?: number): Promise<void>
  /** What it was given. */
  given(): Promise<readonly string[]>
  /** Names of the files that lie beside it. */
  files(): Promise<readonly string[]>
  remove(): Promise<void>
}

/** Makes a folder for it and puts that on the path until it is removed. */
export async function makeNotifySend(): Promise<NotifySend> {
  const folder = await mkdtemp(join(tmpdir(), 'notify-send-'))
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  return {
    folder,
    async install(code = 0) {
      const path = join(folder, 'notify-send')
      const script = `for a in "$@"; do printf '%s\\n' "$a" >> '${folder}/arguments'; done\nexit ${code}`
      await writeFile(path, `#!/bin/sh\n${script}\n`)
      await chmod(path, 0o755)
    },
    given: async () => (await readFile(join(folder, 'arguments'), 'utf8')).trimEnd().split('\n'),
    files: async () => (await readdir(folder)).sort(),
    async remove() {
      vi.unstubAllEnvs()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
