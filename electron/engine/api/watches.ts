import { listTextLimit } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { Watch } from '../../shared/model/watch.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredWatch } from '../store/store.ts'
import { frequentNeighbours } from '../watch/frequent-neighbours.ts'
import { refuseExclusion } from '../watch/refuse-exclusion.ts'
import { refuseTerm } from '../watch/refuse-term.ts'
import { suggestTerms } from '../watch/suggest-terms.ts'
import { previewWatch, type WatchPreview } from '../watch-preview.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentItem } from './present-item.ts'

/** Hits that are read to see what stands beside a name. */
const mostRead = 300

/** Handlers of the watches: what to look for in items. What they found over time is activity.ts's. */
export function watchHandlers(
  context: ApiContext,
): Omit<HandlersOf<'watches'>, 'watches.activity' | 'watches.sparklines'> {
  const { store, undo, parts, newId, watchesChanged } = context

  function existing(id: string): StoredWatch {
    const watch = store.watches.list().find((one) => one.id === id)
    if (watch === undefined) throw new CallFailure('not-found', 'That watch has been removed.')
    return watch
  }

  /** What a watch looks for, each term once; throws a sentence when some of it can never be found. */
  function checked(asked: {
    readonly terms: readonly string[]
    readonly exclude: readonly string[]
    readonly sourceIds: readonly string[] | null | undefined
  }): Pick<StoredWatch, 'terms' | 'exclude' | 'sourceIds'> {
    if (asked.terms.length === 0)
      throw new CallFailure('invalid', 'Type at least one word or phrase to listen for.', 'terms')
    const terms = distinct(asked.terms, 'terms')
    const exclude = distinct(asked.exclude, 'exclude')
    const reason = refuseExclusion(terms, exclude)
    if (reason !== undefined) throw new CallFailure('invalid', reason, 'exclude')
    if (!asked.sourceIds) return { terms, exclude, sourceIds: undefined }
    // A source that was removed in the meantime is left aside, but "these sources" must not become "all".
    const sourceIds = asked.sourceIds.filter((id) => store.sources.get(id) !== undefined)
    if (sourceIds.length > 0) return { terms, exclude, sourceIds }
    throw new CallFailure(
      'invalid',
      asked.sourceIds.length === 0
        ? 'Choose at least one source to look at, or all of them.'
        : 'None of the chosen sources is there any more: choose others, or all of them.',
      'sourceIds',
    )
  }

  return {
    'watches.list': () => store.watches.list().map(present),
    'watches.save': async ({ id, name, ...asked }) => {
      const before = id === undefined ? undefined : existing(id)
      const { terms, exclude, sourceIds } = asked
      if (name === '') throw new CallFailure('invalid', 'Give the watch a name.', 'name')
      const watch: StoredWatch = {
        id: id ?? newId(),
        name,
        ...checked({
          terms,
          exclude: exclude ?? before?.exclude ?? [],
          sourceIds: sourceIds === undefined ? before?.sourceIds : sourceIds,
        }),
        collapse: asked.collapse ?? before?.collapse ?? true,
        storm: asked.storm ?? before?.storm ?? true,
        createdAt: before?.createdAt ?? parts.ports.clock.now(),
      }
      store.write(() => store.watches.save(watch))
      watchesChanged(before !== undefined && looksAlike(before, watch) ? undefined : watch.id)
      const warning = warningOf(await previewWatch(watch, 0, store))
      return { ...present(watch), ...(warning === undefined ? {} : { warning }) }
    },
    'watches.remove': ({ id }) => {
      const watch = existing(id)
      store.write(() => {
        store.watches.remove(id)
        store.items.clearWatch(id)
        parts.desk.drop({ kind: 'watch', id })
      })
      watchesChanged()
      return { undo: undo.keep({ what: 'watch', watch }) }
    },
    'watches.suggest': async ({ name, siteAddress, terms = [] }) => {
      if (name === '') throw new CallFailure('invalid', 'Type a name to find its spellings.', 'name')
      // Loaded on first use: some 25,000 words that the start has no use for.
      const { commonWords } = await import('../watch/common-words.ts')
      const offers = suggestTerms({ name, siteAddress, chosen: terms, commonWords })
      const looked = [name, ...terms].filter((term) => refuseTerm(term) === undefined)
      const { exampleIds } = await previewWatch({ terms: looked }, mostRead, store)
      const texts = store.items
        .look(exampleIds)
        .map(({ title, text }) => `${title}\n${text.slice(0, listTextLimit)}`)
      return { terms: [...offers], exclude: [...frequentNeighbours(texts, looked)] }
    },
    'watches.preview': async ({ terms, exclude = [], sourceIds, limit }) => {
      const watch = checked({ terms, exclude, sourceIds })
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

/** Whether both find the same, so that what is stored need not be looked through again. */
function looksAlike(one: StoredWatch, other: StoredWatch): boolean {
  const question = ({ terms, exclude, sourceIds }: StoredWatch) => JSON.stringify([terms, exclude, sourceIds])
  return question(one) === question(other)
}

/** The terms, each once; throws when one cannot be looked for. */
function distinct(terms: readonly string[], field: string): readonly string[] {
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
