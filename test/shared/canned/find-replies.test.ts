import { expect, test } from 'vitest'
import { findReplies } from '../../../electron/shared/canned/find-replies.ts'

const replies = [
  { code: 'thanks', title: 'Thanks for the praise', situation: 'praise', text: 'It made my morning.' },
  { code: 'ack', title: 'I have it', situation: 'any', text: 'I have your message.' },
  { code: 'ack-down', title: 'The site is down', situation: 'site-down', text: 'I see that it is down.' },
] as const
const codes = (question: string) => findReplies(question, replies).map(({ code }) => code)

test('a code is found by its beginning, the whole one first', () => {
  expect(codes('/ack')).toEqual(['ack', 'ack-down'])
  expect(codes('/')).toEqual(['thanks', 'ack', 'ack-down'])
  expect(codes('/ck')).toEqual([])
})

test('every word has to be somewhere; the title counts for more than the text', () => {
  expect(codes('down')).toEqual(['ack-down'])
  expect(codes('have MES')).toEqual(['ack'])
  expect(codes('site praise')).toEqual([])
  expect(codes('i')[0]).toBe('ack')
})

test('no question finds all of them', () => expect(codes('  ')).toEqual(['thanks', 'ack', 'ack-down']))
