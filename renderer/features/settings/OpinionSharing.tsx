import { useState } from 'react'
import { act } from '../../client/act.ts'
import { opinionText } from '../../text/opinion.ts'
import { Button } from '../../ui/Button.tsx'
import { SwitchField } from '../../ui/fields/SwitchField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './OpinionSettings.module.css'

interface OpinionSharingProps {
  readonly sharing: boolean
  readonly refetch: () => Promise<unknown>
}

/** Whether friends may ask this Storeminder, and the address they need, once. */
export function OpinionSharing({ sharing, refetch }: OpinionSharingProps) {
  const [key, setKey] = useState<string>()
  const [wanted, setWanted] = useState<boolean>()
  const inTray = window.storeminder !== undefined

  async function share(on: boolean): Promise<void> {
    setWanted(on)
    const shared = await act('opinions.share', { on })
    setKey(shared?.key)
    await refetch()
    setWanted(undefined)
  }
  return (
    <div className={styles.form}>
      <SwitchField
        label={opinionText.share}
        description={inTray ? opinionText.shareTray : opinionText.shareHint}
        value={wanted ?? sharing}
        disabled={inTray}
        onChange={(on) => void share(on)}
      />
      {sharing && key !== undefined && (
        <TextField
          label={opinionText.address}
          description={opinionText.addressHint}
          value={`${window.location.origin}/look/${key}`}
          readOnly
          onChange={() => undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {sharing && key === undefined && (
        <div className={styles.buttons}>
          <Button onClick={() => void share(true)}>{opinionText.another}</Button>
          <span className={styles.outcome}>{opinionText.anotherHint}</span>
        </div>
      )}
    </div>
  )
}
