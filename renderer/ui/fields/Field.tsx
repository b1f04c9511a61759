import { IconAlertCircle } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { fieldText } from '../../text/fields.ts'
import styles from './Field.module.css'

/** The words around a control. */
export interface FieldWords {
  readonly label: string
  readonly description?: string | undefined
  /** What is wrong with the value; stands under the control and is read out with it. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
}

/** What ties a control to its words; spread over the control. */
export interface FieldWiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface FieldProps extends FieldWords {
  readonly children: (wiring: FieldWiring) => ReactNode
}

/** A control with its label above, its explanation and its error below. */
export function Field({ label, description, error, required, children }: FieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, description && `${id}-description`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {required && <span className={styles.mark}>{fieldText.required}</span>}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
    </div>
  )
}

/** What is wrong with a field, in a line under it. */
export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles.error} role="alert">
      <IconAlertCircle size={16} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
