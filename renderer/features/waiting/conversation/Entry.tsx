import { useLayoutEffect, useRef, useState } from 'react'
import type { ConversationEntry } from '../../../../electron/shared/model/conversation.ts'
import { exactWords, momentWords } from '../../../text/age.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Button } from '../../../ui/Button.tsx'
import { routeHash } from '../../../ui/route.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Entry.module.css'

interface EntryProps {
  readonly entry: ConversationEntry
  /** What the other person is called. */
  readonly who: string
  /** Whether it matters where it was said. */
  readonly withChannel: boolean
  /** Whether it is about something else than the one before. */
  readonly withTitle: boolean
}

/** One thing that was said, by them or by the operator. */
export function Entry({ entry, who, withChannel, withTitle }: EntryProps) {
  const now = useNow()
  const at = Date.parse(entry.at)
  const waits = entry.kind === 'theirs' && entry.waits
  return (
    <li className={styles.entry} data-kind={entry.kind} data-waits={waits || undefined}>
      <p className={styles.meta}>
        <span className={styles.who} dir="auto">
          {entry.kind === 'mine' ? waitingText.you : who}
        </span>
        <time dateTime={entry.at} title={exactWords(at)}>
          {momentWords(at, now)}
        </time>
        {withChannel && <span dir="auto">{waitingText.elsewhere(entry.sourceName)}</span>}
        {waits && <span className={styles.waits}>{waitingText.stillWaits}</span>}
        {entry.kind === 'mine' && entry.state !== 'sent' && (
          <span className={styles.waits}>{waitingText.states[entry.state]}</span>
        )}
        {entry.kind === 'theirs' && (
          <a
            className={styles.open}
            href={routeHash({ view: 'item', id: entry.itemId })}
            aria-label={waitingText.openOf(entry.title)}
          >
            {waitingText.open}
          </a>
        )}
      </p>
      {withTitle && entry.title && !entry.text.trim().startsWith(entry.title) && (
        <p className={styles.title} dir="auto">
          {entry.title}
        </p>
      )}
      <Words text={entry.text.trim()} />
    </li>
  )
}

/** A text of which the first lines are shown until somebody wants it all. */
function Words({ text }: { readonly text: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [cut, setCut] = useState(false)
  const [all, setAll] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may be cut where this one was not
  useLayoutEffect(() => {
    const shown = place.current
    setCut(shown !== null && shown.scrollHeight > shown.clientHeight + 1)
  }, [text])
  if (text === '') return null
  return (
    <>
      <p ref={place} className={styles.text} data-all={all || undefined} dir="auto">
        {text}
      </p>
      {cut && !all && (
        <Button look="quiet" size="small" className={styles.more} onClick={() => setAll(true)}>
          {waitingText.showAll}
        </Button>
      )}
    </>
  )
}
