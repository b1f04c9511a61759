import { useState } from 'react'
import type { Watch } from '../../../electron/shared/model/watch.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { watchesText } from '../../text/watches.ts'
import { refusalOf, type WatchDraft, watchDrafts, watchToSave } from './watch-draft.ts'

/** Saves a watch's form; a refusal goes into the form. Gives the saved watch, or `undefined` when it was refused. */
export function useSaveWatch(id: string | undefined) {
  const key = id ?? 'new'
  const [busy, setBusy] = useState(false)
  const { refetch } = useQuery('watches.list', {})

  async function save(draft: WatchDraft): Promise<Watch | undefined> {
    if (busy) return undefined
    const refuse = (refusal: WatchDraft['refusal']) => watchDrafts.set(key, { ...draft, refusal })
    if (draft.terms.length === 0) {
      refuse({ field: 'terms', message: watchesText.termsNeeded })
      return undefined
    }
    setBusy(true)
    const result = await client.call('watches.save', watchToSave(draft, id))
    // The list first, so that the form does not fall back to the old values for a moment.
    if (result.ok) await refetch()
    setBusy(false)
    if (!result.ok) refuse(refusalOf(result.error))
    else watchDrafts.set(key, undefined)
    return result.ok ? result.data : undefined
  }
  return { busy, save }
}
