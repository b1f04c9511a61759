import { useEffect, useRef, useState } from 'react'
import type { Settings, SettingsPatch } from '../../../electron/shared/model/settings.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { withoutName } from '../../text/source-health-words.ts'
import { withStop } from '../../text/with-stop.ts'

/** Milliseconds for which "Saved" stands beside a setting. */
const confirmation = 2500

/** One setting that is saved at once. */
export interface SettingControl<Value> {
  /** What is wanted: shown at once, also while it is being saved or was refused. */
  readonly value: Value
  /** Resolves to whether it was saved. */
  readonly save: (value: Value) => Promise<boolean>
  /** Why it was refused. What was entered stays. */
  readonly error: string | undefined
  /** True for a moment after it was saved. */
  readonly saved: boolean
}

/** Reads and saves one setting. Must be used below something that has waited for the settings. */
export function useSetting<Name extends keyof Settings & keyof SettingsPatch>(
  name: Name,
  settings: Settings,
): SettingControl<Settings[Name]> {
  const { refetch } = useQuery('settings.get', {})
  const [wanted, setWanted] = useState<{ readonly value: Settings[Name] }>()
  const [error, setError] = useState<string>()
  const [saved, setSaved] = useState(false)
  const latest = useRef(0)
  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => setSaved(false), confirmation)
    return () => clearTimeout(timer)
  }, [saved])

  async function save(value: Settings[Name]): Promise<boolean> {
    latest.current += 1
    const mine = latest.current
    setWanted({ value })
    setError(undefined)
    setSaved(false)
    const result = await client.call('settings.set', { [name]: value })
    if (result.ok) await refetch()
    // A later change overtook this one; its outcome is the one to show.
    if (mine !== latest.current) return result.ok
    if (!result.ok) {
      const { field, message } = result.error
      setError(withStop(field === undefined ? message : withoutName(message, field)))
      return false
    }
    setWanted(undefined)
    setSaved(true)
    return true
  }
  return { value: wanted ? wanted.value : settings[name], save, error, saved }
}
