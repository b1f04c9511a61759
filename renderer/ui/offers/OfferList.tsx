import type { SourceOffer } from '../../../electron/shared/model/source.ts'
import { offerText } from '../../text/offers.ts'
import { Button } from '../Button.tsx'
import { CheckField } from '../fields/CheckField.tsx'
import styles from './OfferList.module.css'

interface OfferListProps {
  readonly offers: readonly SourceOffer[]
  /** Places of the ticked offers. */
  readonly ticked: ReadonlySet<number>
  readonly onTick: (ticked: ReadonlySet<number>) => void
  readonly disabled?: boolean
  /** Opens the form of an offer that lacks something; without it such offers are not shown. */
  readonly onComplete?: (offer: SourceOffer) => void
}

/** What was found at an address, each with its reason, to be taken or left. */
export function OfferList({ offers, ticked, onTick, disabled = false, onComplete }: OfferListProps) {
  function tick(index: number, on: boolean): void {
    const next = new Set(ticked)
    if (on) next.add(index)
    else next.delete(index)
    onTick(next)
  }
  return (
    <fieldset className={styles.list} aria-label={offerText.group}>
      {offers.map((offer, index) => {
        if (!offer.complete && offer.existingSourceId === undefined) {
          return (
            onComplete && (
              <Incomplete
                key={offerKey(offer)}
                offer={offer}
                disabled={disabled}
                onComplete={() => onComplete(offer)}
              />
            )
          )
        }
        const there = offer.existingSourceId !== undefined
        const address = offer.settings.url
        return (
          <CheckField
            key={offerKey(offer)}
            label={offer.name}
            description={there ? offerText.existing : offer.reason}
            detail={typeof address === 'string' ? address : undefined}
            value={!there && ticked.has(index)}
            disabled={there || disabled}
            onChange={(on) => tick(index, on)}
          />
        )
      })}
    </fieldset>
  )
}

interface IncompleteProps {
  readonly offer: SourceOffer
  readonly disabled: boolean
  readonly onComplete: () => void
}

/** An offer that cannot be taken as it is, because the person must add something to it. */
function Incomplete({ offer, disabled, onComplete }: IncompleteProps) {
  return (
    <div className={styles.incomplete}>
      <span>
        <span className={styles.name}>{offer.name}</span>
        <span className={styles.reason}>{offer.reason}</span>
        <span className={styles.reason}>{offerText.incomplete}</span>
      </span>
      <Button
        size="small"
        disabled={disabled}
        aria-label={offerText.completeOne(offer.name)}
        onClick={onComplete}
      >
        {offerText.complete}
      </Button>
    </div>
  )
}

function offerKey(offer: SourceOffer): string {
  return `${offer.kind} ${JSON.stringify(offer.settings)}`
}
