import { IconChevronLeft, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../client/use-action.ts'
import { roomText } from '../../../text/incident-room.ts'
import { incidentText } from '../../../text/incidents.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { go, routeHash } from '../../../ui/route.ts'
import { MergeForm } from './head/MergeForm.tsx'
import { RenameForm } from './head/RenameForm.tsx'
import styles from './RoomHead.module.css'

/** What an incident is called, what belongs to it, and what is seldom done with it. */
export function RoomHead({ room }: { readonly room: IncidentRoom }) {
  const reopen = useAction('incidents.reopen')
  const [more, setMore] = useState(false)
  const [form, setForm] = useState<'rename' | 'merge'>()
  const { id, title, stage, items, people } = room
  const close = () => setForm(undefined)
  return (
    <header className={styles.head}>
      <Button
        look="quiet"
        size="small"
        className={styles.back}
        icon={<IconChevronLeft size={16} />}
        onClick={() => go({ view: 'incidents' })}
      >
        {incidentText.title}
      </Button>
      <div className={styles.line}>
        <h2 className={styles.title} dir="auto">
          {title}
        </h2>
        <Menu
          label={roomText.more}
          opened={more}
          onOpened={setMore}
          groups={[
            [
              { label: roomText.rename, run: () => setForm('rename') },
              { label: roomText.merge, run: () => setForm('merge') },
              ...(stage === 'closed'
                ? [{ label: roomText.reopen, run: () => void reopen.run({ id }, roomText.reopened) }]
                : []),
            ],
          ]}
          button={(target) => (
            <IconButton label={roomText.more} {...target}>
              <IconDots size={18} />
            </IconButton>
          )}
        />
      </div>
      <p className={styles.quiet}>
        <a href={routeHash({ view: 'incidents', id, part: 'items' })}>{roomText.belongs(items, people)}</a>
      </p>
      {form === 'rename' && <RenameForm room={room} onDone={close} />}
      {form === 'merge' && <MergeForm room={room} onDone={close} />}
    </header>
  )
}
