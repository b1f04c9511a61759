import type { ReactNode } from 'react'
import styles from './Card.module.css'

interface FoldProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of a card that opens when somebody wants it. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
