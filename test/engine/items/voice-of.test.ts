import { expect, it } from 'vitest'
import { voiceOf } from '../../../electron/engine/items/voice-of.ts'

const nobody = { author: undefined, url: undefined }

it('is the same for one account whatever it is called and wherever it is read', () => {
  const authorId = 'https://social.example/users/anna'
  expect(voiceOf({ ...nobody, authorId, author: 'Anna' }, 'a')).toBe(
    voiceOf({ ...nobody, authorId, author: 'Anna (away)' }, 'b'),
  )
})

it('goes by the name within one source, since elsewhere it may be somebody else’s', () => {
  const anna = { ...nobody, author: 'Anna' }
  expect(voiceOf(anna, 'a')).toBe(voiceOf({ ...anna, author: 'ANNA', url: 'https://x.example/' }, 'a'))
  expect(voiceOf(anna, 'a')).not.toBe(voiceOf(anna, 'b'))
})

it('goes by the place where nobody is named', () => {
  const at = (url: string) => voiceOf({ ...nobody, url }, 'a')
  expect(at('https://blog.example/one')).toBe(at('https://blog.example/two'))
  expect(at('https://blog.example/one')).not.toBe(at('https://other.example/one'))
  expect(at('https://social.example/@anna/1')).toBe(at('https://social.example/@Anna/2'))
  expect(at('https://social.example/@anna/1')).not.toBe(at('https://social.example/@ben/1'))
  expect(at('https://sky.example/profile/anna/post/1')).not.toBe(at('https://sky.example/profile/ben/post/1'))
  expect(voiceOf(nobody, 'a')).not.toBe(voiceOf(nobody, 'b'))
})
