import type { Data } from '../../../electron/shared/contract.ts'
import { feedText, viewText } from '../../text/feed.ts'
import { feed } from './feed.ts'
import { type FeedQuestion, type FeedView, feedViews } from './feed-question.ts'
import styles from './ViewTabs.module.css'

interface ViewTabsProps {
  readonly question: FeedQuestion
  readonly counts: Data<'items.counts'> | undefined
}

/** The feed's views with how many items each holds. */
export function ViewTabs({ question, counts }: ViewTabsProps) {
  const numbers: Partial<Record<FeedView, number>> = counts
    ? { unread: counts.unread, answer: counts.needsAnswer, snoozed: counts.snoozed, aside: counts.aside }
    : {}
  return (
    <nav className={styles.tabs} aria-label={feedText.views}>
      {feedViews.map((view) => (
        <button
          key={view}
          type="button"
          className={styles.tab}
          aria-current={question.view === view ? 'true' : undefined}
          onClick={() => feed.ask({ ...question, view })}
        >
          {viewText[view].label}
          {Boolean(numbers[view]) && <span className={styles.number}>{shortNumber(numbers[view] ?? 0)}</span>}
        </button>
      ))}
    </nav>
  )
}

/** A count as a tab has room for it: `940`, `3.4k`, `120k`. */
function shortNumber(number: number): string {
  if (number < 1000) return String(number)
  return number < 10_000 ? `${Math.floor(number / 100) / 10}k` : `${Math.floor(number / 1000)}k`
}
