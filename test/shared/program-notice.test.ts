import { expect, test } from 'vitest'
import type { Notice } from '../../electron/shared/model/notice.ts'
import { programNotice } from '../../electron/shared/program-notice.ts'

const notice: Notice = {
  id: 'n',
  title: 'Blog',
  body: 'Ann & <b>Bob</b>',
  urgency: 'news',
  sound: false,
  count: 1,
}

test('notify-send gets no markup, no option and no empty text', () => {
  expect(programNotice(notice, 'linux')).toEqual({
    title: 'Blog',
    message: 'Ann &amp; &lt;b&gt;Bob&lt;/b&gt;',
    sound: false,
    urgency: 'normal',
    'app-name': 'Storeminder',
    hint: 'string:x-canonical-private-synchronous:n',
  })
  const hostile = programNotice({ ...notice, title: '--icon=x\n\0y', body: '-u critical\0' }, 'freebsd')
  expect([hostile.title, hostile.message]).toEqual([' --icon=x y', ' -u critical'])
  const empty = programNotice({ ...notice, title: '\0', body: '' }, 'linux')
  expect([empty.title, empty.message]).toEqual([' ', ' '])
})

test.each(['darwin', 'win32'])('on %s, which knows no markup, the words stay as they are', (platform) => {
  expect(programNotice({ ...notice, urgency: 'alarm', sound: true }, platform)).toEqual({
    title: 'Blog',
    message: 'Ann & <b>Bob</b>',
    sound: true,
  })
  expect(programNotice({ ...notice, body: '' }, platform).message).toBe(' ')
})

test('only what may be heard asks for a sound', () => {
  expect(programNotice(notice, 'darwin').sound).toBe(false)
  expect(programNotice({ ...notice, sound: true }, 'linux').hint).toBe('string:sound-name:dialog-warning')
  const { hint } = programNotice({ ...notice, alarmId: 'site:a_1:down:5', urgency: 'alarm' }, 'linux')
  expect(hint).toBe('string:x-canonical-private-synchronous:site-a_1-down-5')
})

test('a text without end is cut', () => {
  const { title, message } = programNotice({ ...notice, title: 'x'.repeat(9000), body: 'y'.repeat(9000) }, '')
  expect([title.length, message.length]).toEqual([500, 500])
})
