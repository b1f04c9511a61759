import { IconSend } from '@tabler/icons-react'
import { useQuery } from '../../../client/use-query.ts'
import { outboxText } from '../../../text/reply.ts'
import { FailureMessage, Message } from '../../../ui/Message.tsx'
import { Page } from '../../../ui/Page.tsx'
import styles from './OutboxPage.module.css'
import { ReplyCard } from './ReplyCard.tsx'

/** All answers: what is not out yet or in doubt first, then what has gone out. */
export function OutboxPage() {
  const { data, error, refetch } = useQuery('replies.list', {})
  const replies = data?.replies ?? []
  const gone = replies.filter(({ state }) => state === 'sent')
  const here = replies.filter(({ state }) => state !== 'sent' && state !== 'undone')
  return (
    <Page title={outboxText.title} lead={outboxText.lead}>
      {error && !data && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {data && here.length + gone.length === 0 && (
        <Message icon={<IconSend />} title={outboxText.empty}>
          {outboxText.emptyAdvice}
        </Message>
      )}
      {[
        { words: outboxText.open, members: here },
        { words: outboxText.gone, members: gone },
      ].map(
        ({ words, members }) =>
          members.length > 0 && (
            <section key={words}>
              <h2 className={styles.heading}>{words}</h2>
              <div className={styles.list}>
                {members.map((reply) => (
                  <ReplyCard key={reply.id} reply={reply} withItem />
                ))}
              </div>
            </section>
          ),
      )}
    </Page>
  )
}
