import { IconX } from '@tabler/icons-react'
import type { Evidence, TimelineEntry } from '../../../../../electron/shared/model/incident.ts'
import { momentWords } from '../../../../text/age.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { ChoiceField } from '../../../../ui/fields/ChoiceField.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { useNow } from '../../../../ui/use-now.ts'
import styles from './EvidenceField.module.css'
import { evidenceIn } from './evidence-in.ts'

interface EvidenceFieldProps {
  readonly timeline: readonly TimelineEntry[]
  readonly value: readonly Evidence[]
  readonly onChange: (evidence: readonly Evidence[]) => void
}

/** What shows that something is so, chosen from what happened: items, checks, alarms. */
export function EvidenceField({ timeline, value, onChange }: EvidenceFieldProps) {
  const now = useNow()
  const offered = evidenceIn(timeline, value)
  return (
    <div className={styles.evidence}>
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={roomText.evidence}>
          {value.map((one) => (
            <li key={`${one.kind} ${one.text}`} className={styles.one}>
              <span dir="auto">
                {roomText.evidenceOf[one.kind]}: {one.text}
              </span>
              <IconButton
                label={roomText.evidenceRemove(one.text)}
                className={styles.remove}
                onClick={() => onChange(value.filter((other) => other !== one))}
              >
                <IconX size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <ChoiceField
          label={roomText.evidenceFrom}
          value=""
          choices={[
            { value: '', label: roomText.evidenceNone },
            ...offered.map(({ at, evidence }, place) => ({
              value: String(place),
              label: `${momentWords(Date.parse(at), now)} ${evidence.text}`.slice(0, 120),
            })),
          ]}
          onChange={(place) => {
            const chosen = place === '' ? undefined : offered[Number(place)]
            if (chosen) onChange([...value, chosen.evidence])
          }}
        />
      )}
    </div>
  )
}
