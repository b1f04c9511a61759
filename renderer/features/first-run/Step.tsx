import { type ReactNode, useEffect, useRef } from 'react'
import { welcomeText } from '../../text/welcome.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './WelcomePage.module.css'

interface StepProps {
  readonly step: 1 | 2 | 3
  readonly title: string
  readonly lead: string
  /** True when nothing in the step takes the keyboard by itself: its title then does, and is read out. */
  readonly focusTitle?: boolean
  readonly onSubmit: () => void
  readonly onBack?: () => void
  readonly onLater: () => void
  readonly busy: boolean
  readonly submitWords: string
  readonly cannotSubmit?: boolean
  /** A further button beside the main one. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** One step of the first run: a question, what answers it, and the way on, back or out. */
export function Step(props: StepProps) {
  const { step, title, lead, focusTitle = false, busy, cannotSubmit = false } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusTitle) heading.current?.focus()
  }, [focusTitle])
  return (
    <form
      className={styles.column}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && !cannotSubmit) props.onSubmit()
      }}
    >
      <p className={styles.step}>
        <span className={styles.dots} aria-hidden="true">
          {[1, 2, 3].map((one) => (
            <span key={one} className={styles.dot} data-on={one <= step} />
          ))}
        </span>
        {welcomeText.step(step)}
      </p>
      <div className={styles.head}>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      <div className={styles.body}>{props.children}</div>
      <div className={styles.buttons}>
        <Button look="main" type="submit" className={styles.main} disabled={busy || cannotSubmit}>
          {props.submitWords}
        </Button>
        {props.extra}
        {props.onBack && (
          <Button look="quiet" disabled={busy} onClick={props.onBack}>
            {welcomeText.back}
          </Button>
        )}
        <Button look="quiet" className={styles.later} disabled={busy} onClick={props.onLater}>
          {welcomeText.later}
        </Button>
      </div>
    </form>
  )
}
