import { useId, useState } from 'react'
import type { Waiting } from '../../../../electron/shared/model/conversation.ts'
import { commonText } from '../../../text/common.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceField } from '../../../ui/fields/ChoiceField.tsx'
import { nameOf } from '../../../ui/person/name-of.ts'
import styles from './ConversationEnds.module.css'

interface MergeFormProps {
  readonly others: readonly Waiting[]
  readonly onMerge: (into: string) => void
  readonly onCancel: () => void
}

/** In which other conversation this one is settled. */
export function MergeForm({ others, onMerge, onCancel }: MergeFormProps) {
  const id = useId()
  const [into, setInto] = useState(others[0]?.id ?? '')
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        if (into !== '') onMerge(into)
      }}
    >
      <h3 id={id} className={styles.title}>
        {waitingText.mergeTitle}
      </h3>
      {others.length === 0 ? (
        <p>{waitingText.intoNone}</p>
      ) : (
        <ChoiceField
          label={waitingText.into}
          value={into}
          choices={others.map(({ id: value, person, title }) => ({
            value,
            label: `${nameOf(person)}: ${title}`.slice(0, 120),
          }))}
          onChange={setInto}
        />
      )}
      <div className={styles.buttons}>
        {others.length > 0 && (
          <Button look="main" type="submit">
            {waitingText.mergeDo}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}
