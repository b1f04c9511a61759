import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { type Things, thingsSchema } from './thing-book.ts'

/** Reads the words of `assets/reports/things.yml`. Rejects with an error that names the file. */
export async function loadThings(file = shippedThings()): Promise<Things> {
  const read = thingsSchema.safeParse(parse(await readFile(file, 'utf8'), { schema: 'failsafe' }))
  if (!read.success) throw new Error(`assets/reports/things.yml is wrong: ${read.error.message}`)
  return read.data
}

/** The file that comes with the program, beside the sources, the built files or in the package. */
function shippedThings(): string {
  const wanted = join('assets', 'reports', 'things.yml')
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, wanted)) || dirname(folder) === folder) return join(folder, wanted)
  }
}
