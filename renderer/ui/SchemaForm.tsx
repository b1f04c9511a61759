import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { fieldText } from '../text/fields.ts'
import { Button } from './Button.tsx'
import { afterPointer } from './fields/after-pointer.ts'
import styles from './SchemaForm.module.css'
import type { FieldValue, FormErrors, FormField, FormValues } from './schema-form/form-field.ts'
import { foldFields } from './schema-form/form-fields.ts'
import { SchemaField } from './schema-form/SchemaField.tsx'

interface SchemaFormProps {
  /** From `formFields`. */
  readonly fields: readonly FormField[]
  readonly values: FormValues
  /** What to say under which field; the owner decides from when on. */
  readonly errors: FormErrors
  readonly onChange: (name: string, value: FieldValue) => void
  /** A field was left: from now on its mistakes may be said. */
  readonly onLeave: (name: string) => void
}

/** The settings form of any kind of source, drawn from its schema alone. Optional fields beyond the first few fold away. */
export function SchemaForm({ fields, values, errors, onChange, onLeave }: SchemaFormProps) {
  const { shown, folded } = foldFields(fields)
  const [wanted, setWanted] = useState(false)
  const id = useId()
  const open = wanted || folded.some((field) => errors[field.name] !== undefined)
  const draw = (field: FormField) => (
    <SchemaField
      key={field.name}
      field={field}
      value={values[field.name]}
      error={errors[field.name]}
      onChange={(value) => onChange(field.name, value)}
      onLeave={() => afterPointer(() => onLeave(field.name))}
    />
  )
  return (
    <div className={styles.form}>
      {shown.map(draw)}
      {folded.length > 0 && (
        <Button
          look="quiet"
          size="small"
          className={styles.fold}
          icon={<IconChevronRight size={14} />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setWanted(!open)}
        >
          {fieldText.more}
        </Button>
      )}
      {folded.length > 0 && (
        <div id={id} className={styles.form} hidden={!open}>
          {folded.map(draw)}
        </div>
      )}
    </div>
  )
}
