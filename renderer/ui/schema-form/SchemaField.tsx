import { ChipsField } from '../fields/ChipsField.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { CodeField } from '../fields/CodeField.tsx'
import { SecretField } from '../fields/SecretField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { completeAddress } from './complete-address.ts'
import type { FieldValue, FormField } from './form-field.ts'
import { storedSecret } from './stored-secret.ts'

interface SchemaFieldProps {
  readonly field: FormField
  readonly value: FieldValue | undefined
  readonly error: string | undefined
  readonly onChange: (value: FieldValue) => void
  readonly onLeave: () => void
}

/** The control that fits one field of a settings schema. */
export function SchemaField({ field, value, error, onChange, onLeave }: SchemaFieldProps) {
  const { placeholder } = field
  const words = { label: field.title, description: field.description, error, required: field.required }
  const text = typeof value === 'string' ? value : ''
  switch (field.control) {
    case 'switch':
      return <SwitchField {...words} value={value === true} onChange={onChange} />
    case 'choice':
      return (
        <ChoiceField {...words} value={text} choices={field.choices} onChange={onChange} onBlur={onLeave} />
      )
    case 'list': {
      const entries = Array.isArray(value) ? value : []
      return (
        <ChipsField
          {...words}
          value={entries}
          placeholder={placeholder}
          onChange={onChange}
          onBlur={onLeave}
        />
      )
    }
    case 'number':
      return (
        <TextField
          {...words}
          inputMode={field.whole ? 'numeric' : 'decimal'}
          value={text}
          placeholder={placeholder}
          onChange={onChange}
          onBlur={onLeave}
        />
      )
    case 'text':
      if (field.secret) {
        return (
          <SecretField
            {...words}
            value={text}
            stored={text === storedSecret}
            placeholder={placeholder}
            onChange={onChange}
            onBlur={onLeave}
          />
        )
      }
      if (field.code)
        return (
          <CodeField {...words} value={text} placeholder={placeholder} onChange={onChange} onBlur={onLeave} />
        )
      return (
        <TextField
          {...words}
          type={field.address ? 'url' : 'text'}
          value={text}
          placeholder={placeholder}
          onChange={onChange}
          onBlur={() => {
            if (field.address && text !== '' && completeAddress(text) !== text)
              onChange(completeAddress(text))
            onLeave()
          }}
        />
      )
  }
}
