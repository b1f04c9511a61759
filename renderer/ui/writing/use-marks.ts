import { useMemo } from 'react'
import type { Blank } from '../../../electron/shared/canned/blank.ts'
import type { Remark } from './check/remarks.ts'
import type { Mark } from './marks.ts'

/** A blank as it is pointed out. */
export function blankMark({ start, end }: Blank): Mark {
  return { id: `blank@${start}`, start, end, look: 'blank' }
}

/** Everything that is pointed out in the text. */
export function useMarks(remarks: readonly Remark[], blanks: readonly Blank[]): readonly Mark[] {
  return useMemo(() => [...remarks, ...blanks.map(blankMark)], [remarks, blanks])
}
