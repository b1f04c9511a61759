import type { Settings } from '../../../electron/shared/model/settings.ts'
import { act } from '../../client/act.ts'
import { client } from '../../client/index.ts'
import { settingsText } from '../../text/settings.ts'
import { ChipsField } from '../../ui/fields/ChipsField.tsx'
import { completeAddress } from '../../ui/schema-form/complete-address.ts'
import { NetworkTest } from './NetworkTest.tsx'
import { offerBack } from './offer-back.ts'
import { SettingRow } from './SettingRow.tsx'
import { useSetting } from './use-setting.ts'

/** Whom to ask whether this machine is online. */
export function ConnectivitySetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error, saved } = useSetting('connectivityHosts', settings)

  async function change(hosts: string[]): Promise<void> {
    if (!(await save(hosts))) return
    offerBack(value, hosts, async (putBack) => {
      const now = await client.call('settings.get', {})
      if (!now.ok) return false
      return act('settings.set', { connectivityHosts: putBack(now.data.connectivityHosts) })
    })
  }

  return (
    <SettingRow saved={saved}>
      <ChipsField
        label={settingsText.connectivityHosts}
        description={settingsText.connectivityHint}
        error={error}
        value={value}
        onChange={(hosts) => void change(hosts.map(completeAddress))}
      />
      <NetworkTest />
    </SettingRow>
  )
}
