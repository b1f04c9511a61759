import { useQuery } from '../../../client/use-query.ts'
import { outboxText } from '../../../text/reply.ts'
import styles from './ItemReplies.module.css'
import { ReplyCard } from './ReplyCard.tsx'

/** What was answered to an item, and what of it is on its way; nothing where there is none. */
export function ItemReplies({ itemId }: { readonly itemId: string }) {
  const { data } = useQuery('replies.list', { itemId })
  const replies = (data?.replies ?? []).filter(({ state }) => state !== 'undone')
  if (replies.length === 0) return null
  return (
    <section className={styles.replies} aria-label={outboxText.yours}>
      <h3 className={styles.heading}>{outboxText.yours}</h3>
      {replies.map((reply) => (
        <ReplyCard key={reply.id} reply={reply} />
      ))}
    </section>
  )
}
