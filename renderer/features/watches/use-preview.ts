import { useDebouncedValue } from '@mantine/hooks'
import type { Data } from '../../../electron/shared/contract.ts'
import { useQuery } from '../../client/use-query.ts'
import { addEntries } from '../../ui/fields/add-entries.ts'
import { useLast } from '../../ui/use-last.ts'
import { type Refusal, refusalOf, type WatchDraft } from './watch-draft.ts'

/** Milliseconds without a change after which what is stored is looked through. */
const settleMilliseconds = 250

/** What a form would find in what is stored, the word that is being typed included. */
export interface FormPreview {
  /** Absent while nothing is listened for. */
  readonly data: Data<'watches.preview'> | undefined
  readonly asking: boolean
  /** What could never be found, said at once; but not of a word that is still being typed. */
  readonly refusal: Refusal | undefined
}

/** Looks through what is stored a moment after each change of a form. */
export function usePreview(draft: WatchDraft, typed: string): FormPreview {
  const terms = [...addEntries(draft.terms, typed)]
  const params = {
    terms,
    exclude: [...draft.exclude],
    ...(draft.sourceIds && { sourceIds: [...draft.sourceIds] }),
    limit: 5,
  }
  const wanted = JSON.stringify(params)
  const [settled] = useDebouncedValue(wanted, settleMilliseconds)
  const isEmpty = terms.length === 0 || draft.sourceIds?.length === 0
  const isAsked = !isEmpty && settled === wanted
  const { data, error, fetching } = useQuery('watches.preview', isAsked ? params : undefined)
  const last = useLast('preview', data)
  if (isEmpty) return { data: undefined, asking: false, refusal: undefined }
  const isTyping = terms.length > draft.terms.length
  return {
    data: error ? undefined : last,
    asking: !isAsked || fetching,
    refusal: error && !isTyping ? refusalOf(error) : undefined,
  }
}
