import { IconCoffee } from '@tabler/icons-react'
import type { Data } from '../../../electron/shared/contract.ts'
import type { Waiting } from '../../../electron/shared/model/conversation.ts'
import { durationWords, exactWords } from '../../text/age.ts'
import { waitingText } from '../../text/waiting.ts'
import { Button } from '../../ui/Button.tsx'
import rowStyles from '../../ui/ListRow.module.css'
import { Message } from '../../ui/Message.tsx'
import { nameOf } from '../../ui/person/name-of.ts'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './WaitingList.module.css'

interface WaitingListProps {
  readonly list: Data<'waiting.list'>
  readonly selected: string | undefined
  /** Fetches more of them; absent when these are all. */
  readonly onMore?: () => void
}

/** Everybody who waits, the longest wait first. */
export function WaitingList({ list, selected, onMore }: WaitingListProps) {
  const now = useNow()
  const { waiting, total, oldestSince } = list
  const oldest = oldestSince && durationWords(now - Date.parse(oldestSince))
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>{waitingText.title}</h1>
        <p className={styles.summary}>{waitingText.summary(total, oldest)}</p>
      </header>
      <div className={styles.scroll}>
        {waiting.length === 0 && (
          <div className={styles.nobody}>
            <Message icon={<IconCoffee size={24} />} title={waitingText.nobody}>
              {waitingText.nobodyText}
            </Message>
          </div>
        )}
        <nav aria-label={waitingText.title}>
          <ul>
            {waiting.map((one) => (
              <Row key={one.id} one={one} selected={one.id === selected} now={now} />
            ))}
          </ul>
        </nav>
        {onMore && (
          <div className={styles.more}>
            <Button onClick={onMore}>{waitingText.more}</Button>
          </div>
        )}
      </div>
    </>
  )
}

interface RowProps {
  readonly one: Waiting
  readonly selected: boolean
  readonly now: number
}

function Row({ one, selected, now }: RowProps) {
  const since = Date.parse(one.since)
  return (
    <li>
      <a
        className={`${rowStyles.row} ${styles.row}`}
        href={routeHash({ view: 'waiting', id: one.id })}
        aria-current={selected ? 'page' : undefined}
      >
        <span className={styles.first}>
          <span className={styles.name} dir="auto">
            {nameOf(one.person)}
          </span>
          <time className={styles.age} dateTime={one.since} title={exactWords(since)}>
            {durationWords(now - since)}
          </time>
        </span>
        <span className={styles.words} dir="auto">
          {one.title}
        </span>
        <span className={styles.line}>
          <span dir="auto">{one.sourceName}</span>
          {one.count > 1 && ` · ${waitingText.messages(one.count)}`}
        </span>
      </a>
    </li>
  )
}
