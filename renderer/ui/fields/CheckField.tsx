import { type ReactNode, useId } from 'react'
import styles from './CheckField.module.css'

interface CheckFieldProps {
  readonly label: string
  readonly description?: ReactNode
  /** A further quiet line, e.g. an address. */
  readonly detail?: string | undefined
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly disabled?: boolean
}

/** One thing among several that may be taken or left; the whole frame is the target. */
export function CheckField({ label, description, detail, value, onChange, disabled }: CheckFieldProps) {
  const id = useId()
  return (
    <label className={styles.field} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={value}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-words`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.words}>
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
        <span id={`${id}-words`}>
          {description && <span className={styles.description}>{description}</span>}
          {detail && <span className={styles.detail}>{detail}</span>}
        </span>
      </span>
    </label>
  )
}
