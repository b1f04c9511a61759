import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../client/use-query.ts'
import { afterText } from '../../../text/after-it.ts'
import { FailureMessage } from '../../../ui/Message.tsx'
import { RoomSection, SectionQuiet } from '../section.ts'
import styles from './AfterPart.module.css'
import { Curve } from './Curve.tsx'
import { Figures } from './Figures.tsx'
import { Lessons } from './Lessons.tsx'
import { SaveFiles } from './SaveFiles.tsx'

/** What is left of an incident: how it went in numbers, the curve with what was said, what it teaches, and a file. */
export function AfterPart({ room }: { readonly room: IncidentRoom }) {
  const { data: figures, error, refetch } = useQuery('incidents.figures', { id: room.id })
  return (
    <div className={styles.part}>
      <RoomSection heading={afterText.figures} hint={afterText.figuresHint}>
        {figures ? (
          <Figures figures={figures} />
        ) : error ? (
          <FailureMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionQuiet>{afterText.loading}</SectionQuiet>
        )}
      </RoomSection>
      {figures && (
        <RoomSection heading={afterText.curve}>
          <Curve figures={figures} />
        </RoomSection>
      )}
      <Lessons id={room.id} />
      <SaveFiles id={room.id} />
    </div>
  )
}
