import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shellPaths } from '../../electron/main/paths.ts'
import { writeElectronStandIn } from './electron-stand-in.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')

/** Everything a package may hold; a file that matches none of these has no business in it. */
const welcome = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/licenses\.md$/,
  /^out\/(main|node)\/([\w-]+\/)*[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png|woff2))$/,
  /^assets\/report-page\/\w+\.(css|html|js)$/,
  /^assets\/(tone|form-mails|reports|replies|incident)\/([\w-]+\/)*[\w-]+\.(yml|json)$/,
  /^assets\/incident\/(page\.css|question-sense\.(bin|LICENSE\.txt))$/,
  /^assets\/icons\/app\/256x256\.png$/,
  /^assets\/icons\/tray\/tray-\w+-(light|dark)(@2x)?\.png$/,
  /^node_modules\/(node-notifier|growly|is-wsl|is-docker|isexe|semver|shellwords|uuid|which)\//,
]
const unwelcome =
  /\.(ts|tsx|map|test\.\w+)$|\/tests?\/|(^|\/)((headless|storeminder|looker)\.js|README\.md)$|node-notifier\/vendor\//

// A package as `npm run package` makes it for Linux, around a stand-in for Electron's binary, which is a download.
describe('package', () => {
  let folder = ''
  let unpacked = ''
  let contents = ''
  let files: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storeminder-package-'))
    await writeElectronStandIn(join(folder, 'electron'))
    await run(
      process.execPath,
      [
        join(root, 'electron/launch/run-package.ts'),
        '--linux',
        'dir',
        `-c.electronDist=${join(folder, 'electron')}`,
        `-c.directories.output=${join(folder, 'dist')}`,
      ],
      { cwd: root },
    )
    unpacked = join(folder, 'dist/linux-unpacked')
    contents = join(folder, 'contents')
    const archive = join(unpacked, 'resources/app.asar')
    extractAll(archive, contents)
    const entries = listPackage(archive, { isPack: false }).map((path) => path.slice(1))
    const isFile = await Promise.all(entries.map(async (path) => (await stat(join(contents, path))).isFile()))
    files = entries.filter((_, index) => isFile[index])
  }, 400_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('holds what it runs and nothing else', () => {
    expect(files.filter((path) => !welcome.some((pattern) => pattern.test(path)))).toEqual([])
    expect(files.filter((path) => unwelcome.test(path))).toEqual([])
  })

  it('holds every file the shell looks for, where the shell looks for it', async () => {
    const archive = join(unpacked, 'resources/app.asar')
    const paths = shellPaths(join(archive, 'out/main'))
    const inside = (path: string) => relative(archive, path)
    expect(files).toContain('out/main/main.js')
    expect(files).toContain(inside(paths.preload))
    expect(files).toContain(inside(paths.engine))
    expect(files).toContain(inside(fileURLToPath(paths.feedWorker)))
    expect(files).toContain(inside(fileURLToPath(paths.pictureWorker)))
    expect(files).toContain(inside(fileURLToPath(paths.questionWorker)))
    expect(files).toContain('assets/incident/question-sense.bin')
    expect(files).toContain(join(inside(paths.page), 'index.html'))
    for (const state of ['well', 'new', 'alarm', 'blind']) {
      expect(files).toContain(join(inside(paths.trayIcons), `tray-${state}-dark.png`))
    }
    // Other programs cannot read inside the archive.
    expect((await stat(paths.noticeIcon)).isFile()).toBe(true)
  })

  it('loads only files it holds, Electron, Node itself and node-notifier', async () => {
    const given = new Set(['electron', 'node-notifier', ...builtinModules])
    const missing: string[] = []
    for (const file of files.filter((path) => /^out\/.*\.c?js$/.test(path))) {
      const code = await readFile(join(contents, file), 'utf8')
      for (const [, name = ''] of code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?["']([^"']+)["'];?$/gm)) {
        const target = join(dirname(file), name)
        if (name.startsWith('.') ? !files.includes(target) : !name.startsWith('node:') && !given.has(name)) {
          missing.push(`${file} imports ${name}`)
        }
      }
    }
    expect(missing).toEqual([])
  })

  it('can start node-notifier from what it holds', async () => {
    const { stdout } = await run(process.execPath, ['-p', 'typeof require("node-notifier").notify'], {
      cwd: contents,
    })
    expect(stdout.trim()).toBe('function')
  })

  it('carries the licence of everything that is bundled', async () => {
    const licences = await readFile(join(contents, 'out/licenses.md'), 'utf8')
    const bundled = [
      'react',
      'zod',
      'sanitize-html',
      'rss-parser',
      '@mantine/core',
      '@homebridge/dbus-native',
    ]
    for (const name of bundled) expect(licences).toMatch(new RegExp(`^## ${name} \\d`, 'm'))
    expect(licences).toContain('Permission is hereby granted, free of charge')
    // Not an npm package: the list of common words.
    expect(licences).toMatch(/^## SCOWL/m)
    expect(licences).not.toContain('## vitest')
  })

  it('names its entry and carries no scripts and no development dependencies', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(contents, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: 'storeminder', main: 'out/main/main.js', type: 'module' })
    expect(manifest).not.toHaveProperty('scripts')
    expect(manifest).not.toHaveProperty('devDependencies')
  })

  it('closes the doors that Electron leaves open', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'storeminder'))
    const on = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0) === '1'
    expect(on(FuseV1Options.RunAsNode)).toBe(false)
    expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
    expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false)
    expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
    expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
    expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true)
    expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true)
  })

  it('stays small: under 10 MB without Electron, and 7 for the sense of questions', async () => {
    const { size } = await stat(join(unpacked, 'resources/app.asar'))
    expect(size).toBeLessThan(17 * 1024 * 1024)
  })
})
