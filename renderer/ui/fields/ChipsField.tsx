import { IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { fieldText } from '../../text/fields.ts'
import { addEntries } from './add-entries.ts'
import styles from './ChipsField.module.css'
import fieldStyles from './Field.module.css'
import { Field, type FieldWords } from './Field.tsx'

interface ChipsFieldProps extends FieldWords {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly onBlur?: () => void
  readonly placeholder?: string | undefined
  /** Hears what is being typed, before it is one of the entries; empty once it is. */
  readonly onTyped?: (typed: string) => void
  /** Takes the keyboard as soon as it appears. */
  readonly autoFocus?: boolean
}

/** Several short texts. Enter or a comma adds what was typed, leaving the field does too; Backspace takes the last. */
export function ChipsField({
  value,
  onChange,
  onBlur,
  placeholder,
  onTyped,
  autoFocus = false,
  ...words
}: ChipsFieldProps) {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])

  function type(text: string): void {
    setTyped(text)
    onTyped?.(text)
  }
  function add(text: string): void {
    type('')
    const next = addEntries(value, text)
    if (next.length !== value.length) onChange(next)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === ',' || (event.key === 'Enter' && typed.trim() !== '')) {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '') onChange(value.slice(0, -1))
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text')
    if (!/[,\n]/.test(text)) return
    event.preventDefault()
    add(typed + text)
  }
  function remove(entry: string): void {
    onChange(value.filter((one) => one !== entry))
    input.current?.focus()
  }

  return (
    <Field {...words}>
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the mouse; the input itself takes the keyboard
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <div
          className={`${fieldStyles.input} ${styles.box}`}
          aria-invalid={wiring['aria-invalid']}
          onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
        >
          {value.map((entry) => (
            <span key={entry} className={styles.chip}>
              <span>{entry}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={fieldText.remove(entry)}
                onClick={() => remove(entry)}
              >
                <IconX size={14} />
              </button>
            </span>
          ))}
          <input
            {...wiring}
            ref={input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            value={typed}
            placeholder={value.length === 0 ? placeholder : undefined}
            aria-required={words.required}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => {
              add(typed)
              onBlur?.()
            }}
          />
        </div>
      )}
    </Field>
  )
}
