import { useEffect, useState } from 'react'
import type { ConversationEntry } from '../../../../electron/shared/model/conversation.ts'
import { client } from '../../../client/index.ts'

/** Something the operator said would happen, in their own words. */
export interface Promised {
  readonly quote: string
  /** When they said so, ISO. */
  readonly at: string
}

/** How many of the last answers are read through. */
const lookedAt = 5

/** What the operator's last answers promise for later, the newest first. */
export function usePromises(entries: readonly ConversationEntry[]): readonly Promised[] {
  const [promises, setPromises] = useState<readonly Promised[]>([])
  const answers = entries.filter((entry) => entry.kind === 'mine').slice(-lookedAt)
  const key = JSON.stringify(answers.map(({ at, text }) => [at, text]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `answers`, which are new objects each time
  useEffect(() => {
    let current = true
    const read = answers.toReversed().map(async ({ text, at }): Promise<readonly Promised[]> => {
      const result = await client.call('replies.check', { text, stage: 'looking' })
      const found = result.ok
        ? result.data.completeness?.elements.find(({ element }) => element === 'next-update')?.at
        : undefined
      return found === undefined ? [] : [{ quote: text.slice(found.start, found.end).trim(), at }]
    })
    void Promise.all(read).then((found) => current && setPromises(found.flat()))
    return () => {
      current = false
    }
  }, [key])
  return promises
}
