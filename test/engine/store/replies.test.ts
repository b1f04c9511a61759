import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredDraft, StoredReply } from '../../../electron/engine/store/store.ts'
import { createTestStore, someItem, someSource, type TestStore, testTime } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
})
afterEach(() => at.remove())

const draft: StoredDraft = {
  ...{
    id: 'd',
    itemId: '1',
    text: 'Thank you',
    quote: 'It broke',
    stage: 'fixed',
    dismissed: ['minimising/just'],
  },
  ...{ breathTaken: true, updatedAt: testTime, replyId: undefined, placeId: 'open' },
}

function reply(id: string, rest: Partial<StoredReply> = {}): StoredReply {
  return {
    ...{
      id,
      draftId: 'd',
      itemId: '1',
      channel: 'mail',
      placeId: 'mail:a',
      placeLabel: 'Mail',
      to: 'ann@a.example',
    },
    ...{ text: 'Thank you', state: 'waiting', createdAt: testTime, sendAt: testTime + 1, sentAt: undefined },
    ...{ error: undefined, openUrl: undefined },
    parts: [
      {
        key: 'k1',
        text: 'Thank (1/2)',
        state: 'waiting',
        triedAt: undefined,
        url: undefined,
        ref: undefined,
      },
      { key: 'k2', text: 'you (2/2)', state: 'waiting', triedAt: undefined, url: undefined, ref: undefined },
    ],
    ...rest,
  }
}

test('a draft comes back as it was saved', () => {
  at.store.replies.saveDraft(draft)
  expect(at.store.replies.draft('d')).toEqual(draft)
  at.store.replies.saveDraft({ ...draft, text: 'More', replyId: 'r' })
  expect(at.store.replies.draftOf('1')).toEqual({ ...draft, text: 'More', replyId: 'r' })
  expect(at.store.replies.draftOf('2')).toBeUndefined()
})

test('a reply comes back as it was added and changed', () => {
  const { replies } = at.store
  replies.add(reply('r'))
  expect(replies.get('r')).toEqual(reply('r'))
  const error = { message: 'It failed.', advice: 'Try again.' }
  replies.change('r', { state: 'failed', error })
  replies.changePart('r', 1, {
    state: 'sent',
    triedAt: testTime,
    url: 'https://a.example/1',
    ref: { id: '7' },
  })
  expect(replies.get('r')).toMatchObject({
    ...{ state: 'failed', error, sendAt: testTime + 1 },
    parts: [{ state: 'waiting' }, { state: 'sent', triedAt: testTime, ref: { id: '7' } }],
  })
  replies.change('r', { state: 'waiting', error: undefined })
  expect(replies.get('r')?.error).toBeUndefined()
})

test('replies are listed newest first, by item and by state', () => {
  const { replies } = at.store
  replies.add(reply('a'))
  replies.add(reply('b', { itemId: '2', state: 'sent', createdAt: testTime + 5 }))
  replies.add(reply('c', { state: 'failed', createdAt: testTime + 9 }))
  const ids = (...about: Parameters<typeof replies.list>) => replies.list(...about).map(({ id }) => id)
  expect(ids({}, 10)).toEqual(['c', 'b', 'a'])
  expect(ids({}, 2)).toEqual(['c', 'b'])
  expect(ids({ itemId: '1' }, 10)).toEqual(['c', 'a'])
  expect(ids({ states: ['sent', 'waiting'] }, 10)).toEqual(['b', 'a'])
  expect(replies.countIn(['failed', 'waiting'])).toBe(2)
})

test('a sure write is one transaction of its own', () => {
  const { replies } = at.store
  replies.add(reply('r'))
  const fail = () =>
    at.store.writeSurely(() => {
      replies.change('r', { state: 'sending' })
      throw new Error('no')
    })
  expect(fail).toThrow('no')
  expect(replies.get('r')?.state).toBe('waiting')
  expect(() => at.store.write(() => at.store.writeSurely(() => {}))).toThrow(/part of another/)
  at.store.writeSurely(() => replies.change('r', { state: 'sending' }))
  expect(replies.get('r')?.state).toBe('sending')
})

test('old replies that are settled and drafts of deleted items are pruned, nothing else', () => {
  const { store } = at
  const day = 86_400_000
  const old = { createdAt: testTime - 10 * day }
  store.sources.add(someSource('a'))
  store.items.insert([someItem('kept')])
  const [item] = store.items.list({}, { limit: 1, textLimit: 10 }).items
  for (const state of ['sent', 'undone', 'unknown', 'failed'] as const)
    store.replies.add(reply(state, { ...old, state }))
  store.replies.add(reply('new', { state: 'sent' }))
  store.replies.saveDraft({ ...draft, id: 'lost', itemId: '999' })
  store.replies.saveDraft({ ...draft, id: 'busy', itemId: '998', replyId: 'unknown' })
  store.replies.saveDraft({ ...draft, id: 'kept', itemId: item?.id ?? '' })
  while (store.prune({ keepSince: testTime - 5 * day, removedBefore: 0 })) {}
  expect(store.replies.list({}, 10).map(({ id }) => id)).toEqual(['new', 'failed', 'unknown'])
  expect(store.replies.draft('lost')).toBeUndefined()
  expect(store.replies.draft('busy')).toBeDefined()
  expect(store.replies.draft('kept')).toBeDefined()
})
