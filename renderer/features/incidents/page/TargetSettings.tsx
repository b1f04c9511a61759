import { useMemo, useRef, useState } from 'react'
import type { Data } from '../../../../electron/shared/contract.ts'
import type { PageTargetInfo } from '../../../../electron/shared/model/public-page.ts'
import type { SourceSettings } from '../../../../electron/shared/model/source.ts'
import { client } from '../../../client/index.ts'
import { publicPageText } from '../../../text/public-page.ts'
import { Button } from '../../../ui/Button.tsx'
import { SchemaForm } from '../../../ui/SchemaForm.tsx'
import {
  attempt,
  changeField,
  draftErrors,
  draftSettings,
  leaveField,
  refuse,
  shownErrors,
  startForm,
} from '../../../ui/schema-form/form-draft.ts'
import { showToast } from '../../../ui/toasts.ts'
import styles from './TargetForm.module.css'

interface TargetSettingsProps {
  readonly info: PageTargetInfo
  /** Absent for a way that is not in use yet. */
  readonly stored: SourceSettings | undefined
  readonly onSaved: () => Promise<unknown>
}

/** What one way of bringing the page there needs, with a test before it is saved. */
export function TargetSettings({ info, stored, onSaved }: TargetSettingsProps) {
  const start = useMemo(() => startForm(info.settings, stored), [info, stored])
  const [draft, setDraft] = useState(start)
  const [busy, setBusy] = useState<'save' | 'test'>()
  const [outcome, setOutcome] = useState<Data<'page.test'>>()
  const form = useRef<HTMLFormElement>(null)

  /** Says all mistakes and puts the person where the first one is; whether there are none. */
  function isRight(): boolean {
    const attempted = attempt(draft)
    setDraft(attempted)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return Object.keys(draftErrors(attempted)).length === 0
  }
  const target = () => ({ kind: info.kind, settings: draftSettings(draft) })

  async function save(): Promise<void> {
    if (busy || !isRight()) return
    setBusy('save')
    const result = await client.call('page.save', { target: target() })
    setBusy(undefined)
    if (!result.ok) return setDraft((now) => refuse(now, inSettings(result.error)))
    showToast({ text: publicPageText.saved })
    await onSaved()
  }
  async function test(): Promise<void> {
    setOutcome(undefined)
    if (busy || !isRight()) return
    setBusy('test')
    const result = await client.call('page.test', { target: target() })
    setBusy(undefined)
    if (result.ok) setOutcome(result.data)
    else setDraft((now) => refuse(now, inSettings(result.error)))
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <SchemaForm
        fields={draft.fields}
        values={draft.values}
        errors={shownErrors(draft)}
        onChange={(field, value) => {
          setOutcome(undefined)
          setDraft((now) => changeField(now, field, value))
        }}
        onLeave={(field) => setDraft((now) => leaveField(now, field))}
      />
      {draft.problem && (
        <p className={styles.problem} role="alert">
          {draft.problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy !== undefined}>
          {publicPageText.save}
        </Button>
        <Button disabled={busy !== undefined} onClick={() => void test()}>
          {busy === 'test' ? publicPageText.testing : publicPageText.test}
        </Button>
      </div>
      <div role="status">
        {outcome && (
          <p className={styles.outcome}>
            {outcome.error ? (
              <>
                <strong>{outcome.error.message}</strong> {outcome.error.advice}
              </>
            ) : (
              (outcome.found ?? publicPageText.testFine)
            )}
          </p>
        )}
      </div>
    </form>
  )
}

/** An error names a field of the target; the form knows those of its settings. */
function inSettings<Problem extends { readonly field?: string | undefined }>(error: Problem): Problem {
  return error.field === undefined ? error : { ...error, field: error.field.replace(/^target\./, '') }
}
