import { expect, test } from 'vitest'
import {
  bookOfReaders,
  isForOne,
  publicText,
  readersIn,
} from '../../../electron/engine/incident-room/public-text.ts'
import type { StoredReply } from '../../../electron/engine/store/store.ts'

const reply = (patch: Partial<StoredReply>): StoredReply => ({
  ...{
    id: 'r',
    draftId: 'd',
    itemId: 'i',
    channel: 'mastodon',
    placeId: 'p',
    placeLabel: 'Mastodon',
    to: '@ann',
  },
  ...{ openUrl: undefined, state: 'sent', createdAt: 0, sendAt: 0, sentAt: 0, error: undefined, parts: [] },
  ...{ text: '', stage: undefined, situation: undefined, quote: undefined, language: undefined },
  ...patch,
})

test('what an answer begins with and what it quotes is not shown', () => {
  expect(publicText({ text: '@ann@home.example @bob: It is fixed.' })).toBe('It is fixed.')
  expect(publicText({ text: '> it ate my photos\n\nIt is fixed.\n > and more' })).toBe('It is fixed.')
  expect(publicText({ text: 'Write to me @ the shop.' })).toBe('Write to me @ the shop.')
  expect(publicText({ text: '@ann' })).toBe('')
})

test('what was said to one person is no public word', () => {
  const said = { replyId: 'r' }
  expect(isForOne({ replyId: undefined }, undefined)).toBe(false)
  expect(isForOne(said, undefined), 'nobody can tell any more').toBe(true)
  expect(isForOne(said, reply({ channel: 'mail' }))).toBe(true)
  expect(isForOne(said, reply({ channel: 'open' }))).toBe(true)
  expect(isForOne(said, reply({ visibility: 'direct' }))).toBe(true)
  expect(isForOne(said, reply({ visibility: 'private' }))).toBe(true)
  expect(isForOne(said, reply({ visibility: 'public' }))).toBe(false)
  expect(isForOne(said, reply({ visibility: 'unlisted' }))).toBe(false)
})

test.each([
  ['Ann Berger found it.', ['Ann Berger']],
  ['ANN  BERGER found it.', ['Ann Berger']],
  ['Hello Ann, it is fixed.', ['Ann']],
  ['Dear all, Ann is a name.', []],
  ['Thanks to @bob@home.example for the hint.', ['@bob@home.example']],
  ['Write to carol@mail.example.', ['carol@mail.example']],
  ['Joann Bergerman is somebody else.', []],
])('readers are found in “%s”', (text, found) => {
  const readers = bookOfReaders([
    { name: 'Ann Berger', handles: [] },
    { handles: ['@bob@home.example'] },
    { handles: ['carol@mail.example'] },
  ])
  expect(readersIn(text, readers)).toEqual(found)
})
