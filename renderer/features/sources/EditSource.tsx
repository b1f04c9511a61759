import { useMemo, useState } from 'react'
import type { Source, SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { attempt, draftErrors, draftSettings, refuse } from '../../ui/schema-form/form-draft.ts'
import { drafts } from './drafts.ts'
import formStyles from './SourceForm.module.css'
import { SourceForm } from './SourceForm.tsx'
import { isChanged, type SourceDraft, startDraft } from './source-draft.ts'

interface EditSourceProps {
  readonly source: Source
  readonly info: SourceKindInfo
}

/** The settings of an existing source. Changes not yet saved are kept while the person looks elsewhere. */
export function EditSource({ source, info }: EditSourceProps) {
  const start = useMemo(() => startDraft(info, source), [info, source])
  const kept = useKeyed(drafts, source.id)
  const draft = kept ?? start
  const { refetch } = useQuery('sources.list', {})
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const changed = isChanged(draft, start)

  function keep(change: (draft: SourceDraft) => SourceDraft): void {
    const next = change(drafts.get(source.id) ?? start)
    setSaved(false)
    const nothing = !isChanged(next, start) && !next.problem && Object.keys(next.refused).length === 0
    drafts.set(source.id, nothing ? undefined : next)
  }

  async function save(): Promise<void> {
    if (!changed || busy) return
    const attempted = attempt(draft)
    keep(attempt)
    if (Object.keys(draftErrors(attempted)).length > 0) return
    setBusy(true)
    const result = await client.call('sources.update', {
      id: source.id,
      name: attempted.name.trim(),
      everyMinutes: attempted.everyMinutes,
      settings: draftSettings(attempted),
    })
    // The list first, so that the form does not fall back to the old values for a moment.
    if (result.ok) await refetch()
    setBusy(false)
    if (!result.ok) return keep((now) => refuse(now, result.error))
    drafts.set(source.id, undefined)
    setSaved(true)
  }

  return (
    <SourceForm
      info={info}
      draft={draft}
      onChange={keep}
      onSubmit={() => void save()}
      busy={busy}
      sourceId={source.id}
      submitWords={sourcesText.save}
      unchanged={!changed}
    >
      {changed && (
        <Button look="quiet" disabled={busy} onClick={() => drafts.set(source.id, undefined)}>
          {sourcesText.discard}
        </Button>
      )}
      <span className={formStyles.note} role="status">
        {saved && !changed && sourcesText.saved}
      </span>
    </SourceForm>
  )
}
