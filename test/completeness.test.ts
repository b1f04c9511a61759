import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceAdapters } from '../electron/engine/sources/registry.ts'
import type { SourceAdapter } from '../electron/engine/sources/source-adapter.ts'
import { sourceKindSchema } from '../electron/shared/model/source.ts'
import { shortcuts } from '../renderer/ui/shortcuts/shortcuts.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const list = (pattern: string) => globSync(pattern, { cwd: root })
const readme = read('README.md')

/** Files below `sources/` that declare an adapter, by the kind they are named for. */
const adapterFiles = list('electron/engine/sources/*.ts')
  .filter(
    (path) =>
      /(satisfies|export const \w+:) SourceAdapter\b/.test(read(path)) && basename(path) !== 'registry.ts',
  )
  .map((path) => basename(path, '.ts'))
const kinds: readonly string[] = sourceKindSchema.options

describe.each([...new Set([...adapterFiles, ...kinds])])('source "%s" is whole:', (kind) => {
  it(`has an adapter in electron/engine/sources/${kind}.ts`, () => expect(adapterFiles).toContain(kind))
  it('has its kind in electron/shared/model/source.ts', () => expect(kinds).toContain(kind))
  it('has a line in electron/engine/sources/registry.ts', () => {
    expect(Object.entries(sourceAdapters).find(([name]) => name === kind)?.[1].kind).toBe(kind)
  })
  it(`has a test in test/engine/sources/${kind}.test.ts`, () => {
    expect(list(`test/engine/sources/${kind}{.test.ts,/*.test.ts}`)).not.toEqual([])
  })
  it('says that it can answer exactly when it does', () => {
    const adapter: SourceAdapter | undefined = Object.values(sourceAdapters).find((one) => one.kind === kind)
    expect(adapter?.abilities.reply).toBe(adapter?.answer !== undefined)
  })
  it("has a row in the README's table of sources", () => {
    expect(readme).toMatch(new RegExp(`^\\| \`${kind}\``, 'm'))
  })
})

const migrations = list('electron/engine/store/migrations/[0-9]*.ts').map((path) => basename(path, '.ts'))

describe('migrations', () => {
  it('are there', () => expect(migrations.length).toBeGreaterThan(0))
  it.each(migrations)('%s has a test of its own', (name) => {
    expect(list(`test/engine/store/migrations/${name.slice(0, 4)}*.test.ts`)).not.toEqual([])
  })
  it.each(migrations)('%s is in the list of migrations', (name) => {
    expect(read('electron/engine/store/migrations/index.ts')).toContain(`./${name}.ts`)
  })
})

describe('keys', () => {
  it.each(shortcuts)('$shown ($words) is in the README', ({ shown, words }) => {
    expect(readme).toContain(`\`${shown}\``)
    expect(readme).toContain(words)
  })
})

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (document) => {
  const text = read(document)

  it('names only npm scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
    const own = new Set(['ci', 'install', 'exec', ...Object.keys(scripts)])
    expect(named.filter((name) => !own.has(name))).toEqual([])
  })

  it('names only files and folders that exist', () => {
    const paths = [
      ...[...text.matchAll(/`((?:electron|renderer|test|assets|\.ci)\/[\w./-]*)`/g)].map(
        ([, path = '']) => path,
      ),
      ...[...text.matchAll(/(?:\]\(|src(?:set)?=")((?!https?:|#|mailto:)[^)"\s]+)/g)].map(
        ([, path = '']) => path,
      ),
    ].filter((path) => !path.includes('mastodon'))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
