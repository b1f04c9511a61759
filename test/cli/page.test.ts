import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const text = 'The old kettle on the shelf still works and sings when the water is hot. '
const html = (more = '') =>
  `<!doctype html><title>Blue Kettle</title><body><nav><a href="/a">About</a></nav><main><h1>Notes</h1><p>${text}${text}</p></main>${more}`

async function file(name: string, content: string) {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function run(...argv: readonly string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await runCommand(argv, {
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  })
  return { code, said, complained }
}

test('files in order are looks at one page; what is alarming is not learned', async () => {
  const bad = html('<script src="https://evil.example/x.js"></script>')
  const contents = [
    html(),
    html(),
    html(),
    html(),
    html(),
    html('<p>Closed on Monday.</p>'),
    bad,
    bad,
    html(),
  ]
  const files = await Promise.all(contents.map((content, at) => file(`${at}.html`, content)))
  const { code, said } = await run('page', '--json', ...files)
  expect(code).toBe(0)
  const lines = said.map((line) => JSON.parse(line))
  expect(lines.map((line) => line.file)).toEqual(files)
  expect(lines.map(({ changes }) => changes.some((change: { alarm: boolean }) => change.alarm))).toEqual([
    ...Array(6).fill(false),
    ...[true, true, false],
  ])
  expect(lines[5].changes).toMatchObject([{ kind: 'text', alarm: false }])
  expect(lines[6].changes[0]).toMatchObject({
    kind: 'script-host',
    text: expect.stringContaining('evil.example'),
  })
})

test('files after -- are each held against the base alone', async () => {
  const base = await file('base.html', html())
  const empty = await file('empty.html', '')
  const { said } = await run('page', base, base, base, base, base, '--', empty, base)
  expect(said.join('\n')).toMatch(
    /empty\.html:\n {2}ALARM The page is all but empty[\s\S]*base\.html: as expected$/,
  )
})

test('what a page says does not steer the terminal', async () => {
  const base = await file('base.html', html())
  const tricky = await file('tricky.html', html('<p>Now \u001b]0;title\u0007 something quite new.</p>'))
  const { said } = await run('page', base, base, base, base, base, tricky)
  expect(said.join('\n')).toContain('something quite new')
  expect(said.join('')).not.toMatch(/\p{Cc}/u)
})

test('a file that is not there is named, the others are read', async () => {
  const { code, said, complained } = await run(
    'page',
    join(folder, 'none.html'),
    await file('one.html', html()),
  )
  expect(code).toBe(1)
  expect(complained[0]).toContain('none.html could not be read')
  expect(said).toHaveLength(1)
  expect((await run('page')).code).toBe(2)
  expect((await run('page', '--url', 'x', 'y')).complained[0]).toContain('--url wants a whole address')
})
