import { type ReactNode, useEffect, useRef } from 'react'
import { knownBlanks } from '../../../electron/shared/canned/blank.ts'
import type { ReplyStage } from '../../../electron/shared/model/completeness.ts'
import type { ReplyLength, Situation } from '../../../electron/shared/model/template.ts'
import { lengthText, repliesText, situationText } from '../../text/replies.ts'
import { stageText } from '../../text/reply.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import fieldStyles from '../../ui/fields/Field.module.css'
import { Field } from '../../ui/fields/Field.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { CannedCheck } from './CannedCheck.tsx'
import styles from './ReplyFields.module.css'
import { changeReplyForm, type ReplyForm } from './reply-form.ts'

interface ReplyFieldsProps {
  readonly form: ReplyForm
  readonly onChange: (form: ReplyForm) => void
  readonly onSubmit: () => void
  /** The buttons at the end. */
  readonly children: ReactNode
  /** Whether the first field takes the keyboard. */
  readonly autoFocus?: boolean
}

/** Everything that can be said of a canned reply, and how its text will read while it is typed. */
export function ReplyFields({ form, onChange, onSubmit, children, autoFocus = false }: ReplyFieldsProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const element = useRef<HTMLFormElement>(null)
  const shown = useRef(form.refusal)
  useEffect(() => {
    // Only a new refusal takes the keyboard there, not one that stands here since the last visit.
    if (form.refusal && form.refusal !== shown.current)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    shown.current = form.refusal
  }, [form.refusal])
  const change = (part: Parameters<typeof changeReplyForm>[1]) => onChange(changeReplyForm(form, part))
  const errorOf = (field: string) => (form.refusal?.field === field ? form.refusal.message : undefined)

  /** Puts a blank where the cursor stands, and the cursor behind it. */
  function insert(name: string): void {
    const field = area.current
    const at = field?.selectionStart ?? form.text.length
    const blank = repliesText.insertBlank(name)
    change({ text: form.text.slice(0, at) + blank + form.text.slice(field?.selectionEnd ?? at) })
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(at + blank.length, at + blank.length)
    })
  }
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className={styles.pair}>
        <TextField
          label={repliesText.name}
          description={repliesText.nameHint}
          error={errorOf('title')}
          maxLength={120}
          autoFocus={autoFocus}
          value={form.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={repliesText.code}
          description={repliesText.codeHint}
          error={errorOf('code')}
          maxLength={30}
          autoCapitalize="none"
          value={form.code}
          onChange={(code) => change({ code: code.replace(/^\//, '') })}
        />
      </div>
      <div className={styles.three}>
        <ChoiceField
          label={repliesText.situation}
          value={form.situation}
          choices={choicesOf<Situation>(situationText)}
          onChange={(value) => chosen(situationText, value, (situation) => change({ situation }))}
        />
        <ChoiceField
          label={repliesText.stage}
          value={form.stage}
          choices={choicesOf<ReplyStage>(stageText)}
          onChange={(value) => chosen(stageText, value, (stage) => change({ stage }))}
        />
        <ChoiceField
          label={repliesText.length}
          value={form.length}
          choices={choicesOf<ReplyLength>(lengthText)}
          onChange={(value) => chosen(lengthText, value, (length) => change({ length }))}
        />
      </div>
      <Field label={repliesText.text} description={repliesText.textHint} error={errorOf('text')}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            className={`${fieldStyles.input} ${styles.text}`}
            dir="auto"
            rows={form.length === 'mail' ? 16 : 7}
            maxLength={10_000}
            value={form.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <fieldset className={styles.blanks}>
        <legend className={styles.legend}>{repliesText.insert}</legend>
        {Object.entries(knownBlanks).map(([name, { hint }]) => (
          <Button
            key={name}
            size="small"
            title={hint}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(name)}
          >
            {repliesText.insertBlank(name)}
          </Button>
        ))}
      </fieldset>
      <CannedCheck text={form.text} stage={form.stage} length={form.length} />
      <div className={styles.buttons}>{children}</div>
    </form>
  )
}

function choicesOf<Name extends string>(words: Readonly<Record<Name, string>>) {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }))
}

/** Calls back with a value only if it is one of the choices. */
function chosen<Name extends string>(
  words: Readonly<Record<Name, string>>,
  value: string,
  take: (name: Name) => void,
): void {
  const isName = (name: string): name is Name => Object.hasOwn(words, name)
  if (isName(value)) take(value)
}
