import { expect, test } from 'vitest'
import { readOldActivation } from '../../../electron/main/notify/old-activation.ts'

const read = (type: string, tag: string, actionIndex?: number) =>
  readOldActivation({
    type,
    arguments: `type=${type}&tag=${tag}`,
    ...(actionIndex === undefined ? {} : { actionIndex }),
  })

test.each([
  ['click', 'site:s_1:down:1795317600000', undefined, 'open'],
  ['action', 'site:s_1:down:1795317600000', 0, 'acknowledge'],
  ['action', 'watch:w:storm:5:2', 1, 'open'],
  ['action', 'overall:overall:storm:5', 2, 'snooze'],
  ['action', 'site:s:down:5', 3, 'open'],
  // Its first button signs in again.
  ['action', 'source:s:sign-in:5', 0, 'open'],
  // It may have offered answers, and then other buttons stand there.
  ['action', 'item:42', 1, 'open'],
  ['click', 'item:42', undefined, 'open'],
] as const)('%s on %s, button %s, means %s', (type, tag, index, action) => {
  expect(read(type, tag, index)).toEqual({ noticeId: tag, action })
})

test('a tag comes escaped or not, anywhere among the arguments', () => {
  const noticeId = 'site:s:down:5'
  for (const text of ['tag=site%3As%3Adown%3A5', 'type=click;tag=site:s:down:5;x=1'])
    expect(readOldActivation({ type: 'click', arguments: text })?.noticeId).toBe(noticeId)
})

test.each([
  '',
  'tag=',
  'tag=1234567890',
  'tag=%E0%A4%A',
  'tag=item:1x',
  'tag=site:../..:down:5',
  'notag=item:1',
])('what does not say which notice it was is nothing: %j', (text) => {
  expect(readOldActivation({ type: 'action', actionIndex: 0, arguments: text })).toBeUndefined()
})

test('words typed into a notice from before the start are not lost', () => {
  const details = { type: 'reply', arguments: 'type=reply&tag=item:42', reply: ' I have it. ' }
  expect(readOldActivation(details)).toEqual({ noticeId: 'item:42', action: { reply: 'I have it.' } })
  expect(readOldActivation({ ...details, reply: ' ' })).toEqual({ noticeId: 'item:42', action: 'open' })
})
