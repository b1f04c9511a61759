import type { Settings } from '../../../electron/shared/model/settings.ts'
import { QuietHoursFields } from './QuietHoursFields.tsx'
import { useSetting } from './use-setting.ts'

/** The quiet hours of everything that has none of its own. */
export function QuietHoursSetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error, saved } = useSetting('quietHours', settings)
  return <QuietHoursFields value={value} error={error} saved={saved} onChange={(hours) => void save(hours)} />
}
