import type { ComponentProps } from 'react'
import styles from './AreaField.module.css'
import fieldStyles from './Field.module.css'
import { Field, type FieldWords } from './Field.tsx'

interface AreaFieldProps extends FieldWords, Omit<ComponentProps<'textarea'>, keyof FieldWords | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A few sentences, which the field grows with. */
export function AreaField({ label, description, error, required, onChange, ...rest }: AreaFieldProps) {
  return (
    <Field label={label} description={description} error={error} required={required}>
      {(wiring) => (
        <textarea
          rows={2}
          autoComplete="off"
          spellCheck
          {...rest}
          {...wiring}
          aria-required={required}
          className={`${fieldStyles.input} ${styles.area}`}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter makes a line here, so that saving by keyboard is this.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit()
          }}
        />
      )}
    </Field>
  )
}
