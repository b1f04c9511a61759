import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './CheckRow.module.css'

interface CheckRowProps {
  readonly isThere: boolean
  /** What the sign before it says aloud. */
  readonly sign: string
  readonly words: string
  /** Said when one rests on the words. */
  readonly title?: string | undefined
  /** Makes the words a button. */
  readonly onClick?: (() => void) | undefined
  /** What stands at the right. */
  readonly aside?: ReactNode
  /** What would make it complete; `hidden` where it is said aloud by the title already. */
  readonly advice?: { readonly words: string; readonly hidden?: boolean } | undefined
}

/** One thing that a text should have: whether it does, and the way to it. */
export function CheckRow({ isThere, sign, words, title, onClick, aside, advice }: CheckRowProps) {
  const Sign = isThere ? IconCircleCheck : IconCircleDashed
  return (
    <li className={styles.row} data-there={isThere || undefined}>
      <Sign size={16} aria-label={sign} role="img" />
      {onClick ? (
        <button type="button" className={styles.words} title={title} onClick={onClick} dir="auto">
          {words}
        </button>
      ) : (
        <span className={styles.words} dir="auto">
          {words}
        </span>
      )}
      {aside}
      {advice && (
        <span className={styles.advice} aria-hidden={advice.hidden}>
          {advice.words}
        </span>
      )}
    </li>
  )
}
