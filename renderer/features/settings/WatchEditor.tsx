import { useEffect, useState } from 'react'
import type { Watch } from '../../../electron/shared/model/watch.ts'
import { act } from '../../client/act.ts'
import { client } from '../../client/index.ts'
import { useAction } from '../../client/use-action.ts'
import { commonText } from '../../text/common.ts'
import { settingsText } from '../../text/settings.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipsField } from '../../ui/fields/ChipsField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { offerBack } from './offer-back.ts'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsPage.module.css'
import watchStyles from './Watches.module.css'

interface WatchEditorProps {
  /** Absent for a new one, which waits for its Save button. */
  readonly watch: Watch | undefined
  readonly refetch: () => Promise<unknown>
  /** A new one was saved or given up. */
  readonly onDone?: () => void
}

/** One list of names: what mentions are marked as, and the words that stand for it. An existing one is saved with every change. */
export function WatchEditor({ watch, refetch, onDone }: WatchEditorProps) {
  const [name, setName] = useState<string>()
  const [terms, setTerms] = useState<readonly string[]>()
  const [error, setError] = useState<{ readonly field: 'name' | 'terms'; readonly message: string }>()
  const [saved, setSaved] = useState(false)
  const removal = useAction('watches.remove')
  const shown = {
    name: name ?? watch?.name ?? '',
    terms: terms ?? watch?.terms ?? [],
  }
  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => setSaved(false), 2500)
    return () => clearTimeout(timer)
  }, [saved])

  async function save(next: typeof shown): Promise<void> {
    setError(undefined)
    if (watch && next.name.trim() === '') return setError({ field: 'name', message: settingsText.nameNeeded })
    if (next.terms.length === 0) {
      return setError({ field: 'terms', message: watch ? settingsText.termsNeeded : settingsText.termNeeded })
    }
    const result = await client.call('watches.save', {
      ...(watch && { id: watch.id }),
      name: next.name.trim() || next.terms[0] || '',
      terms: [...next.terms],
    })
    if (!result.ok) {
      const field = result.error.field?.startsWith('name') ? 'name' : 'terms'
      return setError({ field, message: withStop(result.error.message) })
    }
    await refetch()
    setName(undefined)
    setTerms(undefined)
    if (!watch) return onDone?.()
    setSaved(true)
    offerBack(watch.terms, next.terms, async (putBack) => {
      const now = await client.call('watches.list', {})
      const current = now.ok ? now.data.find(({ id }) => id === watch.id) : undefined
      if (!current) return false
      return act('watches.save', { id: current.id, name: current.name, terms: putBack(current.terms) })
    })
  }

  async function remove(): Promise<void> {
    if (!watch) return onDone?.()
    await removal.run({ id: watch.id }, settingsText.watchRemoved(watch.name))
    await refetch()
  }

  return (
    <div className={styles.card}>
      <SettingRow saved={saved}>
        <div className={watchStyles.watch}>
          <ChipsField
            label={settingsText.terms}
            error={error?.field === 'terms' ? error.message : undefined}
            placeholder={settingsText.termsExample}
            autoFocus={watch === undefined}
            value={shown.terms}
            onChange={(next) => {
              setTerms(next)
              if (watch) void save({ ...shown, terms: next })
            }}
          />
          <div className={watchStyles.head}>
            <TextField
              label={settingsText.watchName}
              description={watch ? undefined : settingsText.newWatchHint}
              error={error?.field === 'name' ? error.message : undefined}
              maxLength={200}
              value={shown.name}
              onChange={setName}
              onBlur={() => {
                if (watch && name !== undefined && name !== watch.name) void save(shown)
              }}
            />
            <div className={watchStyles.buttons}>
              {!watch && (
                <Button look="main" onClick={() => void save(shown)}>
                  {settingsText.saveWatch}
                </Button>
              )}
              <Button look="quiet" disabled={removal.busy} onClick={() => void remove()}>
                {watch ? settingsText.removeWatch : commonText.cancel}
              </Button>
            </div>
          </div>
        </div>
      </SettingRow>
    </div>
  )
}
