import { client } from '../../client/index.ts'
import { sourcesText } from '../../text/sources.ts'
import { withStop } from '../../text/with-stop.ts'
import { createKeyedStore } from '../keyed-store.ts'

/** A check a person asked for: under way, or what came of it. */
export type CheckState = { readonly busy: true } | { readonly busy: false; readonly words: string }

/** Checks asked for on this page, by source id. */
export const checks = createKeyedStore<CheckState>()

/** Milliseconds an outcome stays in sight. */
const shownFor = 30_000

/** Checks one source now and keeps the outcome in words: "3 new items", "Nothing new", or why not. */
export async function checkNow(id: string): Promise<void> {
  if (checks.get(id)?.busy) return
  checks.set(id, { busy: true })
  const result = await client.call('sources.check', { id })
  const outcome = { busy: false, words: words() } as const
  checks.set(id, outcome)
  setTimeout(() => {
    if (checks.get(id) === outcome) checks.set(id, undefined)
  }, shownFor)

  function words(): string {
    if (!result.ok) return withStop(result.error.message)
    const { newItems, error } = result.data
    if (error) return `${withStop(error.message)} ${withStop(error.advice)}`
    return sourcesText.checked(newItems)
  }
}
