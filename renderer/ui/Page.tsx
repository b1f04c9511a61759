import type { ReactNode } from 'react'
import styles from './Page.module.css'

interface PageProps {
  readonly title: string
  /** One quiet sentence under the title. */
  readonly lead?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page that is read from the top and scrolls as one: sources, settings, first run. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.header}>
          <div className={styles.words}>
            <h1 className={styles.title}>{title}</h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </main>
  )
}
