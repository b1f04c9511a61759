import type { ReplyPlace } from '../../../../electron/shared/model/reply.ts'
import { replyText } from '../../../text/reply.ts'
import styles from './Preview.module.css'

interface PreviewProps {
  readonly place: ReplyPlace
  /** One text, or the posts of a thread. */
  readonly posts: readonly string[]
  readonly subject: string | undefined
  readonly quote: string | undefined
}

/** The answer as they will see it: no remarks, no marks, in its place. */
export function Preview({ place, posts, subject, quote }: PreviewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keys
    <section className={styles.preview} aria-label={replyText.preview} tabIndex={0}>
      {posts.map((post, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: posts have no other name than their place
        <div key={index} className={styles.letter}>
          {index === 0 && (
            <div className={styles.head}>
              <p dir="auto">{place.to === '' ? place.label : replyText.to(place.to)}</p>
              {place.subject !== undefined && (
                <p className={styles.subject} dir="auto">
                  {subject ?? place.subject}
                </p>
              )}
            </div>
          )}
          <p className={styles.text} dir="auto">
            {post}
          </p>
          {quote && index === posts.length - 1 && (
            <blockquote className={styles.quote} dir="auto">
              {quote}
            </blockquote>
          )}
        </div>
      ))}
    </section>
  )
}
