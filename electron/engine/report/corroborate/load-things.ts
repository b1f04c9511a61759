import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { shippedAsset } from '../../formats/shipped-asset.ts'
import { type Things, thingsSchema } from './thing-book.ts'

/** Reads the words of `assets/reports/things.yml`. Rejects with an error that names the file. */
export async function loadThings(file = shippedThings()): Promise<Things> {
  const read = thingsSchema.safeParse(parse(await readFile(file, 'utf8'), { schema: 'failsafe' }))
  if (!read.success) throw new Error(`assets/reports/things.yml is wrong: ${read.error.message}`)
  return read.data
}

/** The file that comes with the program, beside the sources, the built files or in the package. */
function shippedThings(): string {
  return shippedAsset('reports', 'things.yml')
}
