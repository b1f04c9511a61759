import type { IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../../client/use-query.ts'
import { durationWords, exactWords } from '../../../../text/age.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { nameOf } from '../../../../ui/person/name-of.ts'
import { routeHash } from '../../../../ui/route.ts'
import { useNow } from '../../../../ui/use-now.ts'
import { RoomSection, SectionQuiet } from '../RoomSection.tsx'
import styles from './StillWaiting.module.css'

/** How many are named. */
const named = 5
/** Of more, none are: asking for a crowd with their words would take long each time one more writes. */
const crowd = 100

/** Who wrote about it and still waits for an answer, the longest wait first. */
export function StillWaiting({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const { data: members = [] } = useQuery('incidents.round', room.items > crowd ? undefined : { id: room.id })
  const waiting = members
    .filter(({ state }) => state === 'waiting' || state === 'drafted')
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(0, named)
  const rest = room.waiting - waiting.length
  return (
    <RoomSection
      heading={roomText.people}
      aside={
        room.waiting > 0 && (
          <a className={styles.all} href={routeHash({ view: 'incidents', id: room.id, part: 'closing' })}>
            {roomText.waiting(room.waiting)}
          </a>
        )
      }
    >
      {room.waiting === 0 && <SectionQuiet>{roomText.peopleNone}</SectionQuiet>}
      {waiting.length > 0 && (
        <ul className={styles.list}>
          {waiting.map(({ conversationId, person, title, at }) => (
            <li key={conversationId}>
              <a className={styles.one} href={routeHash({ view: 'waiting', id: conversationId })}>
                <span className={styles.name} dir="auto">
                  {nameOf(person)}
                </span>
                <time className={styles.quiet} dateTime={at} title={exactWords(Date.parse(at))}>
                  {durationWords(now - Date.parse(at))}
                </time>
                <span className={styles.words} dir="auto">
                  {title}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && rest > 0 && <SectionQuiet>{roomText.morePeople(rest)}</SectionQuiet>}
    </RoomSection>
  )
}
