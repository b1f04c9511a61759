import { useState } from 'react'
import type { RoundMember } from '../../../../electron/shared/model/incident.ts'
import { act } from '../../../client/act.ts'
import { closingText, memberName } from '../../../text/closing.ts'
import { AskForm } from '../../../ui/AskForm.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { showToast } from '../../../ui/toasts.ts'

interface LeaveOutFormProps {
  readonly incidentId: string
  readonly member: RoundMember
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Why somebody gets no answer about the end. */
export function LeaveOutForm({ incidentId, member, onDone, onCancel }: LeaveOutFormProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  function submit(): boolean {
    const why = reason.trim()
    if (why === '') {
      setError(closingText.leaveOutNeeded)
      return false
    }
    const { conversationId } = member
    const leave = (because: string) =>
      act('incidents.leaveOut', { id: incidentId, conversationId, reason: because })
    void leave(why).then((left) => {
      if (!left) return
      showToast({ text: closingText.leftOut(memberName(member)), undo: () => leave('') })
      onDone()
    })
    return true
  }
  return (
    <AskForm
      title={closingText.leaveOutTitle}
      submitWords={closingText.leaveOutDo}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TextField
        label={closingText.leaveOutReason}
        value={reason}
        error={error}
        maxLength={500}
        onChange={setReason}
      />
    </AskForm>
  )
}
