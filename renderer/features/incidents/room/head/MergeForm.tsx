import { useState } from 'react'
import type { IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { useQuery } from '../../../../client/use-query.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { ChoiceField } from '../../../../ui/fields/ChoiceField.tsx'
import { go } from '../../../../ui/route.ts'

interface MergeFormProps {
  readonly room: IncidentRoom
  readonly onDone: () => void
}

/** Into which other incident this one goes, since the two are the same. */
export function MergeForm({ room, onDone }: MergeFormProps) {
  const { data: incidents = [] } = useQuery('incidents.list', {})
  const { run, busy } = useAction('incidents.merge')
  const others = incidents.filter(({ id }) => id !== room.id)
  const [chosen, setChosen] = useState<string>()
  const into = chosen ?? others[0]?.id
  async function merge(target: string): Promise<void> {
    if (!(await run({ id: room.id, into: target }, roomText.merged))) return
    onDone()
    go({ view: 'incidents', id: target }, { replace: true })
  }
  return (
    <AskForm
      title={roomText.mergeTitle}
      submitWords={into === undefined ? undefined : roomText.mergeDo}
      onCancel={onDone}
      onSubmit={() => {
        if (into !== undefined && !busy) void merge(into)
        return into !== undefined
      }}
    >
      {into === undefined ? (
        <p>{roomText.mergeNone}</p>
      ) : (
        <ChoiceField
          label={roomText.mergeInto}
          description={roomText.mergeHint}
          value={into}
          choices={others.map(({ id, title }) => ({ value: id, label: title.slice(0, 120) }))}
          onChange={setChosen}
        />
      )}
    </AskForm>
  )
}
