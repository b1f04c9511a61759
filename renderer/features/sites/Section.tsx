import { type ReactNode, useId } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  readonly title: string
  /** A name by which `showSection` finds it. */
  readonly name?: string
  /** One quiet sentence under the title. */
  readonly lead?: ReactNode
  /** At the right of the title. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** One part of a site's page. */
export function Section({ title, name, lead, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id} data-section={name} tabIndex={-1}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {actions}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}
