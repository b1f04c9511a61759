import { IconBell, IconPencil } from '@tabler/icons-react'
import type { PageAnswer, PageChange } from '../../../../electron/shared/model/page.ts'
import { pagesText } from '../../../text/pages.ts'
import { withStop } from '../../../text/with-stop.ts'
import { Button } from '../../../ui/Button.tsx'
import { DiffLines } from './DiffLines.tsx'
import styles from './PageChange.module.css'

interface PageChangeBlockProps {
  readonly change: PageChange
  /** Absent for a change of the past. */
  readonly onAnswer?: (answer: PageAnswer) => void
  readonly onIgnore: (part: string) => void
  readonly busy: boolean
}

const answers = ['expected', 'mine', 'theirs'] as const satisfies readonly PageAnswer[]

/** One thing that is not as expected: what, how it was, what to look at, the difference, and what a person can say to it. */
export function PageChangeBlock({ change, onAnswer, onIgnore, busy }: PageChangeBlockProps) {
  const Icon = change.alarm ? IconBell : IconPencil
  const facts = [
    { word: pagesText.expected, text: change.expected },
    { word: pagesText.came, text: change.came },
    { word: pagesText.advice, text: change.advice },
  ].flatMap(({ word, text }) => (text === undefined ? [] : [{ word, text }]))
  return (
    <li
      className={styles.change}
      data-alarm={(onAnswer && change.alarm) || undefined}
      data-past={!onAnswer || undefined}
    >
      <Icon
        size={18}
        className={styles.mark}
        role="img"
        aria-label={change.alarm ? pagesText.alarm : undefined}
        aria-hidden={!change.alarm}
      />
      <div className={styles.body}>
        <p className={styles.text} dir="auto">
          {withStop(change.text)}
        </p>
        {facts.length > 0 && (
          <dl className={styles.facts}>
            {facts.map(({ word, text }) => (
              <div key={word} className={styles.fact}>
                <dt>{word}</dt>
                <dd dir="auto">{withStop(text)}</dd>
              </div>
            ))}
          </dl>
        )}
        <DiffLines lines={change.lines} {...(!change.alarm && { onIgnore })} />
        {onAnswer && (
          <fieldset className={styles.answers} aria-label={pagesText.answers} disabled={busy}>
            {answers.map((answer) => (
              <Button key={answer} size="small" onClick={() => onAnswer(answer)}>
                {pagesText.answer[answer]}
              </Button>
            ))}
          </fieldset>
        )}
      </div>
    </li>
  )
}
