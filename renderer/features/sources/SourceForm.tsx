import { type ReactNode, useRef } from 'react'
import type { SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { intervalChoices, intervalWords } from '../../text/interval-words.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { SchemaForm } from '../../ui/SchemaForm.tsx'
import { changeField, leaveField, shownErrors } from '../../ui/schema-form/form-draft.ts'
import { MappingPreview } from './mapping/MappingPreview.tsx'
import styles from './SourceForm.module.css'
import { SourcePreview } from './SourcePreview.tsx'
import type { SourceDraft } from './source-draft.ts'
import { useSourceTest } from './use-source-test.ts'

interface SourceFormProps {
  readonly info: SourceKindInfo
  readonly draft: SourceDraft
  /** Applies a change to the draft as it is by then. */
  readonly onChange: (change: (draft: SourceDraft) => SourceDraft) => void
  /** Saves; called by the button and by Enter. */
  readonly onSubmit: () => void
  readonly busy: boolean
  /** For an existing source: its id, so that a test can use its stored secrets. */
  readonly sourceId?: string
  readonly submitWords: string
  /** True when there is nothing to save. */
  readonly unchanged?: boolean
  /** Further buttons and notes at the end of the row. */
  readonly children?: ReactNode
}

/** Name, interval and settings of a source, with Save and Test. Whatever goes wrong, the input stays. */
export function SourceForm(props: SourceFormProps) {
  const { info, draft, onChange, onSubmit, busy, sourceId, submitWords, unchanged = false } = props
  const form = useRef<HTMLFormElement>(null)
  const test = useSourceTest(info.kind, draft, onChange, sourceId)
  const intervals = intervalChoices(info.minimumMinutes, info.defaultMinutes, draft.everyMinutes)

  /** Runs after the mistakes are drawn and puts the person where the first one is. */
  function focusMistake(): void {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
        focusMistake()
      }}
    >
      <SchemaForm
        fields={draft.fields}
        values={draft.values}
        errors={shownErrors(draft)}
        onChange={(name, value) => onChange((now) => changeField(now, name, value))}
        onLeave={(name) => onChange((now) => leaveField(now, name))}
      />
      {info.kind === 'json-list' && <MappingPreview draft={draft} sourceId={sourceId} />}
      <div className={styles.basics}>
        <TextField
          label={sourcesText.name}
          description={sourceId === undefined ? sourcesText.nameHint : undefined}
          maxLength={200}
          value={draft.name}
          onChange={(name) => onChange((now) => ({ ...now, name }))}
        />
        <ChoiceField
          label={sourcesText.interval}
          value={String(draft.everyMinutes)}
          choices={intervals.map((minutes) => ({ value: String(minutes), label: intervalWords(minutes) }))}
          onChange={(minutes) => onChange((now) => ({ ...now, everyMinutes: Number(minutes) }))}
        />
      </div>
      {draft.problem && (
        <p className={styles.problem} role="alert">
          {draft.problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy || unchanged}>
          {submitWords}
        </Button>
        <Button
          disabled={busy || test.busy}
          onClick={() => {
            void test.run()
            focusMistake()
          }}
        >
          {sourcesText.test}
        </Button>
        {props.children}
      </div>
      {(test.busy || test.preview) && <SourcePreview preview={test.preview} itemKind={info.itemKind} />}
    </form>
  )
}
