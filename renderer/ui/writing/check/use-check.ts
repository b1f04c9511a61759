import { useEffect, useMemo, useRef, useState } from 'react'
import type { Data } from '../../../../electron/shared/contract.ts'
import type { ReplyStage } from '../../../../electron/shared/model/completeness.ts'
import { client } from '../../../client/index.ts'
import { shiftMarks } from '../marks.ts'

/** What is said of a draft. */
export type Check = Data<'replies.check'>

/** A pause in typing this long asks, in milliseconds; a very long text takes the engine longer, so it is asked less. */
const pauseFor = (length: number) => (length < 5000 ? 120 : length < 30_000 ? 500 : 1500)

interface Question {
  readonly text: string
  readonly stage: ReplyStage
  /** What the other person wrote. */
  readonly quoted: string
}

/**
 * What the tone and completeness checks say of a text, a moment after it was typed. Until the next answer is there,
 * the last one's remarks move with the words they are about.
 */
export function useCheck({ text, stage, quoted }: Question): Check | undefined {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly check: Check }>()
  const newest = useRef(0)
  useEffect(() => {
    const number = ++newest.current
    if (text.trim() === '') return setAnswer(undefined)
    const timer = setTimeout(async () => {
      const result = await client.call('replies.check', { text, stage, quoted })
      if (result.ok && number === newest.current) setAnswer({ text, check: result.data })
    }, pauseFor(text.length))
    return () => clearTimeout(timer)
  }, [text, stage, quoted])
  return useMemo(() => answer && moved(answer.check, answer.text, text), [answer, text])
}

function moved(check: Check, before: string, after: string): Check {
  if (before === after) return check
  return {
    ...check,
    findings: [...shiftMarks(check.findings, before, after)],
    ...(check.completeness && {
      completeness: {
        ...check.completeness,
        tooEarly: [...shiftMarks(check.completeness.tooEarly, before, after)],
      },
    }),
  }
}
