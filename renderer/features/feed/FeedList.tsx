import { elementScroll, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { dayWords } from '../../text/age.ts'
import { feedText } from '../../text/feed.ts'
import { Button } from '../../ui/Button.tsx'
import { useNow } from '../../ui/use-now.ts'
import styles from './FeedList.module.css'
import { FeedRow } from './FeedRow.tsx'
import { FoldRow } from './FoldRow.tsx'
import { feed } from './feed.ts'
import { type FeedPages, indexOfItem, nearestItem, rowAt, rowCount } from './feed-pages.ts'
import type { FeedQuestion } from './feed-question.ts'

interface FeedListProps {
  readonly list: FeedPages
  /** What the list answers; another one needs another list, by its `key`. */
  readonly question: FeedQuestion
  /** Where the keyboard is; also the row that Tab reaches. */
  readonly currentId: string | undefined
  readonly openId: string | undefined
  readonly selected: ReadonlySet<string>
  /** Alarms that are not over, by their item. */
  readonly alarms: ReadonlyMap<string | undefined, Alarm>
  readonly held: number
  /** Whether reading on did not work. */
  readonly failed: boolean
  /** The item whose snooze menu is open. */
  readonly snoozingId: string | undefined
  readonly onSnoozing: (id: string | undefined) => void
}

/** Heights as the style sheets have them, in rem. */
const dayHeight = 2.375
const rowHeight = 6.375
/** Pixels from the top within which the reader counts as being there. */
const topSlack = 8

/** Where the list of which question was left, in pixels, so that coming back finds it there. */
let left: { readonly question: FeedQuestion; readonly offset: number } | undefined

/** The items as a list that only draws what is in sight, however long it is. */
export function FeedList(props: FeedListProps) {
  const { list, question, currentId, openId, selected, alarms, held, failed, snoozingId, onSnoozing } = props
  const scroller = useRef<HTMLDivElement>(null)
  const now = useNow()
  const [pointedId, setPointedId] = useState<string>()
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [placed, setPlaced] = useState(false)
  const total = rowCount(list)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rowAt(list, index)?.type === 'day' ? dayHeight : rowHeight) * rem,
    getItemKey: (index) => rowAt(list, index)?.id ?? index,
    // At first only what may be in sight: the rest is drawn once that can be seen.
    overscan: placed ? 3 : 0,
    // Taken for the list's own until that is known, so that the first drawing has rows.
    initialRect: { width: innerWidth, height: innerHeight },
    observeElementRect: (instance, tell) => observeRect(instance, tell, () => setPlaced(true)),
    // A new list is at its top already; scrolling it there would have it laid out at once.
    scrollToFn: (offset, options, instance) => {
      if (placed || offset > 0) elementScroll(offset, options, instance)
    },
    initialOffset: left?.question === question ? left.offset : 0,
  })
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  const atTop = (virtualizer.scrollOffset ?? 0) <= topSlack
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list may need more of it read, too
  useEffect(() => feed.see(first, last, atTop), [first, last, atTop, list])
  useLayoutEffect(
    () => () => {
      left = { question, offset: virtualizer.scrollOffset ?? 0 }
    },
    [virtualizer, question],
  )

  // The keyboard's row comes into sight and takes the focus when the list had it.
  const currentIndex = currentId === undefined ? -1 : indexOfItem(list, currentId)
  const firstItem = nearestItem(list, 0, 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the keyboard scrolls, not items that come in
  useEffect(() => {
    if (currentIndex < 0) return
    virtualizer.scrollToIndex(currentIndex === firstItem ? 0 : currentIndex, { align: 'auto' })
    const focused = document.activeElement
    if (focused !== document.body && !scroller.current?.contains(focused)) return
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-item="${CSS.escape(currentId ?? '')}"]`)
        ?.focus({ preventScroll: true }),
    )
  }, [currentId])

  return (
    <div className={styles.pane}>
      {held > 0 && (
        <button type="button" className={styles.fresh} onClick={() => virtualizer.scrollToIndex(0)}>
          {feedText.fresh(held)}
        </button>
      )}
      <div className={styles.scroller} ref={scroller} data-testid="feed-scroller">
        <ul
          className={styles.list}
          style={{ height: virtualizer.getTotalSize() }}
          aria-label={feedText.label}
          onPointerLeave={() => setPointedId(undefined)}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rowAt(list, index)
            if (!row) return null
            return (
              <li
                key={key}
                onPointerEnter={() => setPointedId(row.id)}
                className={styles.place}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {row.type === 'day' && <h2 className={styles.day}>{dayWords(row.at, now)}</h2>}
                {row.type === 'fold' && (
                  <FoldRow fold={row.fold} id={row.id} current={row.id === currentId} />
                )}
                {row.type === 'gone' && <div className={styles.gone} />}
                {row.type === 'item' && (
                  <FeedRow
                    item={row.item}
                    query={question.query}
                    current={row.id === currentId}
                    reachable={currentIndex < 0 ? index === firstItem : index === currentIndex}
                    open={row.id === openId}
                    selected={selected.has(row.id)}
                    alarm={alarms.get(row.id)?.state}
                    pointed={pointedId === row.id}
                    snoozing={snoozingId === row.id}
                    onSnoozing={onSnoozing}
                  />
                )}
              </li>
            )
          })}
        </ul>
        <div className={styles.end}>
          {failed ? (
            <Button size="small" onClick={feed.retry}>
              {feedText.retryMore}
            </Button>
          ) : (
            <p>{list.next === undefined ? feedText.end : feedText.loading}</p>
          )}
        </div>
      </div>
    </div>
  )
}

type Rect = { readonly width: number; readonly height: number }

/**
 * Tells how large the list is once it has been laid out for the screen, and whenever that changes. The library's own
 * way asks at once, for which the page is laid out twice before it is painted.
 */
function observeRect(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: Rect) => void,
  onPlaced: () => void,
): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return
    const { width, height } = entry.contentRect
    tell({ width: Math.round(width), height: Math.round(height) })
    onPlaced()
  })
  if (scrollElement) observer.observe(scrollElement)
  return () => observer.disconnect()
}
