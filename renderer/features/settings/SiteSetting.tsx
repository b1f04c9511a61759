import { useState } from 'react'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { settingsText } from '../../text/settings.ts'
import { afterPointer } from '../../ui/fields/after-pointer.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { completeAddress, isWebAddress } from '../../ui/schema-form/complete-address.ts'
import { SettingRow } from './SettingRow.tsx'
import { useSetting } from './use-setting.ts'

/** The address of the site being minded; saved when the field is left. */
export function SiteSetting({ settings }: { readonly settings: Settings }) {
  const { value, save, error, saved } = useSetting('siteAddress', settings)
  const [typed, setTyped] = useState<string>()
  const [mistake, setMistake] = useState(false)

  function leave(): void {
    if (typed === undefined) return
    const address = completeAddress(typed)
    const wrong = address !== '' && !isWebAddress(address)
    setMistake(wrong)
    if (wrong) return
    setTyped(undefined)
    if (address !== value) void save(address)
  }
  return (
    <SettingRow saved={saved}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          leave()
        }}
      >
        <TextField
          label={settingsText.siteAddress}
          description={settingsText.siteAddressHint}
          error={mistake ? settingsText.noAddress : error}
          placeholder={settingsText.siteExample}
          type="url"
          maxLength={2000}
          value={typed ?? value}
          onChange={(next) => {
            setTyped(next)
            setMistake(false)
          }}
          onBlur={() => afterPointer(leave)}
        />
      </form>
    </SettingRow>
  )
}
