import { IconX } from '@tabler/icons-react'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { ItemDetail } from '../../../../electron/shared/model/item.ts'
import { useAction } from '../../../client/use-action.ts'
import { commonText } from '../../../text/common.ts'
import { teachText } from '../../../text/report.ts'
import { Button } from '../../../ui/Button.tsx'
import { FieldError } from '../../../ui/fields/Field.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './TeachForm.module.css'
import { pieces, type TeachMarks, type TeachPart, teachParts, trimmed } from './teach-marks.ts'

interface TeachFormProps {
  readonly item: ItemDetail
  readonly onTaught: () => void
  readonly onCancel: () => void
}

/** The person marks words of the mail and says what they are; mails like it are read so from then on. */
export function TeachForm({ item, onTaught, onCancel }: TeachFormProps) {
  const { text } = item
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [marks, setMarks] = useState<TeachMarks>({})
  const [problem, setProblem] = useState<string>()
  const { run, busy } = useAction('reports.teach')
  useEffect(() => field.current?.focus(), [])

  function mark(part: TeachPart): void {
    const shown = field.current
    const stretch = shown && trimmed(text, { start: shown.selectionStart, end: shown.selectionEnd })
    shown?.focus()
    const isAddress = stretch && text.slice(stretch.start, stretch.end).includes('@')
    if (!stretch) setProblem(teachText.mark)
    else if (part === 'address' && !isAddress) setProblem(teachText.noAddress)
    else {
      setProblem(undefined)
      setMarks({ ...marks, [part]: stretch })
    }
  }
  function forget(part: TeachPart): void {
    const { [part]: _gone, ...rest } = marks
    setMarks(rest)
    field.current?.focus()
  }
  async function save(): Promise<void> {
    const said = (part: TeachPart) => {
      const stretch = marks[part]
      return stretch && text.slice(stretch.start, stretch.end)
    }
    const message = said('message')
    if (message === undefined) {
      setProblem(teachText.needsMessage)
      return field.current?.focus()
    }
    const [name, address] = [said('name'), said('address')]
    const taught = await run(
      { itemId: item.id, message, ...(name && { name }), ...(address && { address }) },
      teachText.taught,
    )
    if (taught) onTaught()
  }
  return (
    <section
      className={styles.teach}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <h3 id={id} className={styles.title}>
        {teachText.title}
      </h3>
      <p className={styles.lead}>{teachText.lead}</p>
      <MailText field={field} text={text} marks={marks} />
      <div className={styles.buttons}>
        {teachParts.map((part) => (
          <Button
            key={part}
            size="small"
            // Pressing it must not take the selection away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => mark(part)}
          >
            {teachText.is[part]}
          </Button>
        ))}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
      <dl className={styles.marks}>
        {teachParts.map((part) => {
          const stretch = marks[part]
          return (
            <div key={part} className={styles.mark}>
              <dt className={styles.label}>{teachText.parts[part]}</dt>
              <dd className={styles.marked}>
                <span className={stretch ? styles.words : styles.none} dir="auto">
                  {stretch ? text.slice(stretch.start, stretch.end) : teachText.none[part]}
                </span>
                {stretch && (
                  <IconButton label={teachText.forget(teachText.parts[part])} onClick={() => forget(part)}>
                    <IconX size={16} />
                  </IconButton>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <div className={styles.buttons}>
        <Button look="main" disabled={busy} onClick={() => void save()}>
          {teachText.save}
        </Button>
        <Button look="quiet" disabled={busy} onClick={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </section>
  )
}

interface MailTextProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly marks: TeachMarks
}

/**
 * The mail in a field in which keys mark words as well; what is marked already is tinted. Nothing can be changed in it,
 * and yet it is not `readOnly`: in such a field the browser moves no caret.
 */
function MailText({ field, text, marks }: MailTextProps) {
  useEffect(() => {
    const shown = field.current
    const refuse = (event: Event) => event.preventDefault()
    shown?.addEventListener('beforeinput', refuse)
    return () => shown?.removeEventListener('beforeinput', refuse)
  }, [field])
  return (
    <div className={styles.mail}>
      <div className={styles.tints} aria-hidden dir="auto">
        {pieces(text, marks).map(({ text: piece, marked, at }) =>
          marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
        )}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        className={styles.text}
        aria-readonly
        dir="auto"
        rows={1}
        spellCheck={false}
        inputMode="none"
        aria-label={teachText.text}
        value={text}
        // What an input method has put in all the same is taken out again.
        onChange={() => {}}
      />
    </div>
  )
}
