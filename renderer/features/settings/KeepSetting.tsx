import type { Settings } from '../../../electron/shared/model/settings.ts'
import { settingsText } from '../../text/settings.ts'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { SettingRow } from './SettingRow.tsx'
import { useSetting } from './use-setting.ts'

const usual = [30, 90, 180, 365, 730, 1825, 3650]

/** For how many days items are kept. */
export function KeepSetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error, saved } = useSetting('keepDays', settings)
  const days = [...new Set([...usual, value])].toSorted((a, b) => a - b)
  return (
    <SettingRow saved={saved}>
      <ChoiceField
        label={settingsText.keepDays}
        description={settingsText.keepDaysHint}
        error={error}
        value={String(value)}
        choices={days.map((one) => ({ value: String(one), label: settingsText.days(one) }))}
        onChange={(chosen) => void save(Number(chosen))}
      />
    </SettingRow>
  )
}
