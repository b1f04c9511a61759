import type { ReactNode } from 'react'
import { HiddenTitle } from './HiddenTitle.tsx'
import styles from './ListAndPane.module.css'

interface ListAndPaneProps {
  /** The place's name, for whoever sees only the pane. */
  readonly title: string
  /** Whether one of the list is open: a narrow window shows the pane then, otherwise the list. */
  readonly open: boolean
  /** Absent while it is on its way. */
  readonly list?: ReactNode
  readonly children?: ReactNode
}

/** A place with a list at the left and one of its entries at the right; in a narrow window one of the two. */
export function ListAndPane({ title, open, list, children }: ListAndPaneProps) {
  if (list === undefined) return <main className={styles.page} aria-busy="true" />
  return (
    <main className={styles.page} data-open={open}>
      {open && <HiddenTitle narrow>{title}</HiddenTitle>}
      <div className={styles.list}>{list}</div>
      <div className={styles.pane}>{children}</div>
    </main>
  )
}
