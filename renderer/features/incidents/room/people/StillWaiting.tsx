import type { IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { incidentText } from '../../../../text/incidents.ts'
import { routeHash } from '../../../../ui/route.ts'
import { RoomSection, SectionQuiet } from '../RoomSection.tsx'
import styles from './StillWaiting.module.css'

/** How many of those who wrote about it still wait for an answer, and the way to them. */
export function StillWaiting({ room }: { readonly room: IncidentRoom }) {
  return (
    <RoomSection heading={incidentText.people}>
      {room.waiting === 0 ? (
        <SectionQuiet>{incidentText.peopleNone}</SectionQuiet>
      ) : (
        <p>
          <a className={styles.link} href={routeHash({ view: 'waiting' })}>
            {incidentText.waiting(room.waiting)}
          </a>
        </p>
      )}
    </RoomSection>
  )
}
