import type { ReactNode } from 'react'
import { settingsText } from '../../text/settings.ts'
import styles from './SettingsPage.module.css'

interface SettingRowProps {
  /** True for a moment after the setting was saved. */
  readonly saved?: boolean
  /** Where "Saved" finds room: in the corner, or left of a switch that sits there. */
  readonly beside?: 'corner' | 'control'
  readonly children: ReactNode
}

/** One setting in its card, with a quiet word when it has been saved. */
export function SettingRow({ saved = false, beside = 'corner', children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      {children}
      <span className={styles.saved} data-beside={beside} role="status">
        {saved && settingsText.saved}
      </span>
    </div>
  )
}
