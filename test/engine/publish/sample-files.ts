import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TargetPage } from '../../../electron/engine/publish/page-target.ts'

/** A page of three files that all say the same words; `incidents`: ids that have files of their own. */
export function pageOf(words: string, incidents: readonly string[] = ['one']): TargetPage {
  return {
    files: [
      ...incidents.map((id) => ({ name: `incident-${id}.html`, text: `${id}: ${words}` })),
      { name: 'status.json', text: JSON.stringify({ words }) },
      { name: 'index.html', text: `<p>${words}</p>` },
    ],
    isOurs: (name) => /^incident-[\w-]+\.html$/u.test(name),
    isUnchanged: () => false,
    says: words,
  }
}

/** What lies in a folder of this machine, by name. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** What is shown to people, by name. */
export function shownIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filesIn(folder)).filter(([name]) => !name.startsWith('.')))
}

/** How a page lies in a folder. */
export function asFiles({ files }: TargetPage): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ name, text }) => [name, text]))
}
