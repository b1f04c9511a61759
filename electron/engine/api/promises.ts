import type { Data } from '../../shared/contract.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredPromise } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of what was promised for a time. */
export function promiseHandlers({ incidents, store, undo, replyDesk }: ApiContext): HandlersOf<'promises'> {
  const { promises } = incidents

  function known(id: string): StoredPromise {
    const promise = store.promises.get(id)
    if (promise === undefined) throw new CallFailure('not-found', 'That promise is no longer kept.')
    return promise
  }

  function end(id: string, as: 'kept' | 'dropped'): Data<'promises.keep'> {
    const { state, endedAt } = known(id)
    promises.end(id, as)
    return {
      promise: promises.present(known(id)),
      undo: undo.keep({ what: 'promise', id, state, ...(endedAt === undefined ? {} : { endedAt }) }),
    }
  }

  return {
    'promises.list': async (filter) => {
      await promises.caughtUp()
      return [...promises.list(filter)]
    },
    'promises.keep': ({ id }) => end(id, 'kept'),
    'promises.drop': ({ id }) => end(id, 'dropped'),
    'promises.draft': async ({ id }) => {
      // Loaded on first use: the start has no use for it.
      const { noNews } = await import('../reply/promise/no-news.ts')
      const promise = known(id)
      const text = noNews(promise.due)
      const incidentId = promises.incidentOf(promise)
      const about = { text, ...(incidentId === undefined ? {} : { incidentId }) }
      const itemId = promises.itemOf(promise)
      if (itemId === undefined) return about
      const draft = replyDesk.draftFor(itemId)
      // What the person has begun to write is theirs.
      if (draft.text.trim() !== '' && draft.text !== text) return { ...about, itemId }
      replyDesk.save({ id: draft.id, text, stage: 'looking' })
      return { ...about, itemId, draftId: draft.id }
    },
  }
}
