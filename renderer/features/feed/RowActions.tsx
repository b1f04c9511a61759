import { IconArchiveOff, IconCheck, IconClock } from '@tabler/icons-react'
import type { Item } from '../../../electron/shared/model/item.ts'
import { itemText } from '../../text/item.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { actOnItem } from '../../ui/item/act-on-item.ts'
import { SnoozeMenu } from '../../ui/item/SnoozeMenu.tsx'
import styles from './RowActions.module.css'

interface RowActionsProps {
  readonly item: Item
  readonly snoozing: boolean
  readonly onSnoozing: (id: string | undefined) => void
}

/** What the pointer can do to a row without opening it. The keyboard has keys for the same. */
export function RowActions({ item, snoozing, onSnoozing }: RowActionsProps) {
  if (item.state === 'aside')
    return (
      <div className={styles.actions}>
        <IconButton
          label={itemText.bringBack}
          shortcut="#"
          tabIndex={-1}
          onClick={() => actOnItem(item, 'bringBack')}
        >
          <IconArchiveOff size={16} />
        </IconButton>
      </div>
    )
  return (
    <div className={styles.actions}>
      {item.state !== 'acknowledged' && (
        <IconButton
          label={itemText.acknowledge}
          shortcut="e"
          tabIndex={-1}
          onClick={() => actOnItem(item, 'acknowledge')}
        >
          <IconCheck size={16} />
        </IconButton>
      )}
      <SnoozeMenu
        ids={[item.id]}
        opened={snoozing}
        onOpened={(opened) => onSnoozing(opened ? item.id : undefined)}
        button={(target) => (
          <IconButton label={itemText.snooze} shortcut="s" tabIndex={-1} {...target}>
            <IconClock size={16} />
          </IconButton>
        )}
      />
    </div>
  )
}
