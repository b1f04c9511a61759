import type { TargetFile, TargetPage } from './page-target.ts'
import { PublishError } from './publish-error.ts'

/** A folder somewhere, as far as a page needs it. All reject where it cannot be done. */
export interface PageFolder {
  /** What it is called in sentences, e.g. `/srv/status`. */
  readonly name: string
  /** Names of what lies in it. */
  list(): Promise<readonly string[]>
  /** Writes a whole file, and resolves once it is safe there. */
  write(name: string, text: string): Promise<void>
  /** Lets a file take the place of another at once. */
  rename(from: string, to: string): Promise<void>
  remove(name: string): Promise<void>
}

/** By this file a folder is known to be the page's; it says so to whoever looks. */
export const markFile = '.storeminder-page'
const markText =
  'Storeminder writes the status page in this folder and replaces its files. Delete this file to stop it from doing so.\n'
/** New files lie there under this name until all have arrived. */
const newPrefix = '.storeminder-new-'

/**
 * Puts a page into a folder. All files are brought first, beside the old ones, and only then take their places, one by
 * one, the front last: whatever breaks off on the way, the old page stays, and the next try begins anew. A folder that
 * holds a page of somebody else's is left alone.
 */
export async function replaceFiles(folder: PageFolder, page: TargetPage): Promise<void> {
  const there = await folder.list()
  refuseOccupied(folder, there, page.files)
  if (!there.includes(markFile)) await folder.write(markFile, markText)
  const fresh = page.files.filter((file) => !there.includes(file.name) || !page.isUnchanged(file))
  for (const { name, text } of fresh) await folder.write(newPrefix + name, text)
  for (const { name } of fresh) await folder.rename(newPrefix + name, name)
  const kept = new Set(page.files.map(({ name }) => name))
  for (const name of there) {
    const isStale = name.startsWith(newPrefix) && !fresh.some((file) => newPrefix + file.name === name)
    if (isStale || (page.isOurs(name) && !kept.has(name))) await folder.remove(name)
  }
}

/** What lies in a folder, in a sentence. Rejects with a `PublishError` where a page would take the place of somebody else's. */
export async function lookInto(folder: Pick<PageFolder, 'name' | 'list'>): Promise<string> {
  const there = await folder.list()
  refuseOccupied(folder, there, [{ name: 'index.html' }])
  if (there.includes(markFile)) return `${folder.name} is there, with the page in it.`
  return there.length === 0
    ? `${folder.name} is there, and empty.`
    : `${folder.name} is there, with other files in it that the page leaves alone.`
}

function refuseOccupied(
  folder: Pick<PageFolder, 'name'>,
  there: readonly string[],
  files: readonly Pick<TargetFile, 'name'>[],
): void {
  if (there.includes(markFile)) return
  const foreign = files.find(({ name }) => there.includes(name))
  if (foreign === undefined) return
  throw new PublishError(
    'occupied',
    `In ${folder.name} there is a file ${foreign.name} already that Storeminder did not write.`,
    'Choose a folder of its own for the page, or move what is there.',
  )
}
