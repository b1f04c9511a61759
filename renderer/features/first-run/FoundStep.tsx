import { welcomeText } from '../../text/welcome.ts'
import { withStop } from '../../text/with-stop.ts'
import { OfferList } from '../../ui/offers/OfferList.tsx'
import type { Found } from './progress.ts'
import { Step } from './Step.tsx'
import styles from './WelcomePage.module.css'

interface FoundStepProps {
  readonly found: Found
  readonly ticked: ReadonlySet<number>
  readonly onTick: (ticked: ReadonlySet<number>) => void
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onLater: () => void
}

/** Step 2: what was found at the site, to be taken or left. */
export function FoundStep({ found, ticked, onTick, onNext, onBack, onLater }: FoundStepProps) {
  const { error, offers } = found
  const name = found.title ?? found.address
  const incomplete = offers.filter((offer) => !offer.complete)
  return (
    <Step
      step={2}
      title={welcomeText.foundTitle}
      lead={lead()}
      focusTitle
      onSubmit={onNext}
      onBack={onBack}
      onLater={onLater}
      busy={false}
      submitWords={welcomeText.next}
    >
      {error && (
        <div className={styles.problem} role="alert">
          <p>{withStop(error.message)}</p>
          <p>{withStop(error.advice)}</p>
        </div>
      )}
      {offers.length > 0 && <OfferList offers={offers} ticked={ticked} onTick={onTick} />}
      {incomplete.length > 0 && (
        <p className={styles.note}>{welcomeText.needMore(incomplete.map((offer) => offer.name))}</p>
      )}
      <p className={styles.note}>{welcomeText.addLater}</p>
    </Step>
  )

  function lead(): string {
    if (offers.length === 0 || error) return offers.length === 0 ? welcomeText.foundNothing : found.address
    return offers.length === 1 ? welcomeText.foundOnlySite(name) : welcomeText.foundLead(name)
  }
}
