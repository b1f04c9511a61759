import { useState } from 'react'
import type { IncidentRoom } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { roomText } from '../../../../text/incident-room.ts'
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
    if (await run({ id: room.id, title: said }, roomText.renamed)) onDone()
  }
  return (
    <AskForm
      title={roomText.renameTitle}
      submitWords={roomText.renameDo}
      onCancel={onDone}
      onSubmit={() => {
        if (said !== '' && !busy) void rename()
        return said !== ''
      }}
    >
      <TextField
        label={roomText.name}
        description={roomText.nameHint}
        maxLength={200}
        spellCheck
        value={title}
        onChange={setTitle}
      />
    </AskForm>
  )
}
