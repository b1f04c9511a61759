import {
  IconArchive,
  IconArchiveOff,
  IconCheck,
  IconClock,
  IconLifebuoy,
  IconMailOpened,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { feedText } from '../../text/feed.ts'
import { incidentText } from '../../text/incidents.ts'
import { actWords, itemText } from '../../text/item.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { incidentEntries } from '../../ui/incident/incident-entries.ts'
import { useOpenIncidents } from '../../ui/incident/use-open-incidents.ts'
import type { ItemAct } from '../../ui/item/after-act.ts'
import { actOnItems } from '../../ui/item/item-acts.ts'
import { SnoozeMenu } from '../../ui/item/SnoozeMenu.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import styles from './SelectionBar.module.css'

interface SelectionBarProps {
  readonly ids: readonly string[]
  /** Whether they were set aside. */
  readonly aside: boolean
  /** The incident they belong to, where only its items are shown. */
  readonly incidentId: string | undefined
  readonly snoozing: boolean
  readonly onSnoozing: (snoozing: boolean) => void
  readonly onDone: () => void
}

/** What can be done to all selected items at once. */
export function SelectionBar({ ids, aside, incidentId, snoozing, onSnoozing, onDone }: SelectionBarProps) {
  const [choosing, setChoosing] = useState(false)
  const incidents = useOpenIncidents()
  function act(action: ItemAct['action']): void {
    void actOnItems({ ids: [...ids], action }, actWords(action, ids.length))
    onDone()
  }
  return (
    <div className={styles.bar} role="toolbar" aria-label={feedText.selected(ids.length)}>
      <span className={styles.count}>{feedText.selected(ids.length)}</span>
      <Button look="quiet" size="small" icon={<IconCheck size={14} />} onClick={() => act('acknowledge')}>
        {itemText.acknowledge}
      </Button>
      <SnoozeMenu
        ids={ids}
        opened={snoozing}
        onOpened={onSnoozing}
        onSnoozed={onDone}
        button={(target) => (
          <Button look="quiet" size="small" icon={<IconClock size={14} />} {...target}>
            {itemText.snooze}
          </Button>
        )}
      />
      <IconButton
        label={aside ? itemText.bringBack : itemText.setAside}
        onClick={() => act(aside ? 'bringBack' : 'setAside')}
      >
        {aside ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
      </IconButton>
      <Menu
        label={incidentText.one}
        opened={choosing}
        onOpened={setChoosing}
        groups={[incidentEntries({ ids, incidentId, incidents, onDone })]}
        button={(target) => (
          <IconButton label={incidentText.one} {...target}>
            <IconLifebuoy size={16} />
          </IconButton>
        )}
      />
      <IconButton label={itemText.markRead} onClick={() => act('read')}>
        <IconMailOpened size={16} />
      </IconButton>
      <IconButton label={feedText.clearSelection} shortcut="Esc" onClick={onDone}>
        <IconX size={16} />
      </IconButton>
    </div>
  )
}
