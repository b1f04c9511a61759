import { Fragment, useState } from 'react'
import type { PageDiffLine } from '../../../../electron/shared/model/page.ts'
import { pagesText } from '../../../text/pages.ts'
import { Button } from '../../../ui/Button.tsx'
import { type ChangedWords, changedWords } from './changed-words.ts'
import styles from './DiffLines.module.css'

interface DiffLinesProps {
  readonly lines: readonly PageDiffLine[]
  /** Leaves a part out from now on; absent where nothing can be answered any more. */
  readonly onIgnore?: (part: string) => void
}

/** How many are shown until somebody wants the rest. */
const few = 6

/** What differs, line by line: what went with a minus, what came with a plus, the words that differ marked. */
export function DiffLines({ lines, onIgnore }: DiffLinesProps) {
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  const shown = all || lines.length <= few + 1 ? lines : lines.slice(0, few)
  const part = (line: PageDiffLine, place: number) =>
    line.part !== undefined && line.part !== shown[place + 1]?.part ? line.part : undefined
  return (
    <div className={styles.lines}>
      {shown.map((line, place) => {
        const { before, after } = line
        const cut = before !== undefined && after !== undefined ? changedWords(before, after) : undefined
        const ignorable = part(line, place)
        const rows = [
          ...(before === undefined ? [] : [{ sign: 'removed' as const, words: cut?.[0] ?? whole(before) }]),
          ...(after === undefined ? [] : [{ sign: 'added' as const, words: cut?.[1] ?? whole(after) }]),
        ]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one finding stay as they are
          <Fragment key={place}>
            {rows.map(({ sign, words }, row) => (
              <div key={sign} className={styles.line} data-sign={sign}>
                <span className={styles.sign} role="img" aria-label={pagesText[sign]}>
                  {sign === 'removed' ? '−' : '+'}
                </span>
                <span className={styles.text} dir="auto">
                  {words.start}
                  <span className={styles.own}>{words.own}</span>
                  {words.end}
                </span>
                {row === rows.length - 1 && ignorable && (
                  <span className={styles.foot}>
                    <span className={styles.part}>{ignorable}</span>
                    {onIgnore && (
                      <button type="button" className={styles.ignore} onClick={() => onIgnore(ignorable)}>
                        {pagesText.ignore}
                      </button>
                    )}
                  </span>
                )}
              </div>
            ))}
          </Fragment>
        )
      })}
      {shown.length < lines.length && (
        <div className={styles.more}>
          <Button size="small" look="quiet" onClick={() => setAll(true)}>
            {pagesText.moreLines(lines.length - shown.length)}
          </Button>
        </div>
      )}
    </div>
  )
}

function whole(text: string): ChangedWords {
  return { start: '', own: text, end: '' }
}
