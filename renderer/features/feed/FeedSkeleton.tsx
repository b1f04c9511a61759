import { feedText } from '../../text/feed.ts'
import styles from './FeedSkeleton.module.css'

/** The shape of a list that is still being read. */
export function FeedSkeleton() {
  return (
    <div role="status" aria-label={feedText.loading} className={styles.skeleton}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className={styles.row}>
          <span className={styles.meta} />
          <span className={styles.title} />
          <span className={styles.text} />
        </div>
      ))}
    </div>
  )
}
