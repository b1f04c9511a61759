import { IconChevronLeft, IconMessageOff } from '@tabler/icons-react'
import type { Conversation, Waiting } from '../../../../electron/shared/model/conversation.ts'
import { useQuery } from '../../../client/use-query.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureMessage, Message } from '../../../ui/Message.tsx'
import { Middle } from '../../../ui/Middle.tsx'
import { nameOf } from '../../../ui/person/name-of.ts'
import { go } from '../../../ui/route.ts'
import { ConversationEnds } from './ConversationEnds.tsx'
import { ConversationHead } from './ConversationHead.tsx'
import styles from './ConversationPane.module.css'
import { Entries } from './Entries.tsx'
import { PersonNote } from './PersonNote.tsx'
import { Promises } from './Promises.tsx'

interface ConversationPaneProps {
  readonly id: string
  /** Everybody who waits, to be settled with. */
  readonly waiting: readonly Waiting[]
  /** Who is shown once nobody waits here any more. */
  readonly nextId: string | undefined
}

/** One person: what they said and what the operator said, on all channels, and what is left to do. */
export function ConversationPane({ id, waiting, nextId }: ConversationPaneProps) {
  const { data, error, refetch } = useQuery('conversations.get', { id })
  if (data) return <Shown conversation={data} waiting={waiting} nextId={nextId} />
  if (error?.kind === 'not-found')
    return (
      <Middle>
        <Message
          icon={<IconMessageOff size={24} />}
          title={waitingText.gone}
          actions={<Button onClick={() => go({ view: 'waiting' })}>{waitingText.title}</Button>}
        >
          {waitingText.goneText}
        </Message>
      </Middle>
    )
  return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : null
}

interface ShownProps extends Omit<ConversationPaneProps, 'id'> {
  readonly conversation: Conversation
}

function Shown({ conversation, waiting, nextId }: ShownProps) {
  const { id, person, waitingSince, entries } = conversation
  const others = waiting.filter((one) => one.id !== id)
  return (
    <article className={styles.pane} aria-label={nameOf(person)}>
      <Button
        look="quiet"
        size="small"
        className={styles.back}
        icon={<IconChevronLeft size={16} />}
        onClick={() => go({ view: 'waiting' })}
      >
        {waitingText.title}
      </Button>
      <ConversationHead conversation={conversation} />
      {waitingSince !== undefined && (
        <ConversationEnds
          conversation={conversation}
          others={others}
          onEnded={() =>
            go(nextId === undefined ? { view: 'waiting' } : { view: 'waiting', id: nextId }, {
              replace: true,
            })
          }
        />
      )}
      <PersonNote conversation={conversation} />
      <Promises entries={entries} />
      <Entries conversation={conversation} />
    </article>
  )
}
