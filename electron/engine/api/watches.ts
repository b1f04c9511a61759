import { toTimestamp } from '../../shared/model/time.ts'
import type { Watch } from '../../shared/model/watch.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredWatch } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the watches: what to look for in items. */
export function watchHandlers(context: ApiContext): HandlersOf<'watches'> {
  const { store, undo, parts, newId, watchesChanged } = context

  function existing(id: string): StoredWatch {
    const watch = store.watches.list().find((one) => one.id === id)
    if (watch === undefined) throw new CallFailure('not-found', 'That watch has been removed.')
    return watch
  }

  return {
    'watches.list': () => store.watches.list().map(present),
    'watches.save': ({ id, name, terms }) => {
      const distinct = [...new Set(terms)]
      const tooShort = distinct.find((term) => term.length < 2)
      if (tooShort !== undefined)
        throw new CallFailure(
          'invalid',
          `“${tooShort}” is too short: one letter stands in every text.`,
          'terms',
        )
      const createdAt = id === undefined ? parts.ports.clock.now() : existing(id).createdAt
      const watch = { id: id ?? newId(), name, terms: distinct, createdAt }
      store.write(() => store.watches.save(watch))
      watchesChanged(watch.id)
      return present(watch)
    },
    'watches.remove': ({ id }) => {
      const watch = existing(id)
      store.write(() => {
        store.watches.remove(id)
        store.items.clearWatch(id)
      })
      watchesChanged()
      return { undo: undo.keep({ what: 'watch', watch }) }
    },
  }
}

function present({ id, name, terms, createdAt }: StoredWatch): Watch {
  return { id, name, terms: [...terms], createdAt: toTimestamp(createdAt) }
}
