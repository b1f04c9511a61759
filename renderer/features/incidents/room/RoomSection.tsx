import { type ReactNode, useId } from 'react'
import styles from './RoomSection.module.css'

interface RoomSectionProps {
  readonly heading: string
  /** One quiet line under the heading. */
  readonly hint?: ReactNode
  /** What stands at the right of the heading: a count, a link, a small button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One part of a room under its heading. */
export function RoomSection({ heading, hint, aside, children }: RoomSectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {heading}
        </h3>
        {aside}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

/** A quiet sentence in a section that has nothing to show yet. */
export function SectionQuiet({ children }: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>
}
