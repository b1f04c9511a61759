import { useState } from 'react'
import { client } from '../../client/index.ts'
import { networkLines, opinionText } from '../../text/opinion.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './OpinionSettings.module.css'

/** Asks the hosts now, and says what each of them did. */
export function NetworkTest() {
  const [busy, setBusy] = useState(false)
  const [lines, setLines] = useState<readonly string[]>([])

  async function run(): Promise<void> {
    setBusy(true)
    setLines([])
    const result = await client.call('network.check', {})
    setLines(result.ok ? networkLines(result.data) : [withStop(result.error.message)])
    setBusy(false)
  }
  return (
    <div className={styles.form}>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void run()}>
          {busy ? opinionText.testing : opinionText.test}
        </Button>
      </div>
      <div role="status" className={styles.outcome}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}
