import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storm-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const header = 'timestamp,value'
const start = Date.UTC(2026, 0, 5)
const row = (bucket: number, value: number | string) =>
  `${new Date(start + bucket * 300_000).toISOString().slice(0, 19).replace('T', ' ')},${value}`
/** Two weeks with a mention every eight hours, then a storm that doubles every fifteen minutes. */
const quiet = Array.from({ length: 14 * 288 }, (_, bucket) => row(bucket, bucket % 96 === 50 ? 1 : 0))
const rise = Array.from({ length: 30 }, (_, step) =>
  row(quiet.length + step, Math.min(20, Math.floor(0.2 * 2 ** (step / 3)))),
)

async function file(name: string, lines: readonly string[], end = '\n') {
  const path = join(folder, name)
  await writeFile(path, lines.join(end) + end)
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

test('one JSON line a file, with the alarm where the storm is', async () => {
  const calm = await file('calm.csv', [header, ...quiet])
  const stormy = await file('stormy.csv', [header, ...quiet, ...rise])
  const { code, said, complained } = await run('storm', '--json', calm, stormy)
  expect({ code, complained }).toEqual({ code: 0, complained: [] })
  const [first, second] = said.map((line) => JSON.parse(line))
  expect(first).toEqual({ file: calm, alarms: [] })
  expect(second.file).toBe(stormy)
  // It doubles several times, and is one alarm all the same.
  expect(second.alarms).toHaveLength(1)
  const [alarm] = second.alarms
  expect(rise.findIndex((line) => line.startsWith(alarm.at))).toBeGreaterThan(3)
  expect(alarm.value).toBeGreaterThanOrEqual(5)
  expect(alarm.expected).toBeLessThan(1)
})

test('for people it says when, how many and what is usual', async () => {
  const stormy = await file('people.csv', [header, ...quiet, ...rise])
  const { code, said } = await run('storm', stormy)
  expect(code).toBe(0)
  expect(said[0]).toBe(`${stormy}: one storm`)
  expect(said.some((line) => line.includes('The storm has doubled'))).toBe(true)
  expect(said[1]).toMatch(/2026-01-19 0\d:\d\d:00 {2}A storm: \d+ in the last hour, rising since.*usual/)
})

test('Windows line ends, a byte order mark, ISO times and empty lines at the end are read', async () => {
  const path = await file(
    'windows.csv',
    [`\uFEFF${header}`, '2026-01-05T00:00:00Z,1', '2026-01-05T01:05:00+01:00,2', ''],
    '\r\n',
  )
  expect(await run('storm', '--json', path)).toEqual({
    code: 0,
    said: [JSON.stringify({ file: path, alarms: [] })],
    complained: [],
  })
})

test.each([
  ['a wrong header', ['time,count', row(0, 1)], 'line 1: expected the header “timestamp,value”'],
  ['a word for a number', [header, row(0, 1), row(1, 'many')], 'line 3: “many” is not a number of mentions'],
  ['a negative number', [header, row(0, -1)], 'line 2: “-1” is not a number of mentions'],
  ['no number', [header, row(0, '')], 'line 2: expected a time and a number'],
  ['a column too many', [header, `${row(0, 1)},2`], 'line 2: expected a time and a number'],
  ['no time', [header, 'yesterday,1'], 'line 2: “yesterday” is not a time'],
  ['an impossible time', [header, '2026-13-41 00:00:00,1'], 'line 2: “2026-13-41 00:00:00” is not a time'],
  [
    'rows out of order',
    [header, row(1, 1), row(0, 1)],
    'line 3: “2026-01-05 00:00:00” is not five minutes after',
  ],
  [
    'the same row twice',
    [header, row(0, 1), row(0, 1)],
    'line 3: “2026-01-05 00:00:00” is not five minutes after',
  ],
])(
  '%s is an error that names the file and the line; the other files are still read',
  async (_, lines, words) => {
    const bad = await file('bad.csv', lines)
    const good = await file('good.csv', [header, ...quiet])
    const { code, said, complained } = await run('storm', '--json', bad, good)
    expect(code).toBe(1)
    expect(complained).toEqual([expect.stringContaining(words)])
    expect(complained[0]).toContain(bad)
    expect(said).toEqual([JSON.stringify({ file: good, alarms: [] })])
  },
)

test('a file that is not there, a folder and an empty file are errors that name them', async () => {
  const empty = join(folder, 'empty.csv')
  await writeFile(empty, '')
  const missing = join(folder, 'missing.csv')
  const { code, said, complained } = await run('storm', '--json', missing, folder, empty)
  expect({ code, said }).toEqual({ code: 1, said: [] })
  expect(
    complained.map((line) => [missing, folder, empty].filter((name) => line.includes(name)).length > 0),
  ).toEqual([true, true, true])
})

test('wrong arguments end with 2 and say where help is', async () => {
  for (const argv of [['storm'], ['storm', '--wrong', 'x.csv'], ['sturm']]) {
    const { code, said, complained } = await run(...argv)
    expect({ code, said }).toEqual({ code: 2, said: [] })
    expect(complained.join()).toContain('--help')
  }
})

test('help lists the commands, and a command explains itself', async () => {
  expect((await run('--help')).said.join('\n')).toMatch(/storm +says when/)
  expect(await run('storm', '--help')).toMatchObject({
    code: 0,
    said: [expect.stringContaining('timestamp,value')],
  })
})
