import type { Settings } from '../../../electron/shared/model/settings.ts'
import { settingsText } from '../../text/settings.ts'
import { FieldError } from '../../ui/fields/Field.tsx'
import { SegmentField } from '../../ui/fields/SegmentField.tsx'
import { SettingRow } from './SettingRow.tsx'
import { useSetting } from './use-setting.ts'

const themes = (['system', 'light', 'dark'] as const).map((value) => ({
  value,
  label: settingsText.themes[value],
}))

/** Light, dark or as the system has it; the change itself is the confirmation. */
export function ThemeSetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error } = useSetting('theme', settings)
  return (
    <SettingRow>
      <SegmentField
        label={settingsText.theme}
        value={value}
        choices={themes}
        onChange={(theme) => void save(theme)}
      />
      {error && <FieldError>{error}</FieldError>}
    </SettingRow>
  )
}
