import { useState } from 'react'
import type { IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../../client/use-query.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { RoomSection, SectionQuiet } from '../RoomSection.tsx'
import styles from './Joins.module.css'
import { JoinsForm } from './JoinsForm.tsx'

/** By what new items become part of an incident, and the way to change it. */
export function Joins({ room }: { readonly room: IncidentRoom }) {
  const [changing, setChanging] = useState(false)
  const { data: watches = [] } = useQuery('watches.list', {})
  const { data: sources = [] } = useQuery('sources.list', {})
  const { watchIds, siteKeys, sourceIds, words, things = [] } = room.joins
  const named = (ids: readonly string[], things: readonly { readonly id: string; readonly name: string }[]) =>
    ids.flatMap((id) => things.find((one) => one.id === id)?.name ?? [])
  const kinds = [
    { label: roomText.joinsNames, names: named(watchIds, watches) },
    { label: roomText.joinsSites, names: siteKeys },
    { label: roomText.joinsSources, names: named(sourceIds, sources) },
    { label: roomText.joinsWords, names: words },
    { label: roomText.joinsThings, names: things.map(roomText.thing) },
  ].filter(({ names }) => names.length > 0)
  return (
    <RoomSection
      heading={roomText.joins}
      {...(kinds.length > 0 ? { hint: roomText.joinsHint } : {})}
      aside={
        !changing && (
          <Button
            look="quiet"
            size="small"
            aria-label={roomText.joinsChange}
            onClick={() => setChanging(true)}
          >
            {roomText.change}
          </Button>
        )
      }
    >
      {changing ? (
        <JoinsForm room={room} watches={watches} sources={sources} onDone={() => setChanging(false)} />
      ) : kinds.length === 0 ? (
        <SectionQuiet>{roomText.joinsNothing}</SectionQuiet>
      ) : (
        <dl className={styles.kinds}>
          {kinds.map(({ label, names }) => (
            <div key={label} className={styles.kind}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.names} dir="auto">
                {names.join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </RoomSection>
  )
}
