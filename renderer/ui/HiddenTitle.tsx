import styles from './HiddenTitle.module.css'

interface HiddenTitleProps {
  readonly children: string
  /** Only in the compact layout, where the title that is seen otherwise has gone. */
  readonly narrow?: boolean
}

/** What a place is called, for screen readers, where the eye sees it from what is there. */
export function HiddenTitle({ children, narrow = false }: HiddenTitleProps) {
  return (
    <h1 className={styles.title} data-narrow={narrow || undefined}>
      {children}
    </h1>
  )
}
