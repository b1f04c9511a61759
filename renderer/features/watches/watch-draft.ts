import type { Params } from '../../../electron/shared/contract.ts'
import type { CallError } from '../../../electron/shared/model/result.ts'
import type { Watch } from '../../../electron/shared/model/watch.ts'
import { withStop } from '../../text/with-stop.ts'
import { createKeyedStore } from '../../ui/keyed-store.ts'

/** Fields beside which a refusal can stand. */
export const watchFields = ['name', 'terms', 'exclude', 'sourceIds'] as const
export type WatchField = (typeof watchFields)[number]

/** What was refused about a field, in a sentence; gone as soon as the field is changed. */
export interface Refusal {
  readonly field: WatchField
  readonly message: string
}

/** A watch's form as it stands, saved or not. */
export interface WatchDraft {
  readonly name: string
  readonly terms: readonly string[]
  readonly exclude: readonly string[]
  /** `undefined` for all sources. */
  readonly sourceIds: readonly string[] | undefined
  readonly collapse: boolean
  readonly storm: boolean
  readonly refusal: Refusal | undefined
}

/** Forms with unsaved changes by watch id, a new one's by `new`. They stay while the person looks elsewhere. */
export const watchDrafts = createKeyedStore<WatchDraft>()

/** The form of a watch before anything is changed; without a watch that of a new one. */
export function startWatchDraft(watch?: Watch): WatchDraft {
  return {
    name: watch?.name ?? '',
    terms: watch?.terms ?? [],
    exclude: watch?.exclude ?? [],
    sourceIds: watch?.sourceIds,
    collapse: watch?.collapse ?? true,
    storm: watch?.storm ?? true,
    refusal: undefined,
  }
}

/** The form with some of it changed; what was refused about a changed field is forgotten. */
export function changeWatch(draft: WatchDraft, change: Partial<Omit<WatchDraft, 'refusal'>>): WatchDraft {
  const refused = draft.refusal && !(draft.refusal.field in change) ? draft.refusal : undefined
  return { ...draft, ...change, refusal: refused }
}

/** Puts what the engine refused beside the field it names; beside the terms when it names none. */
export function refusalOf(error: CallError): Refusal {
  const field = watchFields.find((one) => error.field?.split('.')[0] === one) ?? 'terms'
  return { field, message: withStop(error.message) }
}

/** Whether saving would change anything. */
export function isWatchChanged(draft: WatchDraft, start: WatchDraft): boolean {
  const essence = ({ refusal: _, name, ...rest }: WatchDraft) => JSON.stringify([name.trim(), rest])
  return essence(draft) !== essence(start)
}

/** What `watches.save` takes. A name left empty is the first term. */
export function watchToSave(draft: WatchDraft, id: string | undefined): Params<'watches.save'> {
  const { name, terms, exclude, sourceIds, collapse, storm } = draft
  return {
    ...(id !== undefined && { id }),
    name: name.trim() || (terms[0] ?? ''),
    terms: [...terms],
    exclude: [...exclude],
    sourceIds: sourceIds === undefined ? null : [...sourceIds],
    collapse,
    storm,
  }
}
