import { IconChevronDown } from '@tabler/icons-react'
import { fieldText } from '../../text/fields.ts'
import styles from './ChoiceField.module.css'
import fieldStyles from './Field.module.css'
import { Field, type FieldWords } from './Field.tsx'

interface ChoiceFieldProps extends FieldWords {
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
}

/** One of a few. The system's own list, because it may reach beyond a small window. */
export function ChoiceField({ value, choices, onChange, onBlur, disabled, ...words }: ChoiceFieldProps) {
  const known = choices.some((choice) => choice.value === value)
  return (
    <Field {...words}>
      {(wiring) => (
        <div className={styles.frame}>
          <select
            {...wiring}
            className={`${fieldStyles.input} ${styles.select}`}
            value={value}
            disabled={disabled}
            onBlur={onBlur}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {!known && <option value={value}>{fieldText.choose}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={16} aria-hidden="true" />
        </div>
      )}
    </Field>
  )
}
