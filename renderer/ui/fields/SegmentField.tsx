import { useId } from 'react'
import styles from './SegmentField.module.css'

interface SegmentFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** All that can be chosen, few and short. */
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  /** Where its words stand: at the left of the choices where there is room, or above them. */
  readonly words?: 'beside' | 'above'
}

/** One of a few that are all in sight. */
export function SegmentField<Value extends string>({
  label,
  value,
  choices,
  onChange,
  words = 'beside',
}: SegmentFieldProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.group} data-above={words === 'above' || undefined}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
