import type { Settings } from '../../../electron/shared/model/settings.ts'
import { settingsText } from '../../text/settings.ts'
import { ChipsField } from '../../ui/fields/ChipsField.tsx'
import { completeAddress } from '../../ui/schema-form/complete-address.ts'
import { SettingRow } from './SettingRow.tsx'
import { useSetting } from './use-setting.ts'

/** Whom to ask whether this machine is online. */
export function ConnectivitySetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error, saved } = useSetting('connectivityHosts', settings)
  return (
    <SettingRow saved={saved}>
      <ChipsField
        label={settingsText.connectivityHosts}
        description={settingsText.connectivityHint}
        error={error}
        value={value}
        onChange={(hosts) => void save(hosts.map(completeAddress))}
      />
    </SettingRow>
  )
}
