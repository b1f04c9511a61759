import { type ReactNode, useState } from 'react'
import styles from './Card.module.css'

interface FoldProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of a card that opens, and is only drawn, when somebody wants it. */
export function Fold({ title, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <div className={styles.inside}>{children}</div>}
    </details>
  )
}
