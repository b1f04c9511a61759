import type { ComponentProps } from 'react'
import styles from './Field.module.css'
import { Field, type FieldWords } from './Field.tsx'

interface TextFieldProps extends FieldWords, Omit<ComponentProps<'input'>, keyof FieldWords | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `large` for the one question of a screen. */
  readonly look?: 'normal' | 'large'
}

/** One line of text. */
export function TextField({
  label,
  description,
  error,
  required,
  look = 'normal',
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} description={description} error={error} required={required}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...wiring}
          aria-required={required}
          className={`${styles.input} ${look === 'large' ? styles.large : ''}`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
