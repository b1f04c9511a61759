import { useEffect, useRef, useState } from 'react'
import type { Data } from '../../../../electron/shared/contract.ts'
import { client } from '../../../client/index.ts'
import { draftErrors, draftSettings } from '../../../ui/schema-form/form-draft.ts'
import type { SourceDraft } from '../source-draft.ts'

/** What a mapping finds in the last answer. */
export type MappingTrial = Data<'sources.tryMapping'>

/** A moment without typing after which the mapping is tried, in milliseconds. */
const pause = 250

/**
 * Tries the mapping of a form on the last answer of its address, once started again with each change. The address
 * itself is asked only once, or when `ask` is called.
 */
export function useMappingTrial(draft: SourceDraft, sourceId: string | undefined) {
  const [started, setStarted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trial, setTrial] = useState<MappingTrial>()
  const [refused, setRefused] = useState<string>()
  const latest = useRef(0)
  const { mapping: _mapping, ...errors } = draftErrors(draft)
  const possible = Object.keys(errors).length === 0
  const settings = draftSettings(draft)
  const key = JSON.stringify(settings)

  async function run(again: boolean): Promise<void> {
    const turn = ++latest.current
    setBusy(true)
    const id = sourceId === undefined ? {} : { id: sourceId }
    const result = await client.call('sources.tryMapping', { settings, again, ...id })
    // A later letter has been tried meanwhile.
    if (turn !== latest.current) return
    setBusy(false)
    setRefused(result.ok ? undefined : result.error.message)
    if (result.ok) setTrial(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for all that is typed
  useEffect(() => {
    if (!started || !possible) return
    const timer = setTimeout(() => void run(false), trial === undefined ? 0 : pause)
    return () => clearTimeout(timer)
  }, [started, possible, key])

  return {
    started,
    possible,
    busy,
    trial,
    refused,
    start: () => setStarted(true),
    ask: () => void run(true),
  }
}
