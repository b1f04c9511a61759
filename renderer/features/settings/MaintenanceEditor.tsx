import { useRef, useState } from 'react'
import type { Maintenance } from '../../../electron/shared/model/maintenance.ts'
import { useQuery } from '../../client/use-query.ts'
import { commonText } from '../../text/common.ts'
import { restText, weekdayNames } from '../../text/rest.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { FieldError } from '../../ui/fields/Field.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { changeMaintenance } from './change-maintenance.ts'
import styles from './Maintenance.module.css'
import {
  draftMistakes,
  draftOf,
  type MaintenanceDraft,
  type MaintenanceErrors,
  maintenanceOf,
} from './maintenance-draft.ts'

interface MaintenanceEditorProps {
  /** Absent for a new one. */
  readonly maintenance: Maintenance | undefined
  readonly refetch: () => Promise<unknown>
  /** It was saved or given up. */
  readonly onDone: () => void
}

/** The form of one maintenance. Whatever goes wrong, the input stays. */
export function MaintenanceEditor({ maintenance, refetch, onDone }: MaintenanceEditorProps) {
  const { data: sites = [] } = useQuery('sites.overview', {})
  const [draft, setDraft] = useState(() => draftOf(maintenance, Date.now()))
  const [attempted, setAttempted] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const errors: MaintenanceErrors = attempted ? draftMistakes(draft) : {}
  const change = (part: Partial<MaintenanceDraft>) => setDraft((now) => ({ ...now, ...part }))
  const keys = [...new Set([...sites.map(({ key }) => key), draft.site])].filter((key) => key !== '')

  async function save(): Promise<void> {
    setAttempted(true)
    setProblem(undefined)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    if (busy || Object.keys(draftMistakes(draft)).length > 0) return
    setBusy(true)
    const next = maintenanceOf(draft, maintenance?.id ?? crypto.randomUUID())
    const error = await changeMaintenance((all) =>
      all.some(({ id }) => id === next.id)
        ? all.map((one) => (one.id === next.id ? next : one))
        : [...all, next],
    )
    if (error === undefined) await refetch()
    setBusy(false)
    if (error === undefined) onDone()
    else setProblem(error.message)
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={maintenance?.name ?? restText.newOne}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={restText.name}
        placeholder={restText.nameExample}
        required
        maxLength={100}
        error={errors.name}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <div className={styles.two}>
        <ChoiceField
          label={restText.site}
          value={draft.site}
          choices={[
            { value: '', label: restText.allSites },
            ...keys.map((key) => ({ value: key, label: key })),
          ]}
          onChange={(site) => change({ site })}
        />
        <ChoiceField
          label={restText.kind}
          value={draft.kind}
          choices={[
            { value: 'weekly', label: restText.kinds.weekly },
            { value: 'once', label: restText.kinds.once },
          ]}
          onChange={(kind) => change({ kind: kind === 'once' ? 'once' : 'weekly' })}
        />
      </div>
      {draft.kind === 'once' ? (
        <OnceFields draft={draft} errors={errors} onChange={change} />
      ) : (
        <WeeklyFields draft={draft} errors={errors} onChange={change} />
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy}>
          {restText.save}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}

interface TimesProps {
  readonly draft: MaintenanceDraft
  readonly errors: MaintenanceErrors
  readonly onChange: (part: Partial<MaintenanceDraft>) => void
}

function OnceFields({ draft, errors, onChange }: TimesProps) {
  return (
    <div className={styles.two}>
      <TextField
        type="datetime-local"
        label={restText.from}
        value={draft.begin}
        onChange={(begin) => onChange({ begin })}
      />
      <TextField
        type="datetime-local"
        label={restText.to}
        error={errors.end}
        value={draft.end}
        onChange={(end) => onChange({ end })}
      />
    </div>
  )
}

function WeeklyFields({ draft, errors, onChange }: TimesProps) {
  const toggle = (day: number) =>
    onChange({
      days: draft.days.includes(day) ? draft.days.filter((one) => one !== day) : [...draft.days, day],
    })
  return (
    <>
      <fieldset className={styles.days}>
        <legend className={styles.legend}>{restText.days}</legend>
        <div className={styles.choices}>
          {weekdayNames.map((name, index) => (
            <label key={name} className={styles.day}>
              <input
                type="checkbox"
                aria-label={name}
                aria-invalid={errors.days !== undefined}
                checked={draft.days.includes(index + 1)}
                onChange={() => toggle(index + 1)}
              />
              {name.slice(0, 3)}
            </label>
          ))}
        </div>
        {errors.days && <FieldError>{errors.days}</FieldError>}
      </fieldset>
      <div className={styles.three}>
        <TextField
          type="time"
          label={restText.from}
          error={errors.from}
          value={draft.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          type="time"
          label={restText.to}
          error={errors.to}
          description={draft.to < draft.from ? restText.overMidnight : undefined}
          value={draft.to}
          onChange={(to) => onChange({ to })}
        />
        <TextField
          label={restText.zone}
          description={restText.zoneHint}
          error={errors.timeZone}
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </div>
    </>
  )
}
