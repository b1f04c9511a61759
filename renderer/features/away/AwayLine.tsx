import { IconMoonStars } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { awayLine, awayText } from '../../text/away.ts'
import { routeHash } from '../../ui/route.ts'
import styles from './AwayLine.module.css'
import { away } from './away.ts'

/** The same in a line above the feed, for where the feed has the window to itself. */
export function AwayLine() {
  const digest = useSyncExternalStore(away.subscribe, away.get)
  if (!digest) return null
  return (
    <div className={styles.line}>
      <IconMoonStars size={18} className={styles.icon} aria-hidden />
      <p className={styles.words}>
        <strong>{awayText.title}:</strong> {awayLine(digest)}
      </p>
      <a className={styles.read} href={routeHash({ view: 'away' })}>
        {awayText.read}
      </a>
    </div>
  )
}
