import { blankText } from '../../text/reply.ts'
import { Button } from '../Button.tsx'
import styles from './BlanksLeft.module.css'
import type { Writing } from './use-writing.ts'

/** How many blanks are still to be filled, as a button that goes to the next one; nothing where there are none. */
export function BlanksLeft({ blanks, toNext }: Pick<Writing, 'blanks' | 'toNext'>) {
  if (blanks.length === 0) return null
  return (
    <Button size="small" className={styles.blanks} shortcut="F8" onClick={() => toNext(1)}>
      {blankText.left(blanks.length)}
    </Button>
  )
}
