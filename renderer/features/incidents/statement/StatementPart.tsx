import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { statementText } from '../../../text/statement.ts'
import { RoomSection } from '../section.ts'
import { Ledger } from './Ledger.tsx'
import { Promises } from './Promises.tsx'
import { Stale } from './Stale.tsx'
import { StatementComposer } from './StatementComposer.tsx'
import styles from './StatementPart.module.css'

/** What is said about an incident: the next statement in the making, and everything said before. */
export function StatementPart({ room }: { readonly room: IncidentRoom }) {
  return (
    <div className={styles.part}>
      <Stale room={room} />
      <RoomSection heading={statementText.title} hint={statementText.lead}>
        <StatementComposer room={room} />
      </RoomSection>
      <Promises room={room} />
      <Ledger room={room} />
    </div>
  )
}
