import { useEffect, useRef, useState } from 'react'
import type { QuietHours } from '../../../electron/shared/model/settings.ts'
import { tellingText } from '../../text/telling.ts'
import { SwitchField } from '../../ui/fields/SwitchField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './QuietHoursFields.module.css'
import { SettingRow } from './SettingRow.tsx'
import { SeverityChoice } from './SeverityChoice.tsx'

interface QuietHoursFieldsProps {
  readonly value: QuietHours
  readonly error: string | undefined
  /** True for a moment after they were saved. */
  readonly saved: boolean
  readonly onChange: (hours: QuietHours) => void
}

/** When nothing is told that can wait, and what is told all the same. Times are told when their field is left. */
export function QuietHoursFields({ value, error, saved, onChange }: QuietHoursFieldsProps) {
  const [typed, setTyped] = useState<Partial<Pick<QuietHours, 'from' | 'to'>>>({})
  const shown = { ...value, ...typed }
  // Leaving one field for another changes both at once; the second change must know of the first.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])

  function change(part: Partial<QuietHours>): void {
    latest.current = { ...latest.current, ...part }
    onChange(latest.current)
  }

  function leave(): void {
    setTyped({})
    const { from, to } = shown
    if (from !== '' && to !== '' && (from !== value.from || to !== value.to)) change({ from, to })
  }
  const timeField = (name: 'from' | 'to') => (
    <TextField
      type="time"
      label={tellingText[name]}
      value={shown[name]}
      onChange={(next) => setTyped((now) => ({ ...now, [name]: next }))}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  )
  return (
    <>
      <SettingRow saved={saved} beside="control">
        <SwitchField
          label={tellingText.quietOn}
          error={error ?? (value.enabled && value.from === value.to ? tellingText.sameTimes : undefined)}
          value={value.enabled}
          onChange={(enabled) => change({ enabled })}
        />
      </SettingRow>
      {value.enabled && (
        <SettingRow>
          <div className={styles.fields}>
            {timeField('from')}
            {timeField('to')}
            <div className={styles.through}>
              <SeverityChoice
                label={tellingText.letThrough}
                description={tellingText.letThroughHint}
                value={value.letThrough}
                onChange={(letThrough) => change({ letThrough })}
              />
            </div>
          </div>
        </SettingRow>
      )}
    </>
  )
}
