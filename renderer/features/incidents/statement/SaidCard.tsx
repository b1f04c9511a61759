import { useState } from 'react'
import type { Statement } from '../../../../electron/shared/model/incident.ts'
import { act } from '../../../client/act.ts'
import { useAction } from '../../../client/use-action.ts'
import { exactWords, momentWords } from '../../../text/age.ts'
import { stageText } from '../../../text/incidents.ts'
import { claimWords, statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Ledger.module.css'

/** Texts longer than this many UTF-16 units are shown by their beginning first. */
const longText = 420

/** One statement: where and when, its words, the facts it claims, and whether it still stands there. */
export function SaidCard({ statement }: { readonly statement: Statement }) {
  const now = useNow()
  const [whole, setWhole] = useState(false)
  const gone = useAction('incidents.gone')
  const { id, at, where, url, text, stage, state, claims, replyId } = statement
  const time = Date.parse(at)
  const isLong = text.length > longText || text.split('\n').length > 6
  async function markGone(): Promise<void> {
    if (!(await gone.run({ statementId: id }))) return
    showToast({
      text: statementText.marked,
      undo: () => act('incidents.gone', { statementId: id, gone: false }),
    })
  }
  const claimed = [...new Set(claims.map((claim) => claimWords(claim, now)))]
  return (
    <li className={styles.said} data-gone={state === 'gone' || undefined}>
      <div className={styles.head}>
        <span className={styles.where} dir="auto">
          {where}
        </span>
        <time dateTime={at} title={exactWords(time)}>
          {momentWords(time, now)}
        </time>
        <span>{stageText[stage]}</span>
        {replyId !== undefined && <span>{statementText.toReply}</span>}
        {state === 'gone' && (
          <span className={styles.gone} title={statementText.goneHint}>
            {statementText.gone}
          </span>
        )}
        <span className={styles.end}>
          {url !== undefined && (
            <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
              {statementText.look}
            </a>
          )}
          {state === 'standing' && (url !== undefined || replyId === undefined) && (
            <Button size="small" look="quiet" disabled={gone.busy} onClick={() => void markGone()}>
              {statementText.markGone}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.text} data-cut={(isLong && !whole) || undefined} dir="auto">
        {text}
      </p>
      {claimed.length > 0 && (
        <ul className={styles.claims} aria-label={statementText.claims}>
          {claimed.map((words) => (
            <li key={words} className={styles.claim}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {isLong && (
        <Button
          size="small"
          look="quiet"
          className={styles.whole}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? statementText.less : statementText.whole}
        </Button>
      )}
    </li>
  )
}
