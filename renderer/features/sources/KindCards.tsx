import type { SourceKind, SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/item/KindIcon.tsx'
import styles from './AddSource.module.css'

interface KindCardsProps {
  readonly kinds: readonly SourceKindInfo[]
  readonly onChoose: (kind: SourceKind) => void
}

/** Every kind of source there is: what it sees, what it cannot see, what it needs from the person. */
export function KindCards({ kinds, onChoose }: KindCardsProps) {
  return (
    <ul className={styles.cards}>
      {kinds.map((info) => (
        <li key={info.kind} className={styles.card}>
          <h4 className={styles.cardTitle}>
            <KindIcon kind={info.itemKind} size={18} />
            {info.label}
          </h4>
          <p className={styles.cardText}>{info.description}</p>
          <dl className={styles.cardFacts}>
            <div>
              <dt>{sourcesText.sees}</dt> <dd>{info.sees}</dd>
            </div>
            <div>
              <dt>{sourcesText.blindTo}</dt> <dd>{info.blindTo}</dd>
            </div>
            <div>
              <dt>{sourcesText.needs}</dt> <dd>{info.needs}</dd>
            </div>
          </dl>
          <Button
            className={styles.cardButton}
            aria-label={sourcesText.chooseKind(info.label)}
            onClick={() => onChoose(info.kind)}
          >
            {sourcesText.setUp}
          </Button>
        </li>
      ))}
    </ul>
  )
}
