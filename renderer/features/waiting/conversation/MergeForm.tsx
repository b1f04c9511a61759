import { useState } from 'react'
import type { Waiting } from '../../../../electron/shared/model/conversation.ts'
import { waitingText } from '../../../text/waiting.ts'
import { AskForm } from '../../../ui/AskForm.tsx'
import { ChoiceField } from '../../../ui/fields/ChoiceField.tsx'
import { nameOf } from '../../../ui/person/name-of.ts'

interface MergeFormProps {
  readonly others: readonly Waiting[]
  readonly onMerge: (into: string) => void
  readonly onCancel: () => void
}

/** In which other conversation this one is settled. */
export function MergeForm({ others, onMerge, onCancel }: MergeFormProps) {
  const [into, setInto] = useState(others[0]?.id ?? '')
  const possible = others.length > 0
  return (
    <AskForm
      title={waitingText.mergeTitle}
      submitWords={possible ? waitingText.mergeDo : undefined}
      onCancel={onCancel}
      onSubmit={() => {
        if (into !== '') onMerge(into)
        return into !== ''
      }}
    >
      {possible ? (
        <ChoiceField
          label={waitingText.into}
          value={into}
          choices={others.map(({ id, person, title }) => ({
            value: id,
            label: `${nameOf(person)}: ${title}`.slice(0, 120),
          }))}
          onChange={setInto}
        />
      ) : (
        <p>{waitingText.intoNone}</p>
      )}
    </AskForm>
  )
}
