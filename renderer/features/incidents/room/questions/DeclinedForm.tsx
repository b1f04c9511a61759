import { useState } from 'react'
import { roomText } from '../../../../text/incident-room.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { TextField } from '../../../../ui/fields/TextField.tsx'

interface DeclinedFormProps {
  readonly onDeclined: (reason: string) => void
  readonly onCancel: () => void
}

/** Why a question will not be answered. */
export function DeclinedForm({ onDeclined, onCancel }: DeclinedFormProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  return (
    <AskForm
      title={roomText.markDeclinedTitle}
      submitWords={roomText.declineDo}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true)
        if (said !== '') onDeclined(said)
        return said !== ''
      }}
    >
      <TextField
        label={roomText.declineReason}
        description={roomText.declineHint}
        error={tried && said === '' ? roomText.declineNeeded : undefined}
        maxLength={2000}
        spellCheck
        value={reason}
        onChange={setReason}
      />
    </AskForm>
  )
}
