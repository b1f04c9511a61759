import type { Data } from '../../../electron/shared/contract.ts'
import { tellingText } from '../../text/telling.ts'
import styles from './Channels.module.css'

/** What became of a test message; nothing before one was sent. */
export function TestOutcome({ outcome }: { readonly outcome: Data<'channels.test'> | undefined }) {
  return (
    <div role="status">
      {outcome && (
        <p className={styles.outcome}>
          {outcome.error ? (
            <>
              <strong>{outcome.error.message}</strong> {outcome.error.advice}
            </>
          ) : (
            tellingText.testSent
          )}
        </p>
      )}
    </div>
  )
}
