import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Channel } from '../../../electron/shared/model/channel.ts'
import type { EscalationStep, Settings } from '../../../electron/shared/model/settings.ts'
import { tellingText } from '../../text/telling.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/fields/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './EscalationSetting.module.css'
import { EscalationStepRow } from './EscalationStepRow.tsx'
import { SettingRow } from './SettingRow.tsx'
import { useSetting } from './use-setting.ts'

interface EscalationSettingProps {
  readonly settings: Settings
  readonly channels: readonly Channel[]
}

const mostSteps = 10
/** What a new step waits, in minutes. */
const usualWait = 10

/** The steps by which people are told, in order; each change is saved at once. */
export function EscalationSetting({ settings, channels }: EscalationSettingProps) {
  const { value: steps, save, error, saved } = useSetting('escalation', settings)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)

  /** Puts the focus back where it was, on the step's new place. */
  function focusIn(index: number, controls: readonly string[]): void {
    requestAnimationFrame(() => {
      const row = list.current?.children[index]
      for (const control of controls) {
        const found = row?.querySelector<HTMLElement>(`${control}:not(:disabled)`)
        if (found) return found.focus()
      }
    })
  }

  async function move(index: number, by: 1 | -1): Promise<void> {
    const to = index + by
    const step = steps[index]
    if (step === undefined || to < 0 || to >= steps.length) return
    setSaid(tellingText.moved(index + 1, to + 1))
    const next = steps.toSpliced(index, 1).toSpliced(to, 0, step)
    focusIn(to, by < 0 ? ['[data-name=earlier]', 'button'] : ['[data-name=later]', 'button'])
    await save(next)
  }

  async function remove(index: number): Promise<void> {
    const before = steps
    focusIn(Math.min(index, steps.length - 2), ['[data-name=remove]', 'select'])
    if (!(await save(steps.toSpliced(index, 1)))) return
    showToast({ text: tellingText.stepRemoved, undo: () => save(before) })
  }

  async function add(): Promise<void> {
    const used = new Set(steps.map(({ channelId }) => channelId))
    // Whoever adds a channel wants it told; without one that is new, the desktop again, louder.
    const fresh = channels.find(({ id }) => !used.has(id))?.id ?? 'desktop'
    focusIn(steps.length, ['select'])
    await save([...steps, { channelId: fresh, afterMinutes: usualWait, sound: true }])
  }

  const change = (index: number, step: EscalationStep) => void save(steps.with(index, step))
  return (
    <SettingRow saved={saved}>
      <p className={styles.hint}>{tellingText.moveHint}</p>
      <ol ref={list} className={styles.steps}>
        {steps.map((step, index) => (
          <EscalationStepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; two may be alike
            key={index}
            step={step}
            index={index}
            count={steps.length}
            channels={channels}
            onChange={(next) => change(index, next)}
            onMove={(by) => void move(index, by)}
            onRemove={() => void remove(index)}
          />
        ))}
      </ol>
      {error && <FieldError>{error}</FieldError>}
      <Button icon={<IconPlus size={16} />} disabled={steps.length >= mostSteps} onClick={() => void add()}>
        {tellingText.addStep}
      </Button>
      <span className={styles.said} role="status">
        {said}
      </span>
    </SettingRow>
  )
}
