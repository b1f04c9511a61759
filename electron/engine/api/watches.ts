import { listTextLimit } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { Watch } from '../../shared/model/watch.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredWatch } from '../store/store.ts'
import { refuseTerm } from '../watch/refuse-term.ts'
import { suggestTerms } from '../watch/suggest-terms.ts'
import { previewWatch, type WatchPreview } from '../watch-preview.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentItem } from './present-item.ts'

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
    'watches.save': async ({ id, name, terms, ...rest }) => {
      const before = id === undefined ? undefined : existing(id)
      const watch: StoredWatch = {
        id: id ?? newId(),
        name,
        terms: checked(terms, 'terms'),
        exclude: rest.exclude === undefined ? (before?.exclude ?? []) : checked(rest.exclude, 'exclude'),
        sourceIds: rest.sourceIds === undefined ? before?.sourceIds : (rest.sourceIds ?? undefined),
        collapse: rest.collapse ?? before?.collapse ?? true,
        storm: rest.storm ?? before?.storm ?? true,
        createdAt: before?.createdAt ?? parts.ports.clock.now(),
      }
      store.write(() => store.watches.save(watch))
      watchesChanged(watch.id)
      const warning = warningOf(await previewWatch(watch, 0, store))
      return { ...present(watch), ...(warning === undefined ? {} : { warning }) }
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
    'watches.suggest': ({ name, siteAddress, terms = [] }) => ({
      terms: [...suggestTerms(name, siteAddress, terms)],
      exclude: [],
    }),
    'watches.preview': async ({ terms, exclude = [], sourceIds, limit }) => {
      const watch = {
        terms: checked(terms, 'terms'),
        exclude: checked(exclude, 'exclude'),
        sourceIds: sourceIds ?? undefined,
      }
      const preview = await previewWatch(watch, limit, store)
      const warning = warningOf(preview)
      const examples = store.items.some(preview.exampleIds, listTextLimit)
      return {
        ...{ total: preview.total, of: preview.of, perTerm: [...preview.perTerm] },
        examples: examples.map(presentItem),
        ...(warning === undefined ? {} : { warning }),
      }
    },
  }
}

/** The terms, each once; throws when one cannot be looked for. */
function checked(terms: readonly string[], field: string): readonly string[] {
  for (const term of terms) {
    const reason = refuseTerm(term)
    if (reason !== undefined) throw new CallFailure('invalid', reason, field)
  }
  return [...new Set(terms)]
}

/** Fewer items than this say nothing about how much a watch will find. */
const enoughToTell = 100

function warningOf({ total, of }: WatchPreview): string | undefined {
  if (of < enoughToTell || total * 2 <= of) return undefined
  const number = (count: number) => count.toLocaleString('en-US')
  return `This would match ${number(total)} of ${number(of)} stored items; choose a more telling term, or leave something out.`
}

function present({ terms, exclude, sourceIds, createdAt, ...watch }: StoredWatch): Watch {
  return {
    ...watch,
    terms: [...terms],
    exclude: [...exclude],
    ...(sourceIds === undefined ? {} : { sourceIds: [...sourceIds] }),
    createdAt: toTimestamp(createdAt),
  }
}
