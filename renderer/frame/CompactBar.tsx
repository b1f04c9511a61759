import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { commonText } from '../text/common.ts'
import { itemText } from '../text/item.ts'
import { type Route, routeHash } from '../ui/route.ts'
import styles from './CompactBar.module.css'
import { Mark } from './Mark.tsx'

interface CompactBarProps {
  readonly route: Route
  /** What stands at its end. */
  readonly children: ReactNode
}

/** The top of the compact layout: where one is and the way back to the feed. */
export function CompactBar({ route, children }: CompactBarProps) {
  return (
    <header className={styles.bar}>
      {route.view === 'feed' ? (
        <span className={styles.name}>
          <Mark size={18} />
          {commonText.name}
        </span>
      ) : (
        <a className={styles.back} href={routeHash({ view: 'feed' })} aria-label={itemText.backToFeed}>
          <IconChevronLeft size={18} />
          {commonText.feed}
        </a>
      )}
      {children}
    </header>
  )
}
