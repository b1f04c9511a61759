import { memo } from 'react'
import type { AlarmState } from '../../../electron/shared/model/alarm.ts'
import type { Item } from '../../../electron/shared/model/item.ts'
import { feedText } from '../../text/feed.ts'
import { Age } from '../../ui/Age.tsx'
import { Highlighted } from '../../ui/Highlighted.tsx'
import { KindIcon } from '../../ui/item/KindIcon.tsx'
import { NeedChip } from '../../ui/item/NeedChip.tsx'
import { routeHash } from '../../ui/route.ts'
import styles from './FeedRow.module.css'
import { RowActions } from './RowActions.tsx'

interface FeedRowProps {
  readonly item: Item
  /** Words searched for, marked in the row. */
  readonly query: string
  /** Where the keyboard is. */
  readonly current: boolean
  /** Whether Tab reaches it; one row of the list is. */
  readonly reachable: boolean
  /** Shown beside the list. */
  readonly open: boolean
  readonly selected: boolean
  /** State of its alarm, if one is not over: the site is down. */
  readonly alarm: AlarmState | undefined
  /** Whether the pointer is on it. */
  readonly pointed: boolean
  /** Whether its snooze menu is open. */
  readonly snoozing: boolean
  /** Asks to open the snooze menu of an item, or with `undefined` to close it. */
  readonly onSnoozing: (id: string | undefined) => void
}

/** One item in the list: where from, how old, what it says, what it needs. */
export const FeedRow = memo(function FeedRow({
  item,
  query,
  current,
  reachable,
  open,
  selected,
  alarm,
  pointed,
  snoozing,
  onSnoozing,
}: FeedRowProps) {
  const unread = item.state === 'unread'
  return (
    <article
      className={styles.row}
      data-open={open || undefined}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-alarm={alarm}
      data-unread={unread || undefined}
      data-settled={item.state === 'acknowledged' || undefined}
    >
      <div className={styles.meta}>
        <span className={styles.kind}>
          <KindIcon kind={item.kind} />
        </span>
        <span className={styles.source} dir="auto" title={item.sourceName}>
          {item.kind === 'report' && item.author ? item.author : item.sourceName}
        </span>
        <span className={styles.age}>
          <Age at={item.publishedAt} />
        </span>
        {item.spread > 1 && (
          <span className={styles.spread}>
            {item.kind === 'report' ? feedText.alike(item.spread, item.people) : feedText.spread(item.spread)}
          </span>
        )}
        <NeedChip item={item} />
      </div>
      <div className={styles.words}>
        <a
          className={styles.title}
          href={routeHash({ view: 'item', id: item.id })}
          data-item={item.id}
          tabIndex={reachable ? 0 : -1}
          aria-current={open ? 'true' : undefined}
          dir="auto"
        >
          <Highlighted text={item.title} query={query} />
          {unread && <span className={styles.hidden}>, {feedText.unread}</span>}
        </a>
        {item.text && (
          <p className={styles.text} dir="auto">
            <Highlighted text={item.text} query={query} />
          </p>
        )}
      </div>
      {(pointed || snoozing) && <RowActions item={item} snoozing={snoozing} onSnoozing={onSnoozing} />}
    </article>
  )
})
