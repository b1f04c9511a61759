import { useId, useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { alarmText, minutesWords } from '../../text/alarm.ts'
import { commonText } from '../../text/common.ts'
import { Button } from '../Button.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { Having } from './alarm-acts.ts'
import styles from './HavingForm.module.css'

interface HavingFormProps {
  readonly onHave: (having: Having) => void
  readonly onCancel: () => void
}

const offered = [30, 60, 120, 240, 480, 720]

/** "I have it" with a note and for a time of one's own. */
export function HavingForm({ onHave, onCancel }: HavingFormProps) {
  const { data: settings } = useQuery('settings.get', {})
  const usual = settings?.acknowledgeMinutes ?? 120
  const [note, setNote] = useState('')
  const [minutes, setMinutes] = useState<number>()
  const id = useId()
  const choices = [...new Set([...offered, usual])].toSorted((a, b) => a - b)
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        onHave({ note: note.trim(), minutes: minutes ?? usual })
      }}
    >
      <h2 id={id} className={styles.title}>
        {alarmText.haveIt}
      </h2>
      <TextField
        label={alarmText.note}
        description={alarmText.noteHint}
        placeholder={alarmText.noteExample}
        maxLength={2000}
        autoFocus
        value={note}
        onChange={setNote}
      />
      <ChoiceField
        label={alarmText.forHowLong}
        description={alarmText.forHowLongHint}
        value={String(minutes ?? usual)}
        choices={choices.map((one) => ({ value: String(one), label: minutesWords(one) }))}
        onChange={(chosen) => setMinutes(Number(chosen))}
      />
      <div className={styles.buttons}>
        <Button look="main" type="submit">
          {alarmText.haveIt}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}
