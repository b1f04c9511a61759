import { IconArrowLeft } from '@tabler/icons-react'
import { type Ref, useEffect, useRef } from 'react'
import type { ItemDetail } from '../../../../electron/shared/model/item.ts'
import { ageWords, exactWords } from '../../../text/age.ts'
import { replyText } from '../../../text/reply.ts'
import { routeHash } from '../../../ui/route.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Theirs.module.css'

interface TheirsProps {
  readonly item: ItemDetail
  /** Their words, from which a mark can be quoted. */
  readonly words: Ref<HTMLParagraphElement>
  /** Whether a link leads back to the item. */
  readonly withBack: boolean
}

/** What they wrote, above the answer. */
export function Theirs({ item, words, withBack }: TheirsProps) {
  const now = useNow()
  const at = Date.parse(item.publishedAt)
  const who = item.report?.sender.name ?? item.author ?? item.sourceName
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => {
    // What scrolls by itself must be reachable by keys.
    const shown = scroller.current
    if (shown) shown.tabIndex = shown.scrollHeight > shown.clientHeight ? 0 : -1
  }, [])
  return (
    <section className={styles.theirs} ref={scroller} aria-label={replyText.theirs(who)}>
      <div className={styles.column}>
        <div className={styles.head}>
          <span className={styles.who} dir="auto">
            {who}
          </span>
          {who !== item.sourceName && <span dir="auto">{item.sourceName}</span>}
          <time dateTime={item.publishedAt} title={exactWords(at)}>
            {ageWords(at, now)}
          </time>
          {withBack && (
            <a className={styles.back} href={routeHash({ view: 'item', id: item.id })}>
              <IconArrowLeft size={14} aria-hidden />
              {replyText.backToItem}
            </a>
          )}
        </div>
        {!item.text.startsWith(item.title.replace(/…$/, '')) && (
          <h3 className={styles.title} dir="auto">
            {item.title}
          </h3>
        )}
        <p className={styles.text} ref={words} dir="auto">
          {item.text}
        </p>
      </div>
    </section>
  )
}
