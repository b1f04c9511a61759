import { useId } from 'react'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { settingsText } from '../../text/settings.ts'
import { FieldError } from '../../ui/fields/Field.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './ThemeSetting.module.css'
import { useSetting } from './use-setting.ts'

const themes = ['system', 'light', 'dark'] as const

/** Light, dark or as the system has it; the change itself is the confirmation. */
export function ThemeSetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error } = useSetting('theme', settings)
  const name = useId()
  return (
    <SettingRow>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{settingsText.theme}</legend>
        <div className={styles.choices}>
          {themes.map((theme) => (
            <label key={theme} className={styles.choice}>
              <input type="radio" name={name} checked={value === theme} onChange={() => void save(theme)} />
              {settingsText.themes[theme]}
            </label>
          ))}
        </div>
      </fieldset>
      {error && <FieldError>{error}</FieldError>}
    </SettingRow>
  )
}
