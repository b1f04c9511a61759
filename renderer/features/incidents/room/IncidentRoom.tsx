import { IconLifebuoy } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { IncidentRoom as Room } from '../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../client/use-query.ts'
import { roomText } from '../../../text/incident-room.ts'
import { incidentText } from '../../../text/incidents.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureMessage, Message } from '../../../ui/Message.tsx'
import { Middle } from '../../../ui/Middle.tsx'
import { go } from '../../../ui/route.ts'
import { useShortcuts } from '../../../ui/shortcuts/use-shortcuts.ts'
import { roomParts } from '../room-parts.ts'
import styles from './IncidentRoom.module.css'
import { RoomHead } from './RoomHead.tsx'
import { RoomNow } from './RoomNow.tsx'
import { RoomTabs } from './RoomTabs.tsx'

interface IncidentRoomProps {
  readonly id: string
  /** Which part is open; "Now" without one. */
  readonly part: string | undefined
}

/** The room of an incident: where it stands, what is known, what people ask, and the next thing to do. */
export function IncidentRoom({ id, part }: IncidentRoomProps) {
  const { data, error, refetch } = useQuery('incidents.get', { id })
  const homeId = data?.id
  useEffect(() => {
    // What was merged into another is shown at the address of that one.
    if (homeId !== undefined && homeId !== id) go({ view: 'incidents', id: homeId }, { replace: true })
  }, [homeId, id])
  if (data && error?.kind !== 'not-found') return <Shown room={data} part={part} />
  if (!error) return <main className={styles.page} aria-busy="true" />
  return (
    <Middle isPage>
      {error.kind === 'not-found' ? (
        <Message
          icon={<IconLifebuoy size={24} />}
          title={roomText.gone}
          actions={<Button onClick={() => go({ view: 'incidents' })}>{incidentText.title}</Button>}
        >
          {roomText.goneText}
        </Message>
      ) : (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      )}
    </Middle>
  )
}

interface ShownProps {
  readonly room: Room
  readonly part: string | undefined
}

function Shown({ room, part }: ShownProps) {
  const opened = roomParts.find(({ key }) => key === part)
  useShortcuts(part === undefined ? {} : { back: () => go({ view: 'incidents', id: room.id }) })
  return (
    <main className={styles.page}>
      <article className={styles.room} aria-label={room.title}>
        <RoomHead room={room} />
        <RoomTabs id={room.id} part={opened?.key} />
        {opened === undefined ? <RoomNow room={room} /> : <opened.Part room={room} />}
      </article>
    </main>
  )
}
