import { useState } from 'react'
import type { OpenQuestion } from '../../../../../electron/shared/model/incident.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { ChoiceField } from '../../../../ui/fields/ChoiceField.tsx'

interface JoinFormProps {
  /** The other questions of the incident. */
  readonly others: readonly OpenQuestion[]
  readonly onJoin: (intoId: string) => void
  readonly onCancel: () => void
}

/** Which other question asks the same. */
export function JoinForm({ others, onJoin, onCancel }: JoinFormProps) {
  const [into, setInto] = useState(others[0]?.id ?? '')
  return (
    <AskForm
      title={roomText.joinTitle}
      submitWords={into === '' ? undefined : roomText.joinDo}
      onCancel={onCancel}
      onSubmit={() => {
        if (into !== '') onJoin(into)
        return into !== ''
      }}
    >
      {into === '' ? (
        <p>{roomText.joinNone}</p>
      ) : (
        <ChoiceField
          label={roomText.joinInto}
          value={into}
          choices={others.map(({ id, says, askers }) => ({
            value: id,
            label: `${says} (${askers})`.slice(0, 120),
          }))}
          onChange={setInto}
        />
      )}
    </AskForm>
  )
}
