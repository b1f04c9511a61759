import { useState } from 'react'
import type { IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { incidentText } from '../../../../text/incidents.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { TextField } from '../../../../ui/fields/TextField.tsx'

interface RenameFormProps {
  readonly room: IncidentRoom
  readonly onDone: () => void
}

/** Gives an incident another name. */
export function RenameForm({ room, onDone }: RenameFormProps) {
  const { run, busy } = useAction('incidents.change')
  const [title, setTitle] = useState(room.title)
  const said = title.trim()
  async function rename(): Promise<void> {
    if (await run({ id: room.id, title: said }, incidentText.renamed)) onDone()
  }
  return (
    <AskForm
      title={incidentText.renameTitle}
      submitWords={incidentText.renameDo}
      onCancel={onDone}
      onSubmit={() => {
        if (said !== '' && !busy) void rename()
        return said !== ''
      }}
    >
      <TextField
        label={incidentText.name}
        description={incidentText.nameHint}
        maxLength={200}
        spellCheck
        value={title}
        onChange={setTitle}
      />
    </AskForm>
  )
}
