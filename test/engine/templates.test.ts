import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CannedReply } from '../../electron/shared/model/template.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

let folder: string
let app: TestEngine

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storeminder-'))
  app = await startEngine({ folder })
})
afterEach(async () => {
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

const own = {
  code: 'wilted',
  title: 'Wilted plants',
  situation: 'lost',
  stage: 'fixed',
  length: 'short',
  text: 'I have sent you new ones on {time}.',
} as const

async function list(): Promise<readonly CannedReply[]> {
  return (await app.get('templates.list', {})).templates
}
async function byCode(code: string): Promise<CannedReply> {
  const found = (await list()).find((one) => one.code === code)
  if (found === undefined) throw new Error(`There is no /${code}`)
  return found
}
async function change(reply: CannedReply, text: string): Promise<string> {
  const { code, title, situation, stage, length, id } = reply
  return (await app.get('templates.save', { id, code, title, situation, stage, length, text })).undo
}
async function again(): Promise<void> {
  await app.stop()
  app = await startEngine({ folder })
}

describe('own canned replies and changes', () => {
  it('outlive a restart', async () => {
    const { id } = await app.get('templates.save', own)
    await change(await byCode('ack'), 'Mine now, by {next update}.')
    await again()
    expect(await byCode('wilted')).toEqual({
      ...{ ...own, id, shipped: false, edited: false, outdated: false },
    })
    expect(await byCode('ack')).toMatchObject({
      text: 'Mine now, by {next update}.',
      edited: true,
      shipped: true,
    })
  })

  it('can be taken back, each step', async () => {
    const before = await list()
    const { undo, id } = await app.get('templates.save', own)
    expect(await list()).toHaveLength(before.length + 1)
    const { undo: removed } = await app.get('templates.remove', { id })
    expect(await list()).toEqual(before)
    await app.get('changes.undo', { id: removed })
    expect(await byCode('wilted')).toMatchObject({ id })
    await app.get('changes.undo', { id: undo })
    const changed = await change(await byCode('ack'), 'Other words.')
    await app.get('changes.undo', { id: changed })
    expect(await list()).toEqual(before)
  })

  it('are told to the page', async () => {
    await app.get('templates.save', own)
    await expect.poll(() => app.events.map(({ name }) => name)).toContain('templates.changed')
  })

  it('go back to what came with the program: one, or all', async () => {
    const before = await list()
    await app.get('templates.save', own)
    const ack = await byCode('ack')
    const letter = await byCode('ack-mail')
    await change(ack, 'Other words.')
    await app.get('templates.remove', { id: letter.id })
    expect(await app.get('templates.reset', { id: ack.id })).toMatchObject({ changed: 1 })
    expect(await byCode('ack')).toEqual(ack)
    expect((await list()).map(({ code }) => code)).not.toContain('ack-mail')
    const { changed, undo } = await app.get('templates.reset', {})
    expect(changed).toBe(1)
    expect(await list()).toEqual([await byCode('wilted'), ...before])
    await app.get('changes.undo', { id: undo ?? '' })
    expect((await list()).map(({ code }) => code)).not.toContain('ack-mail')
    expect(await app.get('templates.reset', { id: ack.id })).toEqual({ changed: 0 })
  })

  it('are no change any more once they read as they came', async () => {
    const ack = await byCode('ack')
    await change(ack, 'Other words.')
    await change(ack, ack.text)
    expect(await byCode('ack')).toEqual(ack)
  })
})

describe('a canned reply is refused in a sentence', () => {
  it.each([
    ['code', { code: 'Two words' }, /small letters/],
    ['title', { title: '  ' }, /title/],
    ['text', { text: ' ' }, /Write a text/],
    ['code', { code: 'ack' }, /\/ack is the code of “.+”: choose another/],
  ])('for its %s', async (field, wrong, words) => {
    const result = await app.call('templates.save', { ...own, ...wrong })
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'invalid', field, message: expect.stringMatching(words) },
    })
  })

  it('when it has been removed', async () => {
    const { id } = await app.get('templates.save', own)
    await app.get('templates.remove', { id })
    expect(await app.call('templates.save', { ...own, id })).toMatchObject({ error: { kind: 'not-found' } })
    expect(await app.call('templates.remove', { id })).toMatchObject({ error: { kind: 'not-found' } })
  })
})

