import type { ReactNode } from 'react'
import type { CallError } from '../../electron/shared/model/result.ts'
import { commonText } from '../text/common.ts'
import { Button } from './Button.tsx'
import styles from './Message.module.css'

interface MessageProps {
  readonly icon?: ReactNode
  readonly title: string
  /** What it means or what to do. */
  readonly children?: ReactNode
  /** Buttons. */
  readonly actions?: ReactNode
}

/** A few words in the middle of a pane that has nothing else to show: empty, missing, not chosen yet. */
export function Message({ icon, title, children, actions }: MessageProps) {
  return (
    <div className={styles.message}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** Says that something could not be loaded and why, and offers to try again. */
export function FailureMessage({
  error,
  onRetry,
}: {
  readonly error: CallError
  readonly onRetry: () => void
}) {
  return (
    <div role="alert" className={styles.failure}>
      <Message
        title={commonText.couldNotLoad}
        actions={
          <Button look="main" onClick={onRetry}>
            {commonText.retry}
          </Button>
        }
      >
        {error.message}
      </Message>
    </div>
  )
}
