import { expect, test } from 'vitest'
import { answerOptions, noticeResponse } from '../../electron/headless/notice-responses.ts'
import type { Notice } from '../../electron/shared/model/notice.ts'

const plain: Notice = {
  ...{ id: 'item:1', title: 'Ann', body: 'Help', urgency: 'news', sound: false, count: 1 },
  itemId: '1',
}
const answerable: Notice = { ...plain, reply: { to: 'Ann', templates: [], canSend: true } }

test('each platform is asked for what its helper can do', () => {
  expect(answerOptions(answerable, 'darwin')).toMatchObject({ reply: true })
  expect(answerOptions(plain, 'darwin')).toEqual({})
  expect(answerOptions(answerable, 'win32')).toMatchObject({ actions: ['Reply', 'Acknowledge'] })
  expect(answerOptions(plain, 'win32')).toMatchObject({ actions: ['Acknowledge'] })
  expect(answerOptions({ ...plain, undoes: true }, 'win32')).toMatchObject({ actions: ['Undo'] })
  expect(answerOptions(answerable, 'linux')).toEqual({})
})

test.each([
  ['activate', {}, 'open'],
  ['clicked', {}, 'open'],
  ['acknowledge', {}, 'acknowledge'],
  ['undo', {}, 'undo'],
  ['reply', {}, 'reply'],
  ['replied', { activationValue: 'On it. 👋' }, { reply: 'On it. 👋' }],
  ['replied', { activationValue: ' ' }, 'reply'],
  ['replied', undefined, 'reply'],
  ['timeout', {}, undefined],
  ['closed', {}, undefined],
  [undefined, undefined, undefined],
] as const)('%s with %j means %j', (response, metadata, action) => {
  expect(noticeResponse(response, metadata)).toEqual(action)
})
