import { useEffect, useRef, useState } from 'react'
import type { FinalOutline } from '../../../../electron/shared/model/incident-closing.ts'
import { client } from '../../../client/index.ts'

/** A pause in typing of this many milliseconds asks. */
const pause = 400

/** What belongs into the last word, and which of it a draft says; nothing is asked unless it is wanted. */
export function useOutline(
  id: string,
  draft: string,
  wanted: boolean,
  room: unknown,
): FinalOutline | undefined {
  const [answer, setAnswer] = useState<FinalOutline>()
  const newest = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the room holds decides the answer too
  useEffect(() => {
    const number = ++newest.current
    if (!wanted) return setAnswer(undefined)
    const timer = setTimeout(async () => {
      const result = await client.call('incidents.outline', { id, draft })
      if (result.ok && number === newest.current) setAnswer(result.data)
    }, pause)
    return () => clearTimeout(timer)
  }, [id, draft, wanted, room])
  return answer
}
