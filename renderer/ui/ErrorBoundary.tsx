import { IconMoodPuzzled } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { commonText } from '../text/common.ts'
import { Button } from './Button.tsx'
import styles from './ErrorBoundary.module.css'
import { Message } from './Message.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error?: unknown
}

/**
 * Stands in for what is below it when drawing that has failed, and says what to do. Give it a `key`, so that going
 * elsewhere starts anew.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {}

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error }
  }

  override render(): ReactNode {
    if (!('error' in this.state)) return this.props.children
    return (
      <div role="alert" className={styles.failure}>
        <Message
          icon={<IconMoodPuzzled />}
          title={commonText.broken}
          actions={
            <>
              <Button look="main" onClick={() => location.reload()}>
                {commonText.reload}
              </Button>
              <Button onClick={() => this.setState((): ErrorBoundaryState => ({}))}>
                {commonText.retry}
              </Button>
            </>
          }
        >
          {commonText.brokenAdvice}
        </Message>
        <details className={styles.details}>
          <summary>{commonText.brokenDetails}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
          <pre tabIndex={0}>{detailsOf(this.state.error)}</pre>
        </details>
      </div>
    )
  }
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
