import { useQuery } from '../../client/use-query.ts'
import { watchesText } from '../../text/watches.ts'
import { CheckField } from '../../ui/fields/CheckField.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import styles from './WatchForm.module.css'

interface WatchSourcesProps {
  /** `undefined` for all. */
  readonly value: readonly string[] | undefined
  readonly error: string | undefined
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** Which sources a watch looks at: all of them, or those that are ticked. */
export function WatchSources({ value, error, onChange }: WatchSourcesProps) {
  const { data: sources = [] } = useQuery('sources.list', {})
  return (
    <div className={styles.sources}>
      <ChoiceField
        label={watchesText.sources}
        error={error}
        value={value ? 'some' : 'all'}
        choices={[
          { value: 'all', label: watchesText.sourcesAll },
          { value: 'some', label: watchesText.sourcesSome },
        ]}
        onChange={(next) => onChange(next === 'all' ? undefined : [])}
      />
      {value && (
        <fieldset className={styles.chosen} aria-label={watchesText.sourcesGroup}>
          {sources.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              value={value.includes(id)}
              onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
