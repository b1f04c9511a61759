import { useState } from 'react'
import type { Data, Params } from '../../../electron/shared/contract.ts'
import type { CallError } from '../../../electron/shared/model/result.ts'
import { client } from '../../client/index.ts'

/** Sends test messages; `outcome` is that of the last one, gone while another is being sent. */
export function useChannelTest() {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Data<'channels.test'>>()

  /** Resolves to why nothing was tried, if so. */
  async function run(params: Params<'channels.test'>): Promise<CallError | undefined> {
    setBusy(true)
    setOutcome(undefined)
    const result = await client.call('channels.test', params)
    setBusy(false)
    if (result.ok) setOutcome(result.data)
    else if (result.error.field === undefined)
      setOutcome({ error: { message: result.error.message, advice: '' } })
    return result.ok ? undefined : result.error
  }
  return { run, busy, outcome, forget: () => setOutcome(undefined) }
}
