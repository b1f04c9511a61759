import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...argv: readonly string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await runCommand(argv, {
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  })
  return { code, said, complained }
}

test('one JSON line a mail', async () => {
  const path = join(folder, 'one.eml')
  await writeFile(
    path,
    'From: <noreply@forms.example>\r\nSubject: Contact\r\n\r\nName: Ann\r\nEmail: ann@hill.example\r\nOrder: 7\r\nMessage: Hi\r\nthere\r\n',
  )
  const { code, said } = await run('report', '--json', path, join(folder, 'missing.eml'))
  expect(code).toBe(1)
  expect(said.map((line) => JSON.parse(line))).toEqual([
    {
      ...{ file: path, layout: null, name: 'Ann', address: 'ann@hill.example', subject: 'Contact' },
      ...{ message: 'Hi\nthere', page: null, fields: [{ name: 'Order', value: '7' }] },
    },
  ])
  expect((await run('report', path)).said.join('\n')).toContain('from Ann, ann@hill.example')
})

test('wrong arguments', async () => {
  expect((await run('report')).code).toBe(2)
  expect((await run('report', '--what', 'x.eml')).code).toBe(2)
})
