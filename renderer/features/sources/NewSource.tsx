import { useMemo, useState } from 'react'
import type { SourceKindInfo, SourceOffer } from '../../../electron/shared/model/source.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { commonText } from '../../text/common.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go } from '../../ui/route.ts'
import { attempt, draftErrors, draftSettings, refuse } from '../../ui/schema-form/form-draft.ts'
import { drafts } from './drafts.ts'
import styles from './SourceDetail.module.css'
import { SourceForm } from './SourceForm.tsx'
import { startDraft } from './source-draft.ts'

interface NewSourceProps {
  readonly info: SourceKindInfo
  /** What was found and lacks only what the person must add. */
  readonly offer?: SourceOffer | undefined
  readonly onBack: () => void
}

/** The form of a source that is not there yet. */
export function NewSource({ info, offer, onBack }: NewSourceProps) {
  const key = offer ? `new:${info.kind} ${JSON.stringify(offer.settings)}` : `new:${info.kind}`
  const start = useMemo(
    () => (offer ? { ...startDraft(info, undefined, offer.settings), name: offer.name } : startDraft(info)),
    [info, offer],
  )
  const draft = useKeyed(drafts, key) ?? start
  const { refetch } = useQuery('sources.list', {})
  const kinds = useQuery('sources.kinds', {})
  const [busy, setBusy] = useState(false)

  async function add(): Promise<void> {
    const attempted = attempt(draft)
    drafts.set(key, attempted)
    if (busy || Object.keys(draftErrors(attempted)).length > 0) return
    setBusy(true)
    const name = attempted.name.trim()
    const result = await client.call('sources.add', {
      kind: info.kind,
      ...(name !== '' && { name }),
      everyMinutes: attempted.everyMinutes,
      settings: draftSettings(attempted),
    })
    // A kind may offer each new source something of its own, e.g. a key that nobody guesses.
    if (result.ok) await Promise.all([refetch(), kinds.refetch()])
    setBusy(false)
    if (!result.ok) return drafts.set(key, refuse(attempted, result.error))
    drafts.set(key, undefined)
    go({ view: 'sources', id: result.data.id }, { replace: true })
  }

  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <h2 className={styles.title}>{sourcesText.newOf(info.label)}</h2>
        <p className={styles.kind}>{info.description}</p>
        <p className={styles.kind}>
          {sourcesText.needs}: {info.needs}
        </p>
      </header>
      <SourceForm
        info={info}
        draft={draft}
        onChange={(change) => drafts.set(key, change(drafts.get(key) ?? start))}
        onSubmit={() => void add()}
        busy={busy}
        submitWords={sourcesText.addOne}
      >
        <Button look="quiet" disabled={busy} onClick={onBack}>
          {commonText.back}
        </Button>
      </SourceForm>
    </div>
  )
}
