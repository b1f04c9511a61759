import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Channel } from '../../../electron/shared/model/channel.ts'
import type { EscalationStep } from '../../../electron/shared/model/settings.ts'
import { tellingText, waitWords } from '../../text/telling.ts'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { SwitchField } from '../../ui/fields/SwitchField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './EscalationSetting.module.css'

interface EscalationStepRowProps {
  readonly step: EscalationStep
  /** Its place, from 0, among `count`. */
  readonly index: number
  readonly count: number
  readonly channels: readonly Channel[]
  readonly onChange: (step: EscalationStep) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

const waits = [0, 1, 2, 5, 10, 15, 30, 60, 120]

/** One step: whom, when, and whether with a sound. Alt with the arrow keys moves it. */
export function EscalationStepRow(props: EscalationStepRowProps) {
  const { step, index, count, channels, onChange, onMove, onRemove } = props
  const number = index + 1
  const known = channels.some(({ id }) => id === step.channelId)
  const times = [...new Set([...waits, step.afterMinutes])].toSorted((a, b) => a - b)

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <li className={styles.step} onKeyDown={onKeyDown} aria-label={tellingText.step(number)}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.fields}>
        <ChoiceField
          label={tellingText.channel}
          error={known ? undefined : tellingText.missingHint}
          value={step.channelId}
          choices={[
            ...(known ? [] : [{ value: step.channelId, label: tellingText.missingChannel }]),
            ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(channelId) => onChange({ ...step, channelId })}
        />
        <ChoiceField
          label={tellingText.wait}
          value={String(step.afterMinutes)}
          choices={times.map((one) => ({ value: String(one), label: waitWords(one, index === 0) }))}
          onChange={(chosen) => onChange({ ...step, afterMinutes: Number(chosen) })}
        />
        <SwitchField
          label={tellingText.sound}
          value={step.sound}
          onChange={(sound) => onChange({ ...step, sound })}
        />
      </div>
      <div className={styles.buttons}>
        <IconButton
          label={tellingText.earlier(number)}
          data-name="earlier"
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} />
        </IconButton>
        <IconButton
          label={tellingText.later(number)}
          data-name="later"
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} />
        </IconButton>
        <IconButton
          label={tellingText.removeStep(number)}
          data-name="remove"
          disabled={count === 1}
          onClick={onRemove}
        >
          <IconX size={16} />
        </IconButton>
      </div>
    </li>
  )
}
