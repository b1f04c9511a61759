import { useState } from 'react'
import type { PublicPageSettings } from '../../../../electron/shared/model/public-page.ts'
import type { CallError } from '../../../../electron/shared/model/result.ts'
import { client } from '../../../client/index.ts'
import { publicPageText } from '../../../text/public-page.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { showToast } from '../../../ui/toasts.ts'
import styles from './PageSettings.module.css'

interface PageSettingsProps {
  readonly settings: PublicPageSettings
  readonly onSaved: () => Promise<unknown>
}

const fields = [
  { name: 'siteName', label: publicPageText.siteName, hint: undefined },
  { name: 'siteUrl', label: publicPageText.siteUrl, hint: undefined },
  { name: 'url', label: publicPageText.url, hint: publicPageText.urlHint },
  { name: 'contact', label: publicPageText.contact, hint: publicPageText.contactHint },
  { name: 'introduction', label: publicPageText.introduction, hint: undefined },
  { name: 'timeZone', label: publicPageText.timeZone, hint: publicPageText.timeZoneHint },
] as const satisfies readonly {
  readonly name: keyof PublicPageSettings
  readonly label: string
  readonly hint: string | undefined
}[]

/** What stands on every public page: whose site it is, and how to reach a human. */
export function PageSettings({ settings, onSaved }: PageSettingsProps) {
  const [draft, setDraft] = useState(settings)
  const [error, setError] = useState<CallError>()
  const [busy, setBusy] = useState(false)
  const isChanged = fields.some(({ name }) => draft[name] !== settings[name])
  async function save(): Promise<void> {
    setBusy(true)
    const result = await client.call('page.save', draft)
    setBusy(false)
    if (!result.ok) return setError(result.error)
    showToast({ text: publicPageText.saved })
    await onSaved()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={styles.fields}>
        {fields.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            description={hint}
            value={draft[name]}
            error={error?.field === name ? error.message : undefined}
            onChange={(value) => {
              setError(undefined)
              setDraft({ ...draft, [name]: value })
            }}
          />
        ))}
      </div>
      {error && !fields.some(({ name }) => name === error.field) && (
        <p className={styles.problem} role="alert">
          {error.message}
        </p>
      )}
      {isChanged && (
        <Button look="main" type="submit" disabled={busy}>
          {publicPageText.save}
        </Button>
      )}
    </form>
  )
}
