import { useState } from 'react'
import type { Statement } from '../../../../../electron/shared/model/incident.ts'
import { momentWords } from '../../../../text/age.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { ChoiceField } from '../../../../ui/fields/ChoiceField.tsx'
import { useNow } from '../../../../ui/use-now.ts'

interface AnsweredFormProps {
  readonly statements: readonly Statement[]
  readonly onAnswered: (statementId: string) => void
  readonly onCancel: () => void
}

/** By which statement a question was answered. */
export function AnsweredForm({ statements, onAnswered, onCancel }: AnsweredFormProps) {
  const now = useNow()
  const newest = statements.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const [id, setId] = useState(newest[0]?.id ?? '')
  const possible = newest.length > 0
  return (
    <AskForm
      title={roomText.markAnsweredTitle}
      submitWords={possible ? roomText.answeredBy : undefined}
      onCancel={onCancel}
      onSubmit={() => {
        if (id !== '') onAnswered(id)
        return id !== ''
      }}
    >
      {possible ? (
        <ChoiceField
          label={roomText.statement}
          value={id}
          choices={newest.map((one) => ({
            value: one.id,
            label: `${momentWords(Date.parse(one.at), now)}, ${one.where}: ${one.text}`.slice(0, 120),
          }))}
          onChange={setId}
        />
      ) : (
        <p>{roomText.nothingSaid}</p>
      )}
    </AskForm>
  )
}
