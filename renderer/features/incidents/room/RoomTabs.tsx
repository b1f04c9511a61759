import { roomText } from '../../../text/incident-room.ts'
import { routeHash } from '../../../ui/route.ts'
import { roomParts } from '../room-parts.ts'
import styles from './RoomTabs.module.css'

interface RoomTabsProps {
  readonly id: string
  /** Which part is open; "Now" without one. */
  readonly part: string | undefined
}

/** The parts of a room, to go to; nothing where "Now" is all there is. */
export function RoomTabs({ id, part }: RoomTabsProps) {
  if (roomParts.length === 0) return null
  return (
    <nav className={styles.tabs} aria-label={roomText.parts}>
      {[{ key: undefined, label: roomText.now }, ...roomParts].map(({ key, label }) => (
        <a
          key={label}
          className={styles.tab}
          href={routeHash({ view: 'incidents', id, ...(key === undefined ? {} : { part: key }) })}
          aria-current={key === part ? 'page' : undefined}
          ref={(tab) => {
            // In a small window not all of them have room.
            if (key === part) tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
