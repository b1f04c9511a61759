import { IconFileOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { itemText } from '../../text/item.ts'
import { replyText } from '../../text/reply.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { go } from '../../ui/route.ts'
import { Composer } from './Composer.tsx'
import { Theirs } from './parts/Theirs.tsx'
import styles from './ReplyPane.module.css'

/** What is answered, and where to go afterwards. */
export interface ReplyPaneProps {
  /** Of the item. */
  readonly id: string
  /** Where to go when it is on its way or left for later; without it to the item. */
  readonly onLeave?: () => void
}

/** Answering one item: what they wrote above, the answer below, the cursor in it. */
export function ReplyPane({ id, onLeave }: ReplyPaneProps) {
  const { data: item, error } = useQuery('items.get', { id })
  const words = useRef<HTMLParagraphElement>(null)
  if (error?.kind === 'not-found')
    return (
      <Message
        icon={<IconFileOff />}
        title={itemText.gone}
        actions={<Button onClick={() => go({ view: 'feed' })}>{itemText.backToFeed}</Button>}
      >
        {itemText.goneAdvice}
      </Message>
    )
  const who = item?.report?.sender.name ?? item?.author
  return (
    <section
      className={styles.pane}
      aria-label={who === undefined ? replyText.titleUnknown : replyText.title(who)}
    >
      {item && <Theirs item={item} words={words} withBack={onLeave === undefined} />}
      <Composer
        itemId={id}
        item={item}
        theirs={words}
        onLeave={onLeave ?? (() => go({ view: 'item', id }))}
      />
    </section>
  )
}
