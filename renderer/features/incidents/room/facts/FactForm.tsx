import { useState } from 'react'
import type {
  Certainty,
  Evidence,
  Fact,
  IncidentRoom,
} from '../../../../../electron/shared/model/incident.ts'
import { act } from '../../../../client/act.ts'
import { useAction } from '../../../../client/use-action.ts'
import { certaintyText, factText, roomText } from '../../../../text/incident-room.ts'
import { AskForm } from '../../../../ui/AskForm.tsx'
import { AreaField } from '../../../../ui/fields/AreaField.tsx'
import { SegmentField } from '../../../../ui/fields/SegmentField.tsx'
import { TextField } from '../../../../ui/fields/TextField.tsx'
import { showToast } from '../../../../ui/toasts.ts'
import { EvidenceField } from './EvidenceField.tsx'

interface FactFormProps {
  readonly room: IncidentRoom
  readonly fact: Fact
  readonly onDone: () => void
}

const certainties = (['suspected', 'confirmed', 'unknown'] as const).map((value) => ({
  value,
  label: certaintyText[value],
}))

/** Puts down one fact: how sure, in which words, and what shows it. */
export function FactForm({ room, fact, onDone }: FactFormProps) {
  const { run, busy } = useAction('incidents.fact')
  const [certainty, setCertainty] = useState<Certainty>(
    fact.certainty === 'unknown' ? 'suspected' : fact.certainty,
  )
  const [text, setText] = useState(fact.text)
  const [evidence, setEvidence] = useState<readonly Evidence[]>(fact.evidence)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { name, question } = factText[fact.field]
  const said = text.trim()
  const complete = certainty === 'unknown' || said !== ''

  async function save(): Promise<void> {
    const seen = note.trim()
    const saved = await run({
      ...{ id: room.id, field: fact.field, certainty, text: certainty === 'unknown' ? '' : said },
      evidence: [...evidence, ...(seen === '' ? [] : [{ kind: 'note' as const, text: seen }])],
    })
    if (!saved) return
    const { field, certainty: sure, text: words, evidence: shown } = fact
    showToast({
      text: roomText.factSaved(name),
      undo: () =>
        act('incidents.fact', { id: room.id, field, certainty: sure, text: words, evidence: shown }),
    })
    onDone()
  }

  return (
    <AskForm
      title={question}
      submitWords={roomText.saveFact}
      onCancel={onDone}
      onSubmit={() => {
        setTried(true)
        if (complete && !busy) void save()
        return complete
      }}
    >
      {certainty !== 'unknown' && (
        <AreaField
          label={roomText.factWords}
          error={tried && !complete ? roomText.factNeedsWords : undefined}
          maxLength={2000}
          value={text}
          onChange={setText}
        />
      )}
      <SegmentField
        label={roomText.certainty}
        words="above"
        value={certainty}
        choices={certainties}
        onChange={setCertainty}
      />
      {certainty !== 'unknown' && (
        <EvidenceField timeline={room.timeline} value={evidence} onChange={setEvidence} />
      )}
      {certainty !== 'unknown' && (
        <TextField
          label={roomText.evidenceOwn}
          description={roomText.evidenceHint}
          maxLength={500}
          spellCheck
          value={note}
          onChange={setNote}
        />
      )}
    </AskForm>
  )
}
