import { useState } from 'react'
import { welcomeText } from '../../text/welcome.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipsField } from '../../ui/fields/ChipsField.tsx'
import { Step } from './Step.tsx'
import type { StartOutcome } from './start-minding.ts'
import styles from './WelcomePage.module.css'

interface NamesStepProps {
  readonly names: readonly string[]
  readonly onNames: (names: readonly string[]) => void
  /** Sets everything up; what it could not do comes back in words. */
  readonly onStart: () => Promise<StartOutcome>
  /** Ends the first run with what there is. */
  readonly onGoOn: () => void
  readonly onBack: () => void
  readonly onLater: () => void
}

/** Step 3: the names to listen for, then everything is set up. */
export function NamesStep({ names, onNames, onStart, onGoOn, onBack, onLater }: NamesStepProps) {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<StartOutcome>({ namesError: undefined, problems: [] })

  async function start(): Promise<void> {
    setBusy(true)
    setOutcome(await onStart())
    setBusy(false)
  }
  const { namesError, problems } = outcome
  const failed = problems.length > 0
  return (
    <Step
      step={3}
      title={welcomeText.namesTitle}
      lead={welcomeText.namesLead}
      onSubmit={() => void start()}
      onBack={onBack}
      onLater={onLater}
      busy={busy}
      submitWords={busy ? welcomeText.starting : failed ? welcomeText.tryAgain : welcomeText.start}
      extra={
        failed && (
          <Button disabled={busy} onClick={onGoOn}>
            {welcomeText.goOn}
          </Button>
        )
      }
    >
      <ChipsField
        label={welcomeText.names}
        description={welcomeText.namesHint}
        error={namesError}
        placeholder={welcomeText.namesExample}
        autoFocus
        value={names}
        onChange={(next) => {
          onNames(next)
          setOutcome({ namesError: undefined, problems: [] })
        }}
      />
      {failed && (
        <div className={styles.problem} role="alert">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
    </Step>
  )
}
