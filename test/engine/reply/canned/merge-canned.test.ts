import { expect, test } from 'vitest'
import { mergeCanned } from '../../../../electron/engine/reply/canned/merge-canned.ts'
import { printOf, shippedId } from '../../../../electron/engine/reply/canned/shipped-reply.ts'
import type { CannedText } from '../../../../electron/shared/model/template.ts'

const text = (code: string, words = 'Words.'): CannedText => ({
  ...{ code, title: 'T', situation: 'any', stage: 'fixed', length: 'short', text: words },
})
const edit = (code: string, words: string, of: CannedText) => ({
  id: shippedId({ code }),
  reply: text(code, words),
  basedOn: printOf(of),
})

test('an update that changes a wording leaves the edit alone, and says that there is a newer one', () => {
  const kept = [edit('ack', 'Mine.', text('ack', 'Old.'))]
  expect(mergeCanned([text('ack', 'Old.')], kept)).toMatchObject([
    { text: 'Mine.', edited: true, outdated: false },
  ])
  expect(mergeCanned([text('ack', 'New.')], kept)).toMatchObject([
    { text: 'Mine.', edited: true, outdated: true },
  ])
})

test('an update that drops a reply leaves the edit as the person’s own', () => {
  const kept = [edit('ack', 'Mine.', text('ack'))]
  expect(mergeCanned([], kept)).toMatchObject([{ text: 'Mine.', shipped: false, edited: false }])
})

test('an update does not bring back what was taken away', () => {
  const kept = [{ id: shippedId({ code: 'ack' }), reply: undefined, basedOn: 'older' }]
  expect(mergeCanned([text('ack', 'New.')], kept)).toEqual([])
  expect(mergeCanned([], kept)).toEqual([])
})

test('an update that brings a code which the person uses gives way', () => {
  const kept = [{ id: 'own', reply: text('ack'), basedOn: undefined }]
  const merged = mergeCanned([text('ack'), text('ack-2')], kept)
  expect(merged.map(({ id, code }) => [id, code])).toEqual([
    ['own', 'ack'],
    ['shipped:ack', 'ack-2'],
    ['shipped:ack-2', 'ack-2-2'],
  ])
})
