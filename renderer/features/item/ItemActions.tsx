import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconClock,
  IconMail,
  IconMailOpened,
  IconMessageReply,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import { itemText } from '../../text/item.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { actOnItem, answerToggle, readToggle } from '../../ui/item/act-on-item.ts'
import { SnoozeMenu } from '../../ui/item/SnoozeMenu.tsx'
import { go } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import styles from './ItemActions.module.css'

interface ItemActionsProps {
  readonly item: ItemDetail
  readonly previousId: string | undefined
  readonly nextId: string | undefined
}

/** What can be done to the item that is open, each with its key. */
export function ItemActions({ item, previousId, nextId }: ItemActionsProps) {
  const [snoozing, setSnoozing] = useState(false)
  const acknowledged = item.state === 'acknowledged'
  const open = (id: string | undefined) => id && go({ view: 'item', id }, { replace: true })
  useShortcuts({
    back: () => go({ view: 'feed' }),
    acknowledge: () => actOnItem(item, 'acknowledge'),
    'toggle-read': () => actOnItem(item, readToggle(item)),
    'toggle-answer': () => actOnItem(item, answerToggle(item)),
    snooze: () => setSnoozing(true),
    original: () => item.url && window.open(item.url, '_blank', 'noopener,noreferrer'),
  })
  const wantsAnswer = item.needs === 'answer'
  return (
    <div className={styles.bar} role="toolbar" aria-label={itemText.actions}>
      <Button
        look={acknowledged ? 'plain' : 'main'}
        disabled={acknowledged}
        icon={<IconCheck size={16} />}
        shortcut="e"
        onClick={() => actOnItem(item, 'acknowledge')}
      >
        {acknowledged ? itemText.acknowledged : itemText.acknowledge}
      </Button>
      <SnoozeMenu
        ids={[item.id]}
        opened={snoozing}
        onOpened={setSnoozing}
        button={(target) => (
          <Button icon={<IconClock size={16} />} shortcut="s" {...target}>
            {itemText.snooze}
          </Button>
        )}
      />
      <span className={styles.space} />
      <IconButton
        label={wantsAnswer ? itemText.needsNothing : itemText.needsAnswer}
        shortcut="a"
        aria-pressed={wantsAnswer}
        onClick={() => actOnItem(item, answerToggle(item))}
      >
        <IconMessageReply size={18} />
      </IconButton>
      <IconButton
        label={item.state === 'unread' ? itemText.markRead : itemText.markUnread}
        shortcut="u"
        onClick={() => actOnItem(item, readToggle(item))}
      >
        {item.state === 'unread' ? <IconMailOpened size={18} /> : <IconMail size={18} />}
      </IconButton>
      <IconButton
        label={itemText.previous}
        shortcut="k"
        disabled={!previousId}
        onClick={() => open(previousId)}
      >
        <IconArrowUp size={18} />
      </IconButton>
      <IconButton label={itemText.next} shortcut="j" disabled={!nextId} onClick={() => open(nextId)}>
        <IconArrowDown size={18} />
      </IconButton>
    </div>
  )
}
