import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { desktopTrouble } from '../../electron/launch/desktop-trouble.ts'
import { findElectron } from '../../electron/launch/find-electron.ts'

const source = resolve(import.meta.dirname, '../../electron/launch')
/** Electron does not run as root, so these tests start the launcher as nobody where they are root themselves. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
let root: string

/** A built clone whose headless shell and Electron only say that they were started, and with what. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'launch-'))
  await chmod(root, 0o755)
  await cp(source, join(root, 'electron/launch'), { recursive: true })
  await mkdir(join(root, 'out/node'), { recursive: true })
  await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true })
  await writeFile(join(root, 'package.json'), '{"type":"module"}')
  await writeFile(join(root, 'node_modules/electron/package.json'), '{"type":"commonjs"}')
  await writeFile(join(root, 'out/node/headless.js'), `console.log('headless', ...process.argv.slice(2))`)
  await writeFile(join(root, 'out/.built'), '')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const electronFolder = () => join(root, 'node_modules/electron')

async function program(path: string, script: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
}

async function installElectron(script: string): Promise<void> {
  await writeFile(join(electronFolder(), 'path.txt'), 'electron')
  await program(join(electronFolder(), 'dist/electron'), script)
}

interface Outcome {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

function launch(
  env: NodeJS.ProcessEnv,
  onSaid: (text: string, pid: number) => void = () => {},
): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, 'electron/launch/launch.ts'), '--port', '0'], {
      ...nobody,
      cwd: root,
      env: { PATH: process.env.PATH, ...env },
    })
    let said = ''
    let complained = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      onSaid(said, child.pid ?? 0)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complained += text
    })
    child.on('error', failed)
    child.on('close', (code) => done({ code, said: said.trim(), complained: complained.trim() }))
  })
}

const instead = (why: string) =>
  `Storeminder cannot sit in the tray here, because ${why}; it runs in your browser instead.`

describe.runIf(process.platform === 'linux')('npm start', () => {
  test('starts Electron on the built app, with the arguments', async () => {
    await installElectron('echo electron "$@"')
    const { code, said, complained } = await launch({ DISPLAY: ':0' })
    expect({ code, said, complained }).toEqual({ code: 0, said: `electron ${root} --port 0`, complained: '' })
  })

  test('without a desktop it says so in one sentence and starts the headless shell, downloading nothing', async () => {
    await writeFile(join(electronFolder(), 'install.js'), `console.error('downloading')`)
    expect(await launch({})).toEqual({
      code: 0,
      said: 'headless --port 0',
      complained: instead('this session has no desktop'),
    })
  })

  test('the headless shell begins anew under the same process number, with one heap for all threads', async () => {
    await writeFile(
      join(root, 'out/node/headless.js'),
      `console.log(process.pid, process.env.MALLOC_ARENA_MAX, process.argv[1])`,
    )
    let launcher = 0
    const { said } = await launch({}, (_, pid) => {
      launcher = pid
    })
    expect(said).toBe(`${launcher} 1 ${join(root, 'out/node/headless.js')}`)
    expect((await launch({ MALLOC_ARENA_MAX: '4' })).said).toContain(' 4 ')
  })

  test('where Electron cannot be downloaded it says why and starts the headless shell', async () => {
    await writeFile(
      join(electronFolder(), 'install.js'),
      `console.error('TypeError: fetch failed\\n  at somewhere'); process.exit(1)`,
    )
    const { said, complained } = await launch({ WAYLAND_DISPLAY: 'wayland-0' })
    expect(said).toBe('headless --port 0')
    expect(complained.split('\n')).toEqual([
      'Downloading Electron, about 120 MB; this happens once.',
      instead('Electron could not be downloaded (TypeError: fetch failed)'),
    ])
  })

  test('where Electron can be downloaded it is, and started', async () => {
    await program(join(root, 'binary'), 'echo electron "$@"')
    await chmod(electronFolder(), 0o777)
    await chmod(join(electronFolder(), 'dist'), 0o777)
    await writeFile(
      join(electronFolder(), 'install.js'),
      `const fs = require('fs')
       fs.copyFileSync(${JSON.stringify(join(root, 'binary'))}, __dirname + '/dist/electron')
       fs.writeFileSync(__dirname + '/path.txt', 'electron')`,
    )
    const { code, said } = await launch({ DISPLAY: ':0' })
    expect({ code, said }).toEqual({ code: 0, said: `electron ${root} --port 0` })
  })

  test('an Electron that cannot start here is replaced by the headless shell', async () => {
    await installElectron('echo "libnss3.so: cannot open shared object file" >&2; exit 127')
    const { said, complained } = await launch({ DISPLAY: ':0' })
    expect(said).toBe('headless --port 0')
    expect(complained).toContain('libnss3.so')
    expect(complained).toContain(instead('Electron stopped at once (exit code 127)'))
  })

  test('an Electron killed at once by the system is replaced too', async () => {
    await installElectron('kill -TRAP $$')
    expect((await launch({ DISPLAY: ':0' })).complained).toContain('Electron stopped at once (SIGTRAP)')
  })

  test('a wrong override is named', async () => {
    const { said, complained } = await launch({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })
    expect(said).toBe('headless --port 0')
    expect(complained).toBe(instead('there is no Electron in /nowhere'))
  })

  test('a right override is used', async () => {
    await mkdir(join(root, 'own'))
    await program(join(root, 'own/electron'), 'echo own')
    const { said } = await launch({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own') })
    expect(said).toBe('own')
  })

  test('a signal is passed on, and the end it brings is no failure', async () => {
    await installElectron('trap "echo asked to stop; exit 0" TERM; echo up; while :; do sleep 0.05; done')
    const { code, said, complained } = await launch({ DISPLAY: ':0' }, (text, pid) => {
      if (text === 'up\n') process.kill(pid, 'SIGTERM')
    })
    expect({ code, said, complained }).toEqual({ code: 0, said: 'up\nasked to stop', complained: '' })
  })

  test('when the shell that npm put in between is ended, Electron is ended too', async () => {
    await installElectron(
      `trap "echo stopped > '${root}/seen/stopped'; exit 0" TERM; echo up; while :; do sleep 0.05; done`,
    )
    await mkdir(join(root, 'seen'))
    await chmod(join(root, 'seen'), 0o777)
    const script = `'${process.execPath}' '${join(root, 'electron/launch/launch.ts')}'; true`
    const child = spawn('sh', ['-c', script], {
      ...nobody,
      env: { PATH: process.env.PATH, DISPLAY: ':0', npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    await expect.poll(() => readdir(join(root, 'seen'))).toEqual(['stopped'])
  })
})

test('root is told before anything is downloaded; other platforms always have a desktop', () => {
  expect(desktopTrouble('linux', { DISPLAY: ':0' }, 0)).toBe('Electron does not run as root')
  expect(desktopTrouble('linux', { DISPLAY: ':0' }, 1000)).toBeUndefined()
  expect(desktopTrouble('darwin', {}, 501)).toBeUndefined()
  expect(desktopTrouble('win32', {}, undefined)).toBeUndefined()
})

test('a download that stalls is given up', async () => {
  await writeFile(join(electronFolder(), 'install.js'), 'setInterval(() => {}, 1000)')
  const place = { folder: electronFolder(), env: process.env, patience: 300, onDownload: () => {} }
  expect(await findElectron(place)).toEqual({
    missing: expect.stringMatching(/^downloading Electron took longer than/),
  })
})
