import { useState } from 'react'
import type { Data } from '../../../electron/shared/contract.ts'
import type { SourceKind } from '../../../electron/shared/model/source.ts'
import { client } from '../../client/index.ts'
import { attempt, draftErrors, draftSettings, refuse } from '../../ui/schema-form/form-draft.ts'
import type { SourceDraft } from './source-draft.ts'

/** Tries a form's settings without saving them. Mistakes go into the form, the outcome into `preview`. */
export function useSourceTest(
  kind: SourceKind,
  draft: SourceDraft,
  onChange: (change: (draft: SourceDraft) => SourceDraft) => void,
  sourceId: string | undefined,
) {
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState<{ preview: Data<'sources.preview'>; settings: string }>()

  async function run(): Promise<void> {
    const attempted = attempt(draft)
    onChange(attempt)
    setTried(undefined)
    if (Object.keys(draftErrors(attempted)).length > 0) return
    setBusy(true)
    const settings = draftSettings(attempted)
    const result = await client.call('sources.preview', {
      kind,
      settings,
      ...(sourceId !== undefined && { id: sourceId }),
    })
    setBusy(false)
    if (result.ok) setTried({ preview: result.data, settings: JSON.stringify(settings) })
    else onChange((now) => refuse(now, result.error))
  }
  // An outcome of other settings than those in the form would mislead.
  const current = tried?.settings === JSON.stringify(draftSettings(draft)) ? tried.preview : undefined
  return { run, busy, preview: busy ? undefined : current }
}
