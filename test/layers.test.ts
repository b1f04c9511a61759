import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sourceKindSchema } from '../electron/shared/model/source.ts'

const root = resolve(import.meta.dirname, '..')
let counter = 0

/** What must not be written: where, and why `npm run check` says no to it. */
interface Violation {
  readonly path: string
  readonly code: string
}

const electronForms = [
  `import { app } from 'electron'\nexport const name = app.name`,
  `import type { App } from 'electron'\nexport type Held = App`,
  `export type { App } from 'electron'`,
  `export const load = () => import('electron')`,
]
const stages = ['sources', 'items', 'store', 'watch', 'alarm', 'notify', 'reply', 'report'] as const
const stageForms = (stage: string) => [
  `import { held } from '../${stage}/held.ts'\nexport const copy = held`,
  `import type { Held } from '../${stage}/held.ts'\nexport type Copy = Held`,
  `export { held } from '../${stage}/held.ts'`,
  `export const load = () => import('../${stage}/held.ts')`,
  `export { held } from './../${stage}/held.ts'`,
  `export { held } from '../../engine/${stage}/held.ts'`,
]

/** Caught by the linter: file by file, since each file gets its own name. */
const bannedImports: readonly Violation[] = [
  ...[
    'electron/engine',
    'electron/engine/store',
    'electron/engine/http',
    'electron/headless',
    'electron/cli',
  ].flatMap(violating(electronForms)),
  ...['electron/shared', 'electron/launch', 'renderer'].flatMap(violating(electronForms)),
  ...stages.flatMap((from) =>
    stages
      .filter((to) => to !== from)
      .flatMap((to) =>
        violating(stageForms(to).slice(0, from === 'store' ? undefined : 1))(`electron/engine/${from}`),
      ),
  ),
  ...stages.flatMap((stage) =>
    violating([
      `export { run } from '../pipeline.ts'`,
      `export { createEngine } from '../engine.ts'`,
      `export { handlers } from '../api/index.ts'`,
    ])(`electron/engine/${stage}`),
  ),
  ...sourceKindSchema.options.flatMap((kind) =>
    violating([`export { adapter } from './${kind}.ts'`])('electron/engine/sources'),
  ),
  ...['http', 'formats'].flatMap((folder) =>
    violating([`export { held } from '../store/held.ts'`, `export { run } from '../pipeline.ts'`])(
      `electron/engine/${folder}`,
    ),
  ),
  ...['main', 'headless'].flatMap((shell) =>
    violating([
      `export { run } from '../engine/pipeline.ts'`,
      `export { held } from '../engine/store/held.ts'`,
    ])(`electron/${shell}`),
  ),
  ...violating([`export { run } from '../../engine/pipeline.ts'`])('electron/main/tray'),
  ...violating([
    `export { run } from '../engine/pipeline.ts'`,
    `export { held } from '../engine/store/held.ts'`,
  ])('electron/cli'),
  ...['electron/shared', 'electron/preload', 'renderer'].flatMap(
    violating([`export { join } from 'node:path'`, `export { join } from 'path'`]),
  ),
  ...violating([`export { z } from 'zod'`])('renderer'),
  ...violating([`import { createRequire } from 'node:module'\nexport const load = createRequire('/')`])(
    'electron/engine',
  ),
  ...violating([`export const ask = () => fetch('http://example.org')`])('electron/engine/items'),
]

/** Caught by the wall between the TypeScript projects. */
const walledOff: readonly (Violation & { readonly error: string })[] = [
  { path: 'electron/engine/to-main.ts', code: `export * from '../main/held.ts'`, error: 'TS6307' },
  { path: 'electron/headless/to-main.ts', code: `export * from '../main/held.ts'`, error: 'TS6307' },
  { path: 'renderer/to-engine.ts', code: `export * from '../electron/engine/held.ts'`, error: 'TS6307' },
  { path: 'electron/preload/to-engine.ts', code: `export * from '../engine/held.ts'`, error: 'TS6307' },
  { path: 'electron/shared/to-engine.ts', code: `export * from '../engine/held.ts'`, error: 'TS6307' },
  { path: 'electron/engine/dom.ts', code: `export const title = document.title`, error: 'TS2584' },
  { path: 'electron/shared/dom.ts', code: `export const title = document.title`, error: 'TS2584' },
  { path: 'electron/shared/node.ts', code: `export { join } from 'node:path'`, error: 'TS2591' },
  { path: 'renderer/node.ts', code: `export { join } from 'node:path'`, error: 'TS2591' },
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-'))
  for (const file of ['biome.json', 'tsconfig.base.json', 'package.json'])
    await cp(join(root, file), join(folder, file))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the linter', () => {
  let caught: Map<string, Set<string>>

  beforeAll(async () => {
    for (const violation of bannedImports) await write(violation)
    await write({
      path: 'electron/engine/round-a.ts',
      code: `export { b } from './round-b.ts'\nexport const a = 1`,
    })
    await write({
      path: 'electron/engine/round-b.ts',
      code: `export { a } from './round-a.ts'\nexport const b = 1`,
    })
    for (const allowed of allowedImports) await write(allowed)
    caught = await lint()
  })

  test('catches every import that a layer or a stage may not have', () => {
    const missed = bannedImports.filter(({ path }) => !isBan(caught.get(path)))
    expect(missed).toEqual([])
    expect(bannedImports.length).toBeGreaterThan(80)
  })

  test('catches imports that go round in a circle', () => {
    expect([...(caught.get('electron/engine/round-a.ts') ?? [])]).toContain('lint/suspicious/noImportCycles')
  })

  test('lets through what the layers allow', () => {
    expect(allowedImports.filter(({ path }) => isBan(caught.get(path)))).toEqual([])
  })
})

