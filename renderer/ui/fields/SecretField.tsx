import { useState } from 'react'
import { fieldText } from '../../text/fields.ts'
import { Button } from '../Button.tsx'
import fieldStyles from './Field.module.css'
import { Field, type FieldWords } from './Field.tsx'
import styles from './SecretField.module.css'

interface SecretFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string | undefined
  /** True while `value` stands for a secret that is stored and was not touched. */
  readonly stored: boolean
}

/** A password or key. What is stored never comes to the page; it shows as dots that a first keystroke replaces. */
export function SecretField({
  value,
  onChange,
  onBlur,
  placeholder,
  stored,
  description,
  ...words
}: SecretFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field {...words} description={stored ? fieldText.storedSecret : description}>
      {(wiring) => (
        <div className={styles.row}>
          <input
            {...wiring}
            type={shown && !stored ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            className={fieldStyles.input}
            aria-required={words.required}
            value={value}
            placeholder={placeholder}
            onFocus={(event) => stored && event.currentTarget.select()}
            onBlur={onBlur}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {!stored && value !== '' && (
            <Button
              look="quiet"
              size="small"
              className={styles.toggle}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? fieldText.hide : fieldText.show}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
