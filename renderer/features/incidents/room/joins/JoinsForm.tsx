import { useState } from 'react'
import type { IncidentJoins, IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { useQuery } from '../../../../client/use-query.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { CheckField } from '../../../../ui/fields/CheckField.tsx'
import { ChipsField } from '../../../../ui/fields/ChipsField.tsx'
import styles from './Joins.module.css'

interface Named {
  readonly id: string
  readonly name: string
}

interface JoinsFormProps {
  readonly room: IncidentRoom
  readonly watches: readonly Named[]
  readonly sources: readonly Named[]
  readonly onDone: () => void
}

/** Chooses by what new items become part of an incident. */
export function JoinsForm({ room, watches, sources, onDone }: JoinsFormProps) {
  const { run, busy } = useAction('incidents.change')
  const { data: sites = [] } = useQuery('sites.overview', {})
  const [joins, setJoins] = useState<IncidentJoins>(room.joins)
  // What has gone meanwhile stays to be taken out, by the name it has in the rule.
  const keys = [...new Set([...sites.map(({ key }) => key), ...room.joins.siteKeys])]
  async function save(): Promise<void> {
    if (await run({ id: room.id, joins }, roomText.joinsSaved)) onDone()
  }
  return (
    <AskForm
      title={roomText.joinsChange}
      submitWords={roomText.saveFact}
      onCancel={onDone}
      onSubmit={() => {
        if (!busy) void save()
        return true
      }}
    >
      <Group
        heading={roomText.joinsNames}
        all={watches}
        chosen={joins.watchIds}
        onChange={(watchIds) => setJoins({ ...joins, watchIds })}
      />
      <Group
        heading={roomText.joinsSites}
        all={keys.map((key) => ({ id: key, name: key }))}
        chosen={joins.siteKeys}
        onChange={(siteKeys) => setJoins({ ...joins, siteKeys })}
      />
      <Group
        heading={roomText.joinsSources}
        all={sources}
        chosen={joins.sourceIds}
        onChange={(sourceIds) => setJoins({ ...joins, sourceIds })}
      />
      <Group
        heading={roomText.joinsThings}
        all={(room.joins.things ?? []).map((thing) => ({ id: thing, name: roomText.thing(thing) }))}
        chosen={joins.things ?? []}
        onChange={(things) => setJoins({ ...joins, things })}
      />
      <ChipsField
        label={roomText.joinsWords}
        description={roomText.joinsWordsHint}
        value={joins.words}
        onChange={(words) => setJoins({ ...joins, words: [...words] })}
      />
    </AskForm>
  )
}

interface GroupProps {
  readonly heading: string
  readonly all: readonly Named[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: string[]) => void
}

function Group({ heading, all, chosen, onChange }: GroupProps) {
  if (all.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{heading}</legend>
      {all.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          value={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}