test('the wall between the TypeScript projects catches the rest', async () => {
  const layers = [
    'electron/shared',
    'electron/engine',
    'electron/main',
    'electron/preload',
    'electron/headless',
    'renderer',
  ]
  for (const layer of layers) {
    await rm(join(folder, layer), { recursive: true, force: true })
    await mkdir(join(folder, layer), { recursive: true })
    await cp(join(root, layer, 'tsconfig.json'), join(folder, layer, 'tsconfig.json'))
    await write({ path: `${layer}/held.ts`, code: `export const held = 'held'` })
  }
  for (const violation of walledOff) await write(violation)
  const output = await run('node_modules/typescript/bin/tsc', ['-b', '--pretty', 'false', ...layers])
  const errors = output.split('\n')
  const missed = walledOff.filter(
    ({ path, error }) =>
      !errors.some((line) => line.startsWith(`${path}(`) && line.includes(`error ${error}:`)),
  )
  expect(missed, output).toEqual([])
  // And nothing else: the clean files of the same projects compile.
  expect(errors.filter((line) => line.includes('held.ts('))).toEqual([])
})

/** Imports that must stay possible, so that the bans are not met by banning everything. */
const allowedImports: readonly Violation[] = [
  ...['electron/main', 'electron/main/tray', 'electron/preload'].flatMap(violating(electronForms, 'allowed')),
  ...violating(
    [`export { held } from '../http/held.ts'`, `export { held } from '../formats/held.ts'`],
    'allowed',
  )('electron/engine/sources'),
  ...violating(
    [`export { held } from './held.ts'`, `export type { Ports } from '../ports.ts'`],
    'allowed',
  )('electron/engine/store'),
  ...violating(
    [`export { feed } from './feed.ts'`],
    'allowed',
  )('electron/engine/sources').map(({ code }) => ({
    path: 'electron/engine/sources/registry.ts',
    code,
  })),
  ...violating(
    [`export { SourceError } from '../sources/source-error.ts'`],
    'allowed',
  )('electron/engine/http'),
  ...['main', 'headless'].flatMap((shell) =>
    violating(
      [
        `export { createEngine } from '../engine/index.ts'`,
        `export type { Ports } from '../engine/ports.ts'`,
      ],
      'allowed',
    )(`electron/${shell}`),
  ),
  ...violating([`export { held } from '../engine-process/held.ts'`], 'allowed')('electron/main/tray'),
  ...violating(
    [`export { held } from './store/held.ts'`, `export { held } from './api/held.ts'`],
    'allowed',
  )('electron/engine'),
]

/** One file for each form in a folder. */
function violating(forms: readonly string[], name = 'banned') {
  return (place: string): Violation[] =>
    forms.map((code) => {
      counter += 1
      return { path: `${place}/${name}-${counter}.ts`, code }
    })
}

function isBan(rules: ReadonlySet<string> | undefined): boolean {
  return [
    'lint/style/noRestrictedImports',
    'lint/correctness/noNodejsModules',
    'lint/style/noRestrictedGlobals',
  ].some((rule) => rules?.has(rule))
}

async function write({ path, code }: Violation): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), `${code}\n`)
}

/** The rules broken in each file. */
async function lint(): Promise<Map<string, Set<string>>> {
  const output = await run('node_modules/@biomejs/biome/bin/biome', [
    'lint',
    '--vcs-enabled=false',
    '--max-diagnostics=none',
    '--reporter=json',
  ])
  const report: { diagnostics: { category: string; location: { path: string | { file: string } } }[] } =
    JSON.parse(output.slice(output.indexOf('{')))
  const caught = new Map<string, Set<string>>()
  for (const { category, location } of report.diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file
    caught.set(path, (caught.get(path) ?? new Set()).add(category))
  }
  return caught
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, program), ...args],
      { cwd: folder, maxBuffer: 50_000_000 },
      (_error, stdout) => done(stdout),
    )
  })
}
