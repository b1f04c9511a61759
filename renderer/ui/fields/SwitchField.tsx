import { useId } from 'react'
import fieldStyles from './Field.module.css'
import { FieldError, type FieldWords } from './Field.tsx'
import styles from './SwitchField.module.css'

interface SwitchFieldProps extends Omit<FieldWords, 'required'> {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly disabled?: boolean
}

/** Yes or no, at once: the words at the left, the switch at the right. */
export function SwitchField({ label, description, error, value, onChange, disabled }: SwitchFieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, description && `${id}-description`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {description && (
          <p id={`${id}-description`} className={fieldStyles.description}>
            {description}
          </p>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={value}
        className={styles.switch}
        aria-describedby={described || undefined}
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}
