import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftCheck } from '../../../../electron/shared/model/incident.ts'
import { client } from '../../../client/index.ts'
import { shiftMarks } from '../../../ui/writing/marks.ts'

/** A pause in typing of this many milliseconds asks. */
const pause = 300

/**
 * What a draft stands against and which questions it answers, a moment after it was typed, and again when the room
 * has changed. Until the next answer is there, what the last one pointed at moves with its words.
 */
export function useDraftCheck(id: string, draft: string, room: unknown): DraftCheck | undefined {
  const [answer, setAnswer] = useState<{ readonly draft: string; readonly check: DraftCheck }>()
  const newest = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the room holds decides the answer too
  useEffect(() => {
    const number = ++newest.current
    if (draft.trim() === '') return setAnswer(undefined)
    const timer = setTimeout(async () => {
      const result = await client.call('incidents.check', { id, draft })
      if (result.ok && number === newest.current) setAnswer({ draft, check: result.data })
    }, pause)
    return () => clearTimeout(timer)
  }, [id, draft, room])
  return useMemo(() => {
    if (answer === undefined) return undefined
    const { check } = answer
    return { ...check, contradictions: [...shiftMarks(check.contradictions, answer.draft, draft)] }
  }, [answer, draft])
}
