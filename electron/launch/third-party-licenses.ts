import { glob, readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Where the texts go; the package carries this file, as the licences of what is bundled ask. */
export const licensesFile = 'out/licenses.md'

/** Licences of what is inside but came from no npm package. */
const otherLicenses = 'assets/licenses'

/**
 * The licence texts of every npm package that stands in a bundle below `out/`, as Markdown, by name, then those of
 * `assets/licenses/`. The bundles' source maps say which packages those are, so that neither a forgotten one nor
 * one that was shaken out is named.
 */
export async function thirdPartyLicenses(root: string): Promise<string> {
  const folders = new Set<string>()
  for await (const map of glob('out/**/*.map', { cwd: root })) {
    const { sources }: { sources: readonly string[] } = JSON.parse(await readFile(join(root, map), 'utf8'))
    for (const source of sources) {
      const folder = packageFolder(resolve(root, dirname(map), source))
      if (folder !== undefined) folders.add(folder)
    }
  }
  const entries = await Promise.all([...folders].sort().map(describe))
  const others = (await readdir(join(root, otherLicenses))).sort()
  const texts = await Promise.all(others.map((file) => readFile(join(root, otherLicenses, file), 'utf8')))
  return ['# Licences of the software inside Storeminder', ...new Set(entries.flat()), ...texts].join('\n\n')
}

/** `…/node_modules/name` or `…/node_modules/@scope/name`, the innermost there is in a path. */
function packageFolder(path: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0]
}

async function describe(folder: string): Promise<readonly string[]> {
  // A map inside a published package may name sources that were never published.
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  const { name, version, license, licenses } = JSON.parse(text)
  const names = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  const texts = await Promise.all(names.sort().map((file) => readFile(join(folder, file), 'utf8')))
  const terms = typeof license === 'string' ? license : JSON.stringify(license ?? licenses ?? 'unknown')
  return [`## ${name} ${version}\n\n${[terms, ...texts.map((one) => one.trim())].join('\n\n')}`]
}
