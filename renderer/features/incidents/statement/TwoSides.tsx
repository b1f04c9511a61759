import type { ReactNode } from 'react'
import styles from './TwoSides.module.css'

/** One of two texts that do not agree. */
interface Side {
  /** Where and when it stands. */
  readonly where: ReactNode
  readonly words: string
  /** What is said where there are no words yet. */
  readonly instead?: string
  /** Whether it is the one to go on with. */
  readonly isNew?: boolean
}

interface TwoSidesProps {
  readonly reason?: string
  readonly sides: readonly [Side, Side]
  /** What can be done about it. */
  readonly action: ReactNode
}

/** Two texts that do not agree, beside each other or, where there is little room, below: one entry of a list. */
export function TwoSides({ reason, sides, action }: TwoSidesProps) {
  return (
    <li className={styles.pair}>
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      <div className={styles.sides}>
        {sides.map(({ where, words, instead, isNew = false }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always the same two
          <figure key={place} className={styles.side} data-new={isNew || undefined}>
            <figcaption className={styles.where}>{where}</figcaption>
            {words === '' && instead !== undefined ? (
              <p className={styles.where}>{instead}</p>
            ) : (
              <blockquote dir="auto">{words}</blockquote>
            )}
          </figure>
        ))}
      </div>
      {action}
    </li>
  )
}
