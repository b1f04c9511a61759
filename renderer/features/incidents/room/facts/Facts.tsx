import { useState } from 'react'
import type { Fact, FactField, IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../../client/use-query.ts'
import { factText, roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { routeHash } from '../../../../ui/route.ts'
import { RoomSection, SectionQuiet } from '../RoomSection.tsx'
import { FactForm } from './FactForm.tsx'
import { FactRow } from './FactRow.tsx'
import styles from './Facts.module.css'
import { factsInOrder } from './facts-in-order.ts'

/** What is known about a trouble, with how sure, and what is not known yet. */
export function Facts({ room }: { readonly room: IncidentRoom }) {
  const [editing, setEditing] = useState<FactField>()
  const { known, unknown } = factsInOrder(room.facts)
  const { data: stale = [] } = useQuery('incidents.stale', { id: room.id })
  const close = () => setEditing(undefined)
  const form = (fact: Fact) => <FactForm key={fact.field} room={room} fact={fact} onDone={close} />
  return (
    <RoomSection heading={roomText.facts}>
      {stale.length > 0 && (
        <p className={styles.stale} role="status">
          {roomText.stale(stale.length)}{' '}
          <a href={routeHash({ view: 'incidents', id: room.id, part: 'say' })}>{roomText.correct}</a>
        </p>
      )}
      {known.length === 0 && editing === undefined && <SectionQuiet>{roomText.factsNone}</SectionQuiet>}
      {known.length > 0 && (
        <ul className={styles.facts}>
          {known.map((fact) =>
            fact.field === editing ? (
              <li key={fact.field} className={styles.edited}>
                {form(fact)}
              </li>
            ) : (
              <FactRow key={fact.field} fact={fact} onChange={() => setEditing(fact.field)} />
            ),
          )}
        </ul>
      )}
      {unknown.some(({ field }) => field === editing) &&
        unknown.filter(({ field }) => field === editing).map(form)}
      {unknown.length > 0 && (
        <div className={styles.unknown}>
          <h4 className={styles.label}>{roomText.unknownFacts}</h4>
          <ul className={styles.chips}>
            {unknown.map(({ field }) => (
              <li key={field}>
                <Button
                  size="small"
                  className={styles.chip}
                  title={factText[field].question}
                  aria-expanded={editing === field}
                  onClick={() => setEditing(editing === field ? undefined : field)}
                >
                  {factText[field].name}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </RoomSection>
  )
}
