import { asPart } from '../../../../electron/shared/canned/as-part.ts'
import { fillBlanks } from '../../../../electron/shared/canned/fill-blanks.ts'
import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import type { Writing } from '../use-writing.ts'
import { type SlashChoice, useSlash } from './use-slash.ts'

interface CannedQuestion {
  readonly text: string
  readonly writing: Pick<Writing, 'field' | 'caret' | 'put'>
  /** All of them, those that fit first. */
  readonly replies: readonly CannedReply[]
  /** What is known for their blanks. */
  readonly known: Parameters<typeof fillBlanks>[1]
  /** Whether a `/` opens the list. */
  readonly enabled: boolean
  /** Called with the first one that is put into an empty text: it says what the text is about to be. */
  readonly onFirst: (reply: CannedReply) => void
}

/** Canned replies that can be put into a text. */
export interface CannedChoice {
  readonly slash: SlashChoice
  /** Puts one in the place of the `/code`, or of what is selected. */
  insert(reply: CannedReply): void
}

/** What it takes to choose a canned reply for a text, by its code or from a list. */
export function useCannedChoice({ text, writing, known, onFirst, ...rest }: CannedQuestion): CannedChoice {
  const { field, caret, put } = writing
  const slash = useSlash({ text, caret, ...rest })
  return {
    slash,
    insert(reply) {
      const shown = field.current
      if (!shown) return
      const start = slash.isOpen ? (slash.start ?? caret) : shown.selectionStart
      const end = slash.isOpen ? caret : shown.selectionEnd
      const before = text.slice(0, start)
      const after = text.slice(end)
      if (before.trim() === '' && after.trim() === '') onFirst(reply)
      put(start, end, fillBlanks(asPart(reply.text, before, after), known))
    },
  }
}
