import { useState } from 'react'
import type { CannedReply } from '../../../electron/shared/model/template.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { type ReplyForm, refusedForm, replyForms } from './reply-form.ts'

/** Saves a canned reply's form; a refusal goes into the form. Gives the saved reply, or `undefined` when it was refused. */
export function useSaveReply(id: string | undefined) {
  const key = id ?? 'new'
  const [busy, setBusy] = useState(false)
  const { refetch } = useQuery('templates.list', {})

  async function save(form: ReplyForm): Promise<CannedReply | undefined> {
    if (busy) return undefined
    setBusy(true)
    const { refusal: _, ...reply } = form
    const result = await client.call('templates.save', { ...(id !== undefined && { id }), ...reply })
    // The list first, so that the form does not fall back to the old words for a moment.
    if (result.ok) await refetch()
    setBusy(false)
    replyForms.set(key, result.ok ? undefined : refusedForm(form, result.error))
    return result.ok ? result.data : undefined
  }
  return { busy, save }
}
