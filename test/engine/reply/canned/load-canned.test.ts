import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCanned } from '../../../../electron/engine/reply/canned/load-canned.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storeminder-'))
  await write('good.yml', `situation: slow\nreplies:\n${reply('good')}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const reply = (code: string, rest = '') =>
  `  - code: ${code}\n    title: T\n    stage: fixed\n    length: short\n    text: Words.\n${rest}`

describe('a file with an error is named with its line and left out, and the rest loads:', () => {
  test.each([
    ['no YAML', 'replies: [\n', /bad\.yml, line 2: .*The file is left out\.$/],
    ['a list', '- 1\n', /bad\.yml, line 1: .*The file is left out\.$/],
    ['an unknown situation', `situation: weather\nreplies:\n${reply('a')}`, /bad\.yml, line 1: situation: /],
    ['an unknown key', `situation: slow\nreplies:\n${reply('a', '    mood: good\n')}`, /bad\.yml, line 3: /],
    [
      'an unknown stage',
      `situation: slow\nreplies:\n${reply('a').replace('fixed', 'never')}`,
      /bad\.yml, line 5: stage: /,
    ],
    ['a code with a space', `situation: slow\nreplies:\n${reply('a b')}`, /bad\.yml, line 3: code: /],
    [
      'a code twice',
      `situation: slow\nreplies:\n${reply('a')}${reply('a')}`,
      /bad\.yml, line 8: the code \/a is used twice/,
    ],
    ['a code of another file', `situation: slow\nreplies:\n${reply('good')}`, /stands in another file/],
    [
      'a sign that is none',
      `situation: slow\nsigns:\n  - weight: 3\n    find: |\n      fine\n      (open\nreplies: []\n`,
      /bad\.yml, line 6: “\(open”: a bracket is not closed/,
    ],
  ])('%s', async (_, text, words) => {
    // After the good one in the order of names where that matters.
    await write('not-bad.yml', '')
    await write('so-bad.yml', text)
    const { replies, troubles } = await loadCanned(folder)
    expect(replies.map(({ code }) => code)).toEqual(['good'])
    expect(troubles).toHaveLength(1)
    expect(troubles[0]?.replace('so-bad', 'bad')).toMatch(words)
  })
})

test('a missing folder gives none and says what to do', async () => {
  const { replies, troubles } = await loadCanned(join(folder, 'missing'))
  expect(replies).toEqual([])
  expect(troubles).toEqual([
    expect.stringMatching(/missing could not be read, .*: install Storeminder again\.$/),
  ])
})

test('replies come in the order of the situations, then as the file has them', async () => {
  await write('a-praise.yml', `situation: praise\nreplies:\n${reply('thanks')}`)
  await write('z-broken.yml', `situation: page-broken\nreplies:\n${reply('b')}${reply('a')}`)
  expect((await loadCanned(folder)).replies.map(({ code }) => code)).toEqual(['b', 'a', 'good', 'thanks'])
})
