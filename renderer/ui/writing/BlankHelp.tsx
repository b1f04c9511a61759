import { type Blank, helpFor } from '../../../electron/shared/canned/blank.ts'
import { Button } from '../Button.tsx'
import { useNow } from '../use-now.ts'
import styles from './BlankHelp.module.css'
import { blankAnswers, type Theirs } from './blank-answers.ts'

interface BlankHelpProps {
  readonly blank: Blank
  readonly theirs: Theirs
  readonly onFill: (value: string) => void
}

/** What a blank asks for, and the times that most often go into one. */
export function BlankHelp({ blank, theirs, onFill }: BlankHelpProps) {
  const now = useNow()
  const { hint } = helpFor(blank)
  return (
    <div className={styles.help}>
      <span className={styles.words}>
        <span className={styles.name}>{blank.name}</span>
        {hint !== blank.name && <span className={styles.hint}> · {hint}</span>}
      </span>
      {blankAnswers(blank, now, theirs).map(({ label, value }) => (
        <Button
          key={label}
          size="small"
          title={value}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFill(value)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
