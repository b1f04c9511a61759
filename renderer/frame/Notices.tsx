import { IconInfoCircle, IconPlugConnectedX, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Progress } from '../../electron/shared/model/health.ts'
import { act } from '../client/act.ts'
import { useConnection } from '../client/use-connection.ts'
import { useEvent } from '../client/use-event.ts'
import { useQuery } from '../client/use-query.ts'
import { commonText } from '../text/common.ts'
import { frameText } from '../text/frame.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Notices.module.css'

/** Above everything: the engine does not answer, something is wrong with Storeminder itself, long work goes on. */
export function Notices() {
  const connection = useConnection()
  const { data: health } = useQuery('health.get', {})
  return (
    <section className={styles.notices} aria-label={frameText.notices}>
      {connection !== 'ok' && (
        <div className={styles.notice} role="status">
          <IconPlugConnectedX size={18} aria-hidden />
          <p className={styles.words}>
            {connection === 'lost' ? commonText.connectionLost : commonText.connectionLocked}
          </p>
        </div>
      )}
      {health?.problems.map(({ id, message, advice }) => (
        <div key={id} className={styles.notice} role="status">
          <IconInfoCircle size={18} aria-hidden />
          <p className={styles.words}>
            <strong>{message}</strong> {advice}
          </p>
          <IconButton label={commonText.dismiss} onClick={() => void act('health.dismiss', { id })}>
            <IconX size={16} />
          </IconButton>
        </div>
      ))}
      <ProgressNotice />
    </section>
  )
}

function ProgressNotice() {
  const [running, setRunning] = useState<Progress>()
  useEvent('progress', (progress) => setRunning(progress.done < progress.total ? progress : undefined))
  if (!running) return null
  const { label, done, total } = running
  return (
    <div className={styles.progress}>
      <span>{frameText.progress(label, done, total)}</span>
      <progress className={styles.bar} value={done} max={total} aria-label={label} />
    </div>
  )
}
