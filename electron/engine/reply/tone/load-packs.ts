import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedAsset } from '../../formats/shipped-asset.ts'
import { readPack } from './read-pack.ts'
import type { TonePack } from './tone-pack.ts'

/** The packs that could be read, by language, and a sentence for each file that could not. */
export interface TonePacks {
  readonly packs: ReadonlyMap<string, TonePack>
  readonly troubles: readonly string[]
}

/** Reads all packs below a folder: one folder a language, `*.yml` in it. A missing folder gives none and says so. */
export async function loadTonePacks(folder: string): Promise<TonePacks> {
  const packs = new Map<string, TonePack>()
  const troubles: string[] = []
  const languages = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (languages === undefined)
    return {
      packs,
      troubles: [`${folder} could not be read, so nothing can be checked: install Storeminder again.`],
    }
  for (const { name: language } of languages.filter((entry) => entry.isDirectory()).sort(byName)) {
    const names = (await readdir(join(folder, language)))
      .filter((name) => /\.ya?ml$|^ear\.json$/.test(name))
      .sort()
    const files = await Promise.all(
      names.map(async (name) => ({
        path: join(folder, language, name),
        text: await readFile(join(folder, language, name), 'utf8'),
      })),
    )
    const read = readPack(language, files)
    troubles.push(...read.troubles)
    if (read.pack.rules.length > 0) packs.set(language, read.pack)
  }
  return { packs, troubles }
}

/** The folder of the packs that come with the program: `assets/tone` beside the sources, the built files or in the package. */
export function shippedTonePacks(): string {
  return shippedAsset('tone')
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name)
}
