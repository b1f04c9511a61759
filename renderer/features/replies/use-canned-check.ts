import { useEffect, useRef, useState } from 'react'
import { withExamples } from '../../../electron/shared/canned/fill-blanks.ts'
import type { Data } from '../../../electron/shared/contract.ts'
import type { ReplyStage } from '../../../electron/shared/model/completeness.ts'
import { client } from '../../client/index.ts'

/** A pause in typing this long asks, in milliseconds. */
const pause = 250

/** What the checks say of a canned reply with an example in each blank, a moment after it was typed; absent for no text. */
export function useCannedCheck(text: string, stage: ReplyStage): Data<'replies.check'> | undefined {
  const [check, setCheck] = useState<Data<'replies.check'>>()
  const newest = useRef(0)
  useEffect(() => {
    const number = ++newest.current
    if (text.trim() === '') return setCheck(undefined)
    const timer = setTimeout(async () => {
      const result = await client.call('replies.check', { text: withExamples(text), stage })
      if (result.ok && number === newest.current) setCheck(result.data)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, stage])
  return check
}
