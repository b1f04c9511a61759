import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { TermOffer } from '../../../electron/shared/model/watch.ts'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../Button.tsx'
import styles from './TermOffers.module.css'

interface TermOffersProps {
  readonly heading: string
  readonly offers: readonly TermOffer[]
  readonly onTake: (term: string) => void
}

/** The rest waits behind a button, so that the surest are not lost in a crowd. */
const inSight = 6

/** Proposed terms, each with its reason; one click takes one. */
export function TermOffers({ heading, offers, onTake }: TermOffersProps) {
  const [all, setAll] = useState(false)
  const id = useId()
  if (offers.length === 0) return null
  const shown = all ? offers : offers.slice(0, inSight)
  return (
    <div className={styles.offers}>
      <h4 id={id} className={styles.heading}>
        {heading}
      </h4>
      <ul className={styles.list} aria-labelledby={id}>
        {shown.map(({ term, why }) => (
          <li key={term}>
            <button
              type="button"
              className={styles.offer}
              aria-label={watchesText.take(term, why)}
              onClick={() => onTake(term)}
            >
              <IconPlus size={14} aria-hidden="true" />
              <span>
                <span className={styles.term}>{term}</span> <span className={styles.why}>{why}</span>
              </span>
            </button>
          </li>
        ))}
        {shown.length < offers.length && (
          <li>
            <Button look="quiet" size="small" onClick={() => setAll(true)}>
              {watchesText.moreOffers(offers.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}
