import { useState } from 'react'
import { watchesText } from '../../text/watches.ts'
import { welcomeText } from '../../text/welcome.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipsField } from '../../ui/fields/ChipsField.tsx'
import { plainTerms } from '../../ui/terms/plain-terms.ts'
import { TermOffers } from '../../ui/terms/TermOffers.tsx'
import { useTermOffers } from '../../ui/terms/use-term-offers.ts'
import { Step } from './Step.tsx'
import type { StartOutcome } from './start-minding.ts'
import styles from './WelcomePage.module.css'

interface NamesStepProps {
  /** Empty when it is not known. */
  readonly siteAddress: string
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
export function NamesStep(props: NamesStepProps) {
  const { siteAddress, names, onNames, onStart, onGoOn, onBack, onLater } = props
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<StartOutcome>({ namesError: undefined, problems: [] })

  const offers = useTermOffers(plainTerms(names)[0] ?? names[0], siteAddress, names)
  function change(next: readonly string[]): void {
    onNames(next)
    setOutcome({ namesError: undefined, problems: [] })
  }

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
        onChange={change}
      />
      <TermOffers
        heading={watchesText.offers}
        offers={offers.terms}
        onTake={(term) => change([...names, term])}
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
