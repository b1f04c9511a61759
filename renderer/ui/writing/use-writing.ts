import { type RefObject, useMemo, useRef, useState } from 'react'
import type { Blank } from '../../../electron/shared/canned/blank.ts'
import { findBlanks } from '../../../electron/shared/canned/find-blanks.ts'
import type { ReplyStage } from '../../../electron/shared/model/completeness.ts'
import { revealCaret } from './caret-box.ts'
import { type Remark, remarksOf } from './check/remarks.ts'
import { type Check, useCheck } from './check/use-check.ts'
import { type Mark, nextMark } from './marks.ts'
import { offerText } from './offer-text.ts'
import { type Stretch, sentenceAround } from './sentence-around.ts'
import { typeOver } from './type-over.ts'
import { useMarks } from './use-marks.ts'

interface WritingQuestion {
  readonly text: string
  readonly stage: ReplyStage
  /** What the other person wrote; empty where nobody did. */
  readonly quoted: string
  /** Remarks the person wants to hear nothing of, by their keys. */
  readonly dismissed: readonly string[]
  /** Remarks of another check, put among the others. */
  readonly ownRemarks?: readonly Remark[]
  /** What else is pointed out in the text. */
  readonly otherMarks?: readonly Mark[]
  /** Called before the text is shown, where something else may cover it. */
  readonly onUncover?: () => void
}

/** A text in the making: what is said of it, where the caret stands in it, and ways to change it. */
export interface Writing {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly caret: number
  readonly setCaret: (at: number) => void
  /** Absent while nothing is written. */
  readonly check: Check | undefined
  readonly remarks: readonly Remark[]
  readonly blanks: readonly Blank[]
  /** Everything that is pointed out. */
  readonly marks: readonly Mark[]
  /** The remark and the blank at the caret. */
  readonly current: Remark | undefined
  readonly blank: Blank | undefined
  /** Shows a stretch of the text and selects it. */
  readonly select: (stretch: Stretch) => void
  /** Puts words in the place of a stretch as if typed, and goes to the first blank in them. */
  readonly put: (start: number, end: number, words: string) => void
  /** Puts what a remark offers in the place of the sentence it is about. */
  readonly use: (remark: Remark) => void
  /** Goes to the next thing that is pointed out, or the one before. */
  readonly toNext: (step: 1 | -1) => void
}

const none: readonly never[] = []

/** Everything around a writing field that every text for other people needs. */
export function useWriting(question: WritingQuestion): Writing {
  const { text, stage, quoted, dismissed, ownRemarks = none, otherMarks = none, onUncover } = question
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const check = useCheck({ text, stage, quoted })
  const remarks = useMemo(() => {
    const own = ownRemarks.filter(({ key }) => !dismissed.includes(key))
    const found = remarksOf(check, dismissed)
    if (own.length === 0) return found
    // What is said of the same words already is not said twice.
    const others = found.filter((one) => !own.some(({ start, end }) => one.start < end && start < one.end))
    return [...others, ...own].toSorted((one, other) => one.start - other.start)
  }, [check, dismissed, ownRemarks])
  const blanks = useMemo(() => findBlanks(text), [text])
  const pointedOut = useMarks(remarks, blanks)
  const marks = useMemo(() => [...pointedOut, ...otherMarks], [pointedOut, otherMarks])
  const atCaret = ({ start, end }: Stretch) => start <= caret && caret <= end

  function select({ start, end }: Stretch): void {
    const shown = field.current
    if (!shown) return
    onUncover?.()
    requestAnimationFrame(() => {
      shown.focus()
      shown.setSelectionRange(start, end)
      revealCaret(shown)
      setCaret(start)
    })
  }
  function put(start: number, end: number, words: string): void {
    const shown = field.current
    if (!shown) return
    typeOver(shown, start, end, words)
    const [first] = findBlanks(words)
    if (first) select({ start: start + first.start, end: start + first.end })
  }
  return {
    ...{ field, caret, setCaret, check, remarks, blanks, marks, select, put },
    current: remarks.find(atCaret),
    blank: blanks.find(atCaret),
    use(remark) {
      const { start, end } = sentenceAround(text, remark)
      put(start, end, offerText(remark.offer))
    },
    toNext(step) {
      const next = nextMark(marks, field.current?.selectionStart ?? 0, step)
      if (next) select(next)
    },
  }
}
