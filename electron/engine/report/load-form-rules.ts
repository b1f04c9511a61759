import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { shippedAsset } from '../formats/shipped-asset.ts'
import { type FormRules, generalSchema, layoutSchema } from './form-layout.ts'

/**
 * Reads `general.yml` and every `layouts/*.yml` below a folder, in the order of their names. Rejects with an error that
 * names the file: the rules come with the program, so one that cannot be read is a mistake in it.
 */
export async function loadFormRules(folder: string): Promise<FormRules> {
  const read = async (path: string): Promise<unknown> => parse(await readFile(join(folder, path), 'utf8'))
  const files = (await readdir(join(folder, 'layouts'))).filter((file) => file.endsWith('.yml')).sort()
  const layouts = files.map(async (file) => ({
    ...check(`layouts/${file}`, layoutSchema.safeParse(await read(`layouts/${file}`))),
    name: file.slice(0, -'.yml'.length),
  }))
  return {
    general: check('general.yml', generalSchema.safeParse(await read('general.yml'))),
    layouts: await Promise.all(layouts),
  }
}

/** The folder that comes with the program: `assets/form-mails` beside the sources, the built files or in the package. */
export function shippedFormRules(): string {
  return shippedAsset('form-mails')
}

function check<Value>(
  file: string,
  result: { success: true; data: Value } | { success: false; error: { message: string } },
): Value {
  if (result.success) return result.data
  throw new Error(`assets/form-mails/${file} is wrong: ${result.error.message}`)
}
