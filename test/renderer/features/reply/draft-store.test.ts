import { expect, test } from 'vitest'
import { createDraftKeeper } from '../../../../renderer/features/reply/draft-store.ts'
import { createScriptedClient } from '../../client/scripted-client.ts'

const fresh = {
  id: 'd',
  itemId: 'i',
  text: '',
  dismissed: [],
  breathTaken: false,
  updatedAt: '2026-11-22T03:00:00Z',
}

/** An engine that keeps one draft. */
function engine(kept: Record<string, unknown> = fresh) {
  let draft = kept
  let refuses = false
  const client = createScriptedClient((name, params) => {
    if (name === 'replies.draft') return draft
    if (refuses) throw new Error('The disk is full.')
    draft = { ...draft, ...params }
    return draft
  })
  return {
    client,
    saved: () => client.calls.filter(([name]) => name === 'replies.save').map(([, params]) => params),
    refuse: (now: boolean) => {
      refuses = now
    },
    set: (next: Record<string, unknown>) => {
      draft = { ...draft, ...next }
    },
  }
}

test('what was typed before the draft had come wins over what comes', async () => {
  const { client, saved } = engine({ ...fresh, text: 'old', stage: 'fixed' })
  const keeper = createDraftKeeper(client, 'i')
  const loading = keeper.refresh()
  keeper.change({ text: 'new' })
  await loading
  expect(keeper.get()).toMatchObject({
    draft: { text: 'new', stage: 'fixed' },
    known: { id: 'd' },
    state: 'changed',
  })
  expect(await keeper.flush()).toBe(true)
  expect(saved()).toEqual([{ id: 'd', text: 'new' }])
  expect(keeper.get().state).toBe('kept')
})

test('only what changed is handed over, and nothing twice', async () => {
  const { client, saved } = engine()
  const keeper = createDraftKeeper(client, 'i')
  await keeper.refresh()
  keeper.change({ text: 'a' })
  keeper.change({ text: 'ab', dismissed: ['x'] })
  await Promise.all([keeper.flush(), keeper.flush()])
  expect(saved()).toEqual([{ id: 'd', text: 'ab', dismissed: ['x'] }])
  expect(await keeper.flush()).toBe(true)
  expect(saved()).toHaveLength(1)
})

test('what could not be kept is said, stays, and goes with the next try', async () => {
  const { client, refuse, saved } = engine()
  const keeper = createDraftKeeper(client, 'i')
  await keeper.refresh()
  refuse(true)
  keeper.change({ text: 'a' })
  expect(await keeper.flush()).toBe(false)
  expect(keeper.get()).toMatchObject({ draft: { text: 'a' }, state: 'failed' })
  expect(keeper.get().error).toContain('full')
  await keeper.refresh()
  expect(keeper.get().draft.text).toBe('a')
  refuse(false)
  keeper.change({ stage: 'cause' })
  expect(await keeper.flush()).toBe(true)
  expect(saved().at(-1)).toEqual({ id: 'd', text: 'a', stage: 'cause' })
  expect(keeper.get().error).toBeUndefined()
})

test('what was changed elsewhere is taken over, but never over what is not kept yet', async () => {
  const { client, set } = engine()
  const keeper = createDraftKeeper(client, 'i')
  await keeper.refresh()
  set({ text: 'from the other window', replyId: 'r' })
  await keeper.refresh()
  expect(keeper.get()).toMatchObject({ draft: { text: 'from the other window' }, known: { replyId: 'r' } })
  keeper.change({ text: 'mine' })
  set({ text: 'theirs' })
  await keeper.refresh()
  expect(keeper.get().draft.text).toBe('mine')
  await keeper.flush()
})
