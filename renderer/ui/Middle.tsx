import type { ReactNode } from 'react'
import styles from './Middle.module.css'

interface MiddleProps {
  /** Whether this is all there is to see. */
  readonly isPage?: boolean
  readonly children: ReactNode
}

/** Puts a message into the middle of the room there is. */
export function Middle({ isPage = false, children }: MiddleProps) {
  const Element = isPage ? 'main' : 'div'
  return <Element className={styles.middle}>{children}</Element>
}
