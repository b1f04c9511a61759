import type { Item } from '../../../electron/shared/model/item.ts'
import { momentWords } from '../../text/age.ts'
import { itemText } from '../../text/item.ts'
import { useNow } from '../use-now.ts'
import styles from './NeedChip.module.css'

/** What an item asks of its reader, in two or three quiet words; nothing when it asks nothing. */
export function NeedChip({
  item,
}: {
  readonly item: Pick<Item, 'kind' | 'state' | 'needs' | 'snoozedUntil'>
}) {
  if (item.state === 'acknowledged') return <span className={styles.settled}>{itemText.acknowledged}</span>
  if (item.state === 'aside') return <span className={styles.settled}>{itemText.aside}</span>
  if (item.state === 'snoozed' && item.snoozedUntil) return <SnoozedChip until={item.snoozedUntil} />
  // Every mention wants a look, and being unread says that already.
  if (item.needs === 'nothing' || (item.needs === 'look' && item.kind === 'mention')) return null
  return (
    <span className={styles.chip} data-needs={item.needs}>
      {item.needs === 'answer' ? itemText.needsAnswer : itemText.needsLook}
    </span>
  )
}

function SnoozedChip({ until }: { readonly until: string }) {
  const now = useNow()
  return <span className={styles.settled}>{itemText.snoozedUntil(momentWords(Date.parse(until), now))}</span>
}
