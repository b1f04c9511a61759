import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gitTarget } from '../../../electron/engine/publish/git-target.ts'
import { asFiles, pageOf, shownIn } from './sample-files.ts'

let home: string
/** What is shown to people: the repository that is pushed to. */
let remote: string
let checkout: string
const { signal } = new AbortController()

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync(
    'git',
    [
      '-C',
      folder,
      '-c',
      'user.name=Ada',
      '-c',
      'user.email=ada@blog.example',
      '-c',
      'commit.gpgsign=false',
      ...words,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  ).trim()
const publish = (page: ReturnType<typeof pageOf>, settings: { folder?: string; push?: boolean } = {}) =>
  gitTarget.publish({ settings: { folder: join(checkout, 'docs'), push: true, ...settings }, signal }, page)
/** A file as the host would show it. */
const pushed = (name: string): string => git(remote, 'show', `main:docs/${name}`)

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'storeminder-git-'))
  remote = join(home, 'remote.git')
  checkout = join(home, 'checkout')
  git(home, 'init', '--quiet', '--bare', '--initial-branch=main', remote)
  git(home, 'clone', '--quiet', remote, checkout)
  git(checkout, 'checkout', '--quiet', '-b', 'main')
  writeFileSync(join(checkout, 'README.md'), 'Our status page')
  git(checkout, 'add', '.')
  git(checkout, 'commit', '--quiet', '-m', 'first')
  git(checkout, 'push', '--quiet', '-u', 'origin', 'main')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('the page is committed and pushed, with nothing else that lies in the checkout', async () => {
  writeFileSync(join(checkout, 'README.md'), 'half a sentence')
  writeFileSync(join(checkout, 'staged.txt'), 'not yet')
  git(checkout, 'add', 'staged.txt')
  await publish(pageOf('Bookings cannot be seen', ['one', 'two']))
  expect(pushed('index.html')).toBe('<p>Bookings cannot be seen</p>')
  expect(git(remote, 'log', '-1', '--format=%s', 'main')).toBe('Status page: Bookings cannot be seen')
  expect(git(remote, 'show', 'main:README.md')).toBe('Our status page')
  expect(git(checkout, 'status', '--porcelain')).toBe('M README.md\nA  staged.txt')
  await publish(pageOf('Fixed', ['two']))
  expect(git(remote, 'ls-tree', '--name-only', 'main:docs').split('\n')).toEqual([
    '.storeminder-page',
    ...Object.keys(asFiles(pageOf('Fixed', ['two']))).toSorted(),
  ])
})

test('the same page once more is no commit', async () => {
  await publish(pageOf('Same'))
  const before = git(remote, 'rev-parse', 'main')
  await publish(pageOf('Same'))
  expect(git(remote, 'rev-parse', 'main')).toBe(before)
})

test('a push that fails leaves the old page, and the next try brings it', async () => {
  await publish(pageOf('Old'))
  const hook = join(remote, 'hooks', 'pre-receive')
  writeFileSync(hook, '#!/bin/sh\necho the disk is full >&2\nexit 1\n', { mode: 0o755 })
  await expect(publish(pageOf('New'))).rejects.toMatchObject({ name: 'PublishError' })
  expect(pushed('index.html')).toBe('<p>Old</p>')
  rmSync(hook)
  await publish(pageOf('New'))
  expect(pushed('index.html')).toBe('<p>New</p>')
})

test('what others pushed meanwhile stays, below the page', async () => {
  const other = join(home, 'other')
  git(home, 'clone', '--quiet', remote, other)
  writeFileSync(join(other, 'news.txt'), 'theirs')
  git(other, 'add', '.')
  git(other, 'commit', '--quiet', '-m', 'theirs')
  git(other, 'push', '--quiet')
  writeFileSync(join(checkout, 'README.md'), 'half a sentence')
  await publish(pageOf('Mine'))
  expect(pushed('index.html')).toBe('<p>Mine</p>')
  expect(git(remote, 'show', 'main:news.txt')).toBe('theirs')
  expect(shownIn(checkout)['README.md']).toBe('half a sentence')
})

test('without a wish to push it is only committed', async () => {
  await publish(pageOf('Here'), { push: false })
  expect(git(checkout, 'log', '-1', '--format=%s')).toBe('Status page: Here')
  expect(git(remote, 'log', '-1', '--format=%s', 'main')).toBe('first')
})

test('what is wrong with the checkout is said in a sentence', async () => {
  const message = (words: string) => ({ message: expect.stringContaining(words) })
  await expect(publish(pageOf('x'), { folder: join(home, 'plain') })).rejects.toMatchObject(
    message('no git checkout'),
  )
  writeFileSync(join(checkout, '.gitignore'), 'docs')
  await expect(publish(pageOf('x'))).rejects.toMatchObject(message('.gitignore'))
  rmSync(join(checkout, '.gitignore'))
  writeFileSync(join(checkout, '.git', 'MERGE_HEAD'), `${git(checkout, 'rev-parse', 'HEAD')}\n`)
  await expect(publish(pageOf('x'))).rejects.toMatchObject(message('in the middle'))
  rmSync(join(checkout, '.git', 'MERGE_HEAD'))
  git(checkout, 'remote', 'set-url', 'origin', join(home, 'nowhere.git'))
  await expect(publish(pageOf('x'))).rejects.toMatchObject({ kind: 'network' })
  git(checkout, 'remote', 'set-url', 'origin', 'http://ada:secret@127.0.0.1:9/x.git')
  const trouble = await publish(pageOf('x')).catch((error: unknown) => error)
  expect(trouble).toMatchObject({ kind: 'network' })
  expect(JSON.stringify(trouble)).not.toContain('secret')
})

test('ssh is never let ask at the terminal, whatever git runs it for', async () => {
  const told = join(home, 'told')
  writeFileSync(join(home, 'ssh'), `#!/bin/sh\necho "$@" >> '${told}'\nexit 255\n`, { mode: 0o755 })
  git(checkout, 'remote', 'set-url', 'origin', 'ssh://git.invalid/page.git')
  const { PATH, GIT_SSH_COMMAND, GIT_SSH } = process.env
  process.env.PATH = `${home}:${PATH}`
  delete process.env.GIT_SSH_COMMAND
  delete process.env.GIT_SSH
  try {
    await expect(publish(pageOf('New'))).rejects.toMatchObject({ kind: 'network' })
  } finally {
    Object.assign(process.env, { PATH }, GIT_SSH_COMMAND && { GIT_SSH_COMMAND }, GIT_SSH && { GIT_SSH })
  }
  const calls = readFileSync(told, 'utf8').trim().split('\n')
  expect(calls.filter((words) => !words.includes('BatchMode=yes'))).toEqual([])
})
