import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CannedText, type Situation, situationSchema } from '../../../shared/model/template.ts'
import { shippedAsset } from '../../formats/shipped-asset.ts'
import { compileSigns, type Sign } from './compile-signs.ts'
import { readCanned } from './read-canned.ts'
import { createWordHints, type WordHints } from './word-hints.ts'

/** What comes with the program for one language. */
export interface CannedSet {
  /** In the order of the situations, within one as the file has them. */
  readonly replies: readonly CannedText[]
  readonly signs: readonly SituationSigns[]
  /** Finds the words of the situations in a text. */
  readonly hints: WordHints
  /** What tells that somebody attacks the reader. */
  readonly attack: readonly Sign[]
  /** One sentence for each file with an error; the file was left out. */
  readonly troubles: readonly string[]
}

/** What speaks for one situation. */
export interface SituationSigns {
  readonly situation: Situation
  readonly signs: readonly Sign[]
  readonly words: readonly string[]
}

/** Reads the replies and signs of one language: a file for each situation, and `attack.yml`. A missing folder gives none and says so. */
export async function loadCanned(folder: string): Promise<CannedSet> {
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined)
    return {
      ...{ replies: [], signs: [], hints: () => [], attack: [] },
      troubles: [`${folder} could not be read, so there are no canned replies: install Storeminder again.`],
    }
  const replies: CannedText[] = []
  const signs: SituationSigns[] = []
  const attack: Sign[] = []
  const troubles: string[] = []
  for (const name of names.filter((one) => /\.ya?ml$/.test(one)).sort()) {
    const path = join(folder, name)
    const content = readCanned({ path, text: await readFile(path, 'utf8') })
    const compiled = compileSigns(path, content)
    const twice = content.replies.find(({ code }) => replies.some((one) => one.code === code))
    const wrong = [
      ...content.troubles,
      ...compiled.troubles,
      ...(twice ? [`${path}: the code /${twice.code} stands in another file as well.`] : []),
    ]
    if (wrong.length > 0) {
      troubles.push(...wrong.map((one) => `${one} The file is left out.`))
      continue
    }
    replies.push(...content.replies)
    if (content.situation !== undefined)
      signs.push({ situation: content.situation, signs: compiled.signs, words: content.words })
    else attack.push(...compiled.signs)
  }
  const order = (situation: Situation) => situationSchema.options.indexOf(situation)
  replies.sort((one, other) => order(one.situation) - order(other.situation))
  signs.sort((one, other) => order(one.situation) - order(other.situation))
  return { replies, signs, hints: createWordHints(signs), attack, troubles }
}

/** The folder that comes with the program: `assets/replies/en` beside the sources, the built files or in the package. */
export function shippedCanned(): string {
  return shippedAsset('replies', 'en')
}