describe('a file of canned replies', () => {
  it('brings own and changed ones to another machine', async () => {
    await app.get('templates.save', own)
    await change(await byCode('ack'), 'Mine: “#1”,\n\n  by {next update} – \u{1F44B} שלום')
    const { text, count } = await app.get('templates.export', {})
    expect(count).toBe(2)
    const other = await startEngine()
    try {
      expect(await other.get('templates.import', { text })).toMatchObject({
        added: 1,
        changed: 1,
        troubles: [],
      })
      const { templates } = await other.get('templates.list', {})
      for (const code of ['wilted', 'ack'])
        expect(templates.find((one) => one.code === code)?.text).toBe((await byCode(code)).text)
    } finally {
      await other.stop()
    }
  })

  it('may hold all of them, and changes nothing where they are', async () => {
    const before = await list()
    const { text } = await app.get('templates.export', { which: 'all' })
    const { added, undo } = await app.get('templates.import', { text })
    expect(added).toBe(0)
    expect(await list()).toEqual(before)
    expect(undo).toBeDefined()
  })

  it('brings back one that was taken away', async () => {
    const { text } = await app.get('templates.export', { which: 'all' })
    const before = await list()
    await app.get('templates.remove', { id: (await byCode('ack')).id })
    await app.get('templates.import', { text })
    expect(await list()).toEqual(before)
  })

  it('is taken back as a whole', async () => {
    const before = await list()
    const text =
      'replies:\n- {code: one, title: One, situation: any, stage: fixed, length: short, text: First}\n'
    const { undo } = await app.get('templates.import', { text })
    expect(await list()).toHaveLength(before.length + 1)
    await app.get('changes.undo', { id: undo ?? '' })
    expect(await list()).toEqual(before)
  })

  it('with an error in one brings the others and names its line', async () => {
    const text = `replies:
- {code: one, title: One, situation: any, stage: fixed, length: short, text: First}
- code: two
  title: Two
  situation: weather
  stage: fixed
  length: short
  text: Second
`
    const { added, troubles } = await app.get('templates.import', { text })
    expect(added).toBe(1)
    expect(troubles).toEqual([expect.stringMatching(/^The file, line 5: situation: /)])
  })

  it.each([
    ['is no YAML', 'replies: [', /^The file, line 1: /],
    [
      'repeats itself without end',
      `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nreplies: [${'*b,'.repeat(20)}]`,
      /^The file, line \d+: /,
    ],
  ])('that %s changes nothing and says so', async (_, text, words) => {
    const { added, changed, troubles, undo } = await app.get('templates.import', { text })
    expect({ added, changed, undo }).toEqual({ added: 0, changed: 0, undo: undefined })
    expect(troubles[0]).toMatch(words)
  })

  it('without any is refused', async () => {
    expect(await app.call('templates.import', { text: 'replies: []' })).toMatchObject({
      error: { message: 'There are no canned replies in this file.' },
    })
  })
})

describe('templates.list', () => {
  it('finds by words and by code, and keeps to a stage and a length', async () => {
    await app.get('templates.save', own)
    const codes = async (question: object) =>
      (await app.get('templates.list', question)).templates.map(({ code }) => code)
    expect(await codes({ query: 'wilt' })).toEqual(['wilted'])
    expect((await codes({ query: '/ack' }))[0]).toBe('ack')
    const { templates } = await app.get('templates.list', { stage: 'acknowledge', length: 'mail' })
    expect(templates.length).toBeGreaterThan(0)
    expect(templates.every(({ stage, length }) => stage === 'acknowledge' && length === 'mail')).toBe(true)
  })

  it('has no trouble with what comes with the program', async () => {
    expect((await app.get('templates.list', {})).troubles).toEqual([])
  })

  it('says that an item is gone', async () => {
    expect(await app.call('templates.list', { itemId: 'gone' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })
})
