import { useState } from 'react'
import type { Conversation, ConversationEntry } from '../../../../electron/shared/model/conversation.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Button } from '../../../ui/Button.tsx'
import { nameOf } from '../../../ui/person/name-of.ts'
import styles from './Entries.module.css'
import { Entry } from './Entry.tsx'

/** How many are shown before the first that waits, and of those that were all answered. */
const before = 1
const last = 6

/** What was said, oldest first; what is long past stays folded. */
export function Entries({ conversation }: { readonly conversation: Conversation }) {
  const { id, entries, hasMore, person } = conversation
  const [all, setAll] = useState(false)
  const from = all ? 0 : startOf(entries)
  return (
    <section className={styles.said} aria-labelledby="said">
      <h3 id="said" className={styles.heading}>
        {waitingText.said}
      </h3>
      {from === 0 && hasMore && <p className={styles.quiet}>{waitingText.older}</p>}
      {from > 0 && (
        <Button look="quiet" size="small" className={styles.earlier} onClick={() => setAll(true)}>
          {waitingText.earlier(from)}
        </Button>
      )}
      <ol className={styles.entries}>
        {entries.slice(from).map((entry, place, shown) => (
          <Entry
            key={keyOf(entry)}
            entry={entry}
            who={nameOf(person)}
            withChannel={entry.conversationId !== id}
            withTitle={topicOf(entry) !== topicOf(shown[place - 1])}
          />
        ))}
      </ol>
    </section>
  )
}

/** The place from which entries are shown: a few before the first that waits, else the last few. */
function startOf(entries: readonly ConversationEntry[]): number {
  const waits = entries.findIndex((entry) => entry.kind === 'theirs' && entry.waits)
  const start = waits < 0 ? entries.length - last : waits - before
  return start > 1 ? start : 0
}

function keyOf(entry: ConversationEntry): string {
  return entry.kind === 'theirs'
    ? entry.itemId
    : (entry.replyId ?? `${entry.conversationId} ${entry.at} ${entry.itemId ?? ''}`)
}

/** What an entry is about, without the “Re:” that mail programs add. */
function topicOf(entry: ConversationEntry | undefined): string {
  return entry?.title?.replace(/^(?:(?:re|aw|sv|fwd?|wg)\s*:\s*)+/iu, '').trim() ?? ''
}
