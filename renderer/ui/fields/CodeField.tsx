import type { ComponentProps } from 'react'
import styles from './CodeField.module.css'
import fieldStyles from './Field.module.css'
import { Field, type FieldWords } from './Field.tsx'

interface CodeFieldProps extends FieldWords, Omit<ComponentProps<'textarea'>, keyof FieldWords | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A small program of several lines, which the field grows with. */
export function CodeField({ label, description, error, required, onChange, ...rest }: CodeFieldProps) {
  return (
    <Field label={label} description={description} error={error} required={required}>
      {(wiring) => (
        <textarea
          rows={3}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...rest}
          {...wiring}
          aria-required={required}
          className={`${fieldStyles.input} ${styles.code}`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
