import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tone-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, text)
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

test('one JSON line a file, in order, with label, place, reason and offer', async () => {
  const bad = await file('bad.txt', 'Hello.\nWe are sorry if that upset you.')
  const good = await file('good.txt', 'I broke the page at 9:10. It works again since 10:15.')
  const { code, said, complained } = await run('tone', '--json', bad, good)
  expect({ code, complained }).toEqual({ code: 0, complained: [] })
  const [first, second] = said.map((line) => JSON.parse(line))
  expect(first).toMatchObject({ file: bad, findings: [{ label: 'conditional-apology', start: 14 }] })
  expect(Object.keys(first.findings[0])).toEqual(['label', 'start', 'end', 'quote', 'reason', 'offer'])
  expect(second).toEqual({ file: good, findings: [] })
})

test('for people it says how many, why and what instead', async () => {
  const { code, said } = await run('tone', await file('bad.txt', 'We are sorry if that upset you.'))
  expect(code).toBe(0)
  expect(said[0]).toMatch(/bad\.txt: one remark$/)
  expect(said.join('\n')).toMatch(/conditional-apology: “sorry if[^”]*”\n.+\n {4}Instead: /)
})

test('a text in another language is said to be unchecked', async () => {
  const german = await file(
    'de.txt',
    'Es tut uns leid, wenn Sie sich beleidigt fühlen, und wir werden das bald beheben.',
  )
  const json = await run('tone', '--json', german)
  expect(JSON.parse(json.said[0] ?? '')).toEqual({
    file: german,
    unchecked: expect.stringContaining('German'),
    findings: [],
  })
  expect((await run('tone', german)).said[0]).toContain('Not checked')
})

test('a file that is not there is named, the others are read', async () => {
  const good = await file('good.txt', 'I broke it.')
  const { code, said, complained } = await run('tone', '--json', join(folder, 'none.txt'), good)
  expect(code).toBe(1)
  expect(said).toHaveLength(1)
  expect(complained).toEqual([expect.stringMatching(/none\.txt could not be read/)])
})

test('wrong arguments are said in a sentence', async () => {
  const { code, complained } = await run('tone', '--loud')
  expect(code).toBe(2)
  expect(complained[0]).toContain('See storeminder tone --help.')
})

const rule = (find: string) =>
  `label: sarcasm\nrules:\n  - id: bravo\n    reason: Why.\n    offer: Instead.\n    find: |\n      ${find}\n`

test('own rules: a file with an error is named with its line and left out, the rest works', async () => {
  const rules = join(folder, 'rules')
  await file('rules/en/good.yml', rule('bravo (mate|pal)'))
  await file('rules/en/bracket.yml', rule('hello\n      what (a|the'))
  await file('rules/en/list.yml', rule('<nothing> here'))
  await file('rules/en/syntax.yml', 'label: sarcasm\nrules: [\n')
  await file('rules/en/label.yml', rule('x').replace('sarcasm', 'boredom'))
  await file('rules/en/fact.yml', `${rule('x')}    needs: [moon]\n`)
  const { code, said, complained } = await run(
    'tone',
    '--json',
    '--rules',
    rules,
    await file('t.txt', 'Bravo, pal.'),
  )
  expect(code).toBe(1)
  expect(JSON.parse(said[0] ?? '').findings).toMatchObject([{ label: 'sarcasm', quote: 'Bravo, pal' }])
  const sorted = complained.map((line) => line.replace(rules, '')).sort()
  expect(sorted).toEqual([
    expect.stringMatching(/bracket\.yml, line 8: .*a bracket is not closed.* left out\.$/),
    expect.stringMatching(/fact\.yml, line \d+: there is no fact called “moon”/),
    expect.stringMatching(/label\.yml, line 1: label: /),
    expect.stringMatching(/list\.yml, line 7: .*no word list called “nothing”/),
    expect.stringMatching(/syntax\.yml, line \d+: /),
  ])
})

test('a folder without rules says so', async () => {
  const { code, complained } = await run(
    'tone',
    '--rules',
    join(folder, 'nowhere'),
    await file('t.txt', 'Hello there.'),
  )
  expect(code).toBe(1)
  expect(complained[0]).toContain('could not be read')
})
