import { useState } from 'react'
import { waitingText } from '../../../text/waiting.ts'
import { AskForm } from '../../../ui/AskForm.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'

interface DeclineFormProps {
  readonly onDecline: (reason: string) => void
  readonly onCancel: () => void
}

/** Why somebody will get no answer, in the operator's own words. */
export function DeclineForm({ onDecline, onCancel }: DeclineFormProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  return (
    <AskForm
      title={waitingText.declineTitle}
      submitWords={waitingText.declineDo}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true)
        if (said !== '') onDecline(said)
        return said !== ''
      }}
    >
      <TextField
        label={waitingText.reason}
        description={waitingText.reasonHint}
        error={tried && said === '' ? waitingText.reasonNeeded : undefined}
        maxLength={2000}
        spellCheck
        value={reason}
        onChange={setReason}
      />
    </AskForm>
  )
}
