import { IconArrowBackUp, IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Conversation, Waiting } from '../../../../electron/shared/model/conversation.ts'
import { waitingText } from '../../../text/waiting.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { go } from '../../../ui/route.ts'
import { useShortcuts } from '../../../ui/shortcuts/use-shortcuts.ts'
import { endWaiting, type WaitEnd } from '../end-waiting.ts'
import styles from './ConversationEnds.module.css'
import { DeclineForm } from './DeclineForm.tsx'
import { MergeForm } from './MergeForm.tsx'

interface ConversationEndsProps {
  readonly conversation: Conversation
  /** Who else waits. */
  readonly others: readonly Waiting[]
  readonly onEnded: () => void
}

/** What can be done about somebody who waits, each with its key. */
export function ConversationEnds({ conversation, others, onEnded }: ConversationEndsProps) {
  const { id, entries } = conversation
  const [form, setForm] = useState<'decline' | 'merge'>()
  const [more, setMore] = useState(false)
  const first = entries.find(
    (entry) => entry.kind === 'theirs' && entry.conversationId === id && entry.waits,
  )?.itemId
  const reply = () => first !== undefined && go({ view: 'reply', id: first })
  const end = async (how: WaitEnd) => {
    if (await endWaiting([id], how)) onEnded()
  }
  const close = () => setForm(undefined)
  useShortcuts({
    reply,
    acknowledge: () => void end({ as: 'answered' }),
    decline: () => setForm('decline'),
    merge: () => setForm('merge'),
    'toggle-answer': () => void end({ as: 'no-need' }),
  })
  return (
    <div className={styles.ends}>
      <div className={styles.buttons} role="toolbar" aria-label={waitingText.waysOut}>
        <Button look="main" icon={<IconArrowBackUp size={16} />} shortcut="r" onClick={reply}>
          {waitingText.reply}
        </Button>
        <Button icon={<IconCheck size={16} />} shortcut="e" onClick={() => void end({ as: 'answered' })}>
          {waitingText.answered}
        </Button>
        <Menu
          label={waitingText.ways}
          opened={more}
          onOpened={setMore}
          groups={[
            [
              { label: waitingText.decline, shortcut: 'd', run: () => setForm('decline') },
              { label: waitingText.merge, shortcut: 'm', run: () => setForm('merge') },
              { label: waitingText.noNeed, shortcut: 'a', run: () => void end({ as: 'no-need' }) },
            ],
          ]}
          button={(target) => (
            <Button look="quiet" {...target}>
              {waitingText.ways}
              <IconChevronDown size={16} aria-hidden />
            </Button>
          )}
        />
      </div>
      {form === 'decline' && (
        <DeclineForm onDecline={(reason) => void end({ as: 'declined', reason })} onCancel={close} />
      )}
      {form === 'merge' && (
        <MergeForm others={others} onMerge={(into) => void end({ as: 'merged', into })} onCancel={close} />
      )}
    </div>
  )
}
