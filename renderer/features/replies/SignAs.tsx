import { useState } from 'react'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { repliesText } from '../../text/replies.ts'
import { withStop } from '../../text/with-stop.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './RepliesPage.module.css'

/** The name below letters; kept when the field is left or Enter is pressed. */
export function SignAs({ settings }: { readonly settings: Settings }) {
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  const [saved, setSaved] = useState(false)
  const { refetch } = useQuery('settings.get', {})

  async function save(): Promise<void> {
    if (typed === undefined || typed === settings.signAs) return
    const result = await client.call('settings.set', { signAs: typed })
    if (!result.ok) return setError(withStop(result.error.message))
    await refetch()
    setTyped(undefined)
    setSaved(true)
  }
  return (
    <section className={styles.section}>
      <TextField
        label={repliesText.signAs}
        description={repliesText.signAsHint}
        error={error}
        maxLength={100}
        value={typed ?? settings.signAs}
        onChange={(value) => {
          setTyped(value)
          setError(undefined)
          setSaved(false)
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
        }}
      />
      <span className={styles.quiet} role="status">
        {saved && repliesText.signSaved}
      </span>
    </section>
  )
}
