import type { PageChange, PageDiffLine } from '../../shared/model/page.ts'
import { digest } from './digest.ts'

/** A change as a rule finds it. */
export interface Finding extends PageChange {
  /** So plain that it holds also while the page is still being learned. */
  readonly isPlain: boolean
}

type Words = Pick<PageChange, 'kind' | 'text'> &
  Partial<Pick<PageChange, 'expected' | 'came' | 'advice'>> & {
    readonly lines?: readonly PageDiffLine[]
    /** What tells this finding from others of its kind. */
    readonly about: string
  }

/** A finding that raises an alarm. */
export function alarming(severity: 'serious' | 'critical', isPlain: boolean, words: Words): Finding {
  return { ...finish(words), alarm: true, severity, isPlain }
}

/** A finding that is only told. */
export function telling(words: Words): Finding {
  return { ...finish(words), alarm: false, isPlain: false }
}

function finish({ about, lines, ...words }: Words) {
  const short = about.length <= 120 && !/[^\x21-\x7e]/u.test(about) ? about : digest(about)
  return { ...words, key: `${words.kind}:${short}`, lines: [...(lines ?? [])] }
}

/** Text of others inside our sentences: one line, not too long. */
export function quoted(text: string, length = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`
}
