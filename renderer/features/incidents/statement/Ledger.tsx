import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { statementText } from '../../../text/statement.ts'
import { RoomSection, SectionQuiet } from '../section.ts'
import styles from './Ledger.module.css'
import { SaidCard } from './SaidCard.tsx'

/** Everything that was said about an incident, newest first. */
export function Ledger({ room }: { readonly room: IncidentRoom }) {
  const statements = room.statements.toSorted((one, other) => other.at.localeCompare(one.at))
  return (
    <RoomSection
      heading={statementText.ledger}
      hint={statements.length > 0 ? statementText.ledgerHint : undefined}
    >
      {statements.length === 0 ? (
        <SectionQuiet>{statementText.ledgerNone}</SectionQuiet>
      ) : (
        <ol className={styles.list}>
          {statements.map((statement) => (
            <SaidCard key={statement.id} statement={statement} />
          ))}
        </ol>
      )}
    </RoomSection>
  )
}
