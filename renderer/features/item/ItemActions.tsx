import {
  IconArchiveOff,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconClock,
  IconDots,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import { itemText } from '../../text/item.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { incidentEntries } from '../../ui/incident/incident-entries.ts'
import { incidentOf } from '../../ui/incident/make-incident.ts'
import { useOpenIncidents } from '../../ui/incident/use-open-incidents.ts'
import { actOnItem, answerToggle, asideToggle, readToggle } from '../../ui/item/act-on-item.ts'
import { SnoozeMenu } from '../../ui/item/SnoozeMenu.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
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
  const [more, setMore] = useState(false)
  const incidents = useOpenIncidents()
  const aside = item.state === 'aside'
  const acknowledged = item.state === 'acknowledged'
  // A site says nothing that could be answered.
  const answerable = item.kind !== 'site'
  const mainAct = answerable && item.needs === 'answer' ? 'reply' : 'acknowledge'
  const open = (id: string | undefined) => id && go({ view: 'item', id }, { replace: true })
  useShortcuts({
    back: () => go({ view: 'feed' }),
    'toggle-aside': () => actOnItem(item, asideToggle(item)),
    // What was set aside only comes back.
    ...(aside
      ? {}
      : {
          acknowledge: () => actOnItem(item, 'acknowledge'),
          'toggle-read': () => actOnItem(item, readToggle(item)),
          'toggle-answer': () => actOnItem(item, answerToggle(item)),
          ...(answerable ? { reply: () => go({ view: 'reply', id: item.id }) } : {}),
          snooze: () => setSnoozing(true),
          incident: () => incidentOf(item),
        }),
    original: () => item.url && window.open(item.url, '_blank', 'noopener,noreferrer'),
  })
  return (
    <div className={styles.bar} role="toolbar" aria-label={itemText.actions}>
      {aside ? (
        <Button
          look="main"
          icon={<IconArchiveOff size={16} />}
          shortcut="#"
          onClick={() => actOnItem(item, 'bringBack')}
        >
          {itemText.bringBack}
        </Button>
      ) : (
        <>
          <Button
            look={mainAct === 'acknowledge' && !acknowledged ? 'main' : 'plain'}
            disabled={acknowledged}
            icon={<IconCheck size={16} />}
            shortcut="e"
            onClick={() => actOnItem(item, 'acknowledge')}
          >
            {acknowledged ? itemText.acknowledged : itemText.acknowledge}
          </Button>
          {answerable && (
            <Button
              look={mainAct === 'reply' ? 'main' : 'plain'}
              icon={<IconArrowBackUp size={16} />}
              shortcut="r"
              onClick={() => go({ view: 'reply', id: item.id })}
            >
              {itemText.reply}
            </Button>
          )}
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
        </>
      )}
      <span className={styles.space} />
      {!aside && (
        <Menu
          label={itemText.more}
          opened={more}
          onOpened={setMore}
          groups={[
            [
              {
                label: item.needs === 'answer' ? itemText.needsNothing : itemText.needsAnswer,
                shortcut: 'a',
                run: () => actOnItem(item, answerToggle(item)),
              },
              {
                label: item.state === 'unread' ? itemText.markRead : itemText.markUnread,
                shortcut: 'u',
                run: () => actOnItem(item, readToggle(item)),
              },
              { label: itemText.setAside, shortcut: '#', run: () => actOnItem(item, 'setAside') },
            ],
            incidentEntries({ ids: [item.id], incidentId: item.incidentId, incidents }),
          ]}
          button={(target) => (
            <IconButton label={itemText.more} {...target}>
              <IconDots size={18} />
            </IconButton>
          )}
        />
      )}
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
