import type { Severity } from '../../../electron/shared/model/alarm.ts'
import { fromSeverity } from '../../text/telling.ts'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import type { FieldWords } from '../../ui/fields/Field.tsx'

interface SeverityChoiceProps extends FieldWords {
  readonly value: Severity
  readonly onChange: (value: Severity) => void
  readonly disabled?: boolean
}

// Mildest first, as the engine ranks them.
const choices = [
  { value: 'notable', label: fromSeverity.notable },
  { value: 'serious', label: fromSeverity.serious },
  { value: 'critical', label: fromSeverity.critical },
] as const satisfies readonly { readonly value: Severity; readonly label: string }[]

/** From which severity on something holds. */
export function SeverityChoice({ onChange, ...rest }: SeverityChoiceProps) {
  return (
    <ChoiceField
      {...rest}
      choices={choices}
      onChange={(chosen) => {
        const choice = choices.find(({ value }) => value === chosen)
        if (choice) onChange(choice.value)
      }}
    />
  )
}
