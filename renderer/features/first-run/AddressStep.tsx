import { useState } from 'react'
import { client } from '../../client/index.ts'
import { welcomeText } from '../../text/welcome.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { Found } from './progress.ts'
import { Step } from './Step.tsx'
import styles from './WelcomePage.module.css'

interface AddressStepProps {
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly onFound: (found: Found) => void
  readonly onLater: () => void
}

/** Step 1: the address of the site, which Storeminder then looks at. */
export function AddressStep({ address, onAddress, onFound, onLater }: AddressStepProps) {
  const [error, setError] = useState<string>()
  // What was found although the site did not answer: it may be down just now, or the address may be wrong.
  const [doubtful, setDoubtful] = useState<Found>()
  const [looking, setLooking] = useState(false)

  function forget(): void {
    setError(undefined)
    setDoubtful(undefined)
  }
  async function look(): Promise<void> {
    forget()
    setLooking(true)
    const result = await client.call('sources.discover', { address: address.trim() })
    setLooking(false)
    if (!result.ok) setError(withStop(result.error.message))
    else if (result.data.error) {
      const { message, advice } = result.data.error
      setError(`${withStop(message)} ${withStop(advice)}`.trim())
      setDoubtful(result.data.offers.length > 0 ? result.data : undefined)
    } else onFound(result.data)
  }
  return (
    <Step
      step={1}
      title={welcomeText.addressTitle}
      lead={welcomeText.addressLead}
      onSubmit={() => void look()}
      onLater={onLater}
      busy={looking}
      cannotSubmit={address.trim() === ''}
      submitWords={doubtful ? welcomeText.lookAgain : welcomeText.next}
      extra={
        doubtful && (
          <Button disabled={looking} onClick={() => onFound(doubtful)}>
            {welcomeText.anyway}
          </Button>
        )
      }
    >
      <TextField
        look="large"
        label={welcomeText.address}
        description={welcomeText.addressHint}
        error={error}
        placeholder={welcomeText.addressExample}
        inputMode="url"
        maxLength={2000}
        autoFocus
        readOnly={looking}
        value={address}
        onChange={(next) => {
          forget()
          onAddress(next)
        }}
      />
      <p className={styles.note} role="status">
        {looking && welcomeText.looking(address.trim())}
      </p>
    </Step>
  )
}
