import type { SourceOffer } from '../../../electron/shared/model/source.ts'
import { offerText } from '../../text/offers.ts'
import { CheckField } from '../fields/CheckField.tsx'
import styles from './OfferList.module.css'

interface OfferListProps {
  readonly offers: readonly SourceOffer[]
  /** Places of the ticked offers. */
  readonly ticked: ReadonlySet<number>
  readonly onTick: (ticked: ReadonlySet<number>) => void
  readonly disabled?: boolean
}

/** What was found at an address, each with its reason, to be taken or left. */
export function OfferList({ offers, ticked, onTick, disabled = false }: OfferListProps) {
  function tick(index: number, on: boolean): void {
    const next = new Set(ticked)
    if (on) next.add(index)
    else next.delete(index)
    onTick(next)
  }
  return (
    <fieldset className={styles.list} aria-label={offerText.group}>
      {offers.map((offer, index) => {
        const there = offer.existingSourceId !== undefined
        const address = offer.settings.url
        return (
          <CheckField
            key={`${offer.kind} ${JSON.stringify(offer.settings)}`}
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
