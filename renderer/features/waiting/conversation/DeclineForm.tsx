import { useId, useState } from 'react'
import { commonText } from '../../../text/common.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import styles from './ConversationEnds.module.css'

interface DeclineFormProps {
  readonly onDecline: (reason: string) => void
  readonly onCancel: () => void
}

/** Why somebody will get no answer, in the operator's own words. */
export function DeclineForm({ onDecline, onCancel }: DeclineFormProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const empty = reason.trim() === ''
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!empty) onDecline(reason.trim())
      }}
    >
      <h3 id={id} className={styles.title}>
        {waitingText.declineTitle}
      </h3>
      <TextField
        label={waitingText.reason}
        description={waitingText.reasonHint}
        error={tried && empty ? waitingText.reasonNeeded : undefined}
        maxLength={2000}
        spellCheck
        autoFocus
        value={reason}
        onChange={setReason}
      />
      <div className={styles.buttons}>
        <Button look="main" type="submit">
          {waitingText.declineDo}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}
