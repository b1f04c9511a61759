import { useState } from 'react'
import type { Channel, ChannelKindInfo } from '../../../electron/shared/model/channel.ts'
import { client } from '../../client/index.ts'
import { agoWords } from '../../text/from-now.ts'
import { headroomWords, tellingText } from '../../text/telling.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useNow } from '../../ui/use-now.ts'
import { ChannelEditor } from './ChannelEditor.tsx'
import styles from './Channels.module.css'
import pageStyles from './SettingsPage.module.css'
import { TestOutcome } from './TestOutcome.tsx'
import { useChannelTest } from './use-channel-test.ts'

interface ChannelRowProps {
  readonly channel: Channel
  /** Absent for the desktop, which has no settings. */
  readonly info: ChannelKindInfo | undefined
  /** Whether a step tells by it. */
  readonly used: boolean
  readonly refetch: () => Promise<unknown>
}

/** One channel: what it is, how much it still takes, what is wrong with it. */
export function ChannelRow({ channel, info, used, refetch }: ChannelRowProps) {
  const [editing, setEditing] = useState(false)
  const { id, name, kind, headroom, lastSentAt, trouble } = channel
  const now = useNow()
  const test = useChannelTest()

  async function remove(): Promise<void> {
    const result = await client.call('channels.remove', { id })
    if (!result.ok) return showToast({ text: result.error.message })
    showToast({ text: tellingText.removed(name, result.data.steps), undo: result.data.undo })
    await refetch()
  }

  if (editing && info) {
    return (
      <li className={pageStyles.row}>
        <ChannelEditor info={info} channel={channel} refetch={refetch} onDone={() => setEditing(false)} />
      </li>
    )
  }
  return (
    <li className={pageStyles.row}>
      <div className={styles.head}>
        <div className={pageStyles.words}>
          <p className={styles.name} dir="auto">
            {name}
          </p>
          <div className={styles.facts}>
            <span>{kind === 'desktop' ? tellingText.desktop : info?.label}</span>
            {kind !== 'desktop' && (
              <span>
                {[
                  lastSentAt === undefined
                    ? tellingText.neverUsed
                    : tellingText.lastSent(agoWords(Date.parse(lastSentAt), now)),
                  headroom && headroomWords(headroom),
                  !used && tellingText.unused,
                ]
                  .filter(Boolean)
                  .join(' ')}
              </span>
            )}
          </div>
        </div>
        {kind !== 'desktop' && (
          <div className={styles.buttons}>
            <Button
              size="small"
              aria-label={tellingText.testOne(name)}
              disabled={test.busy}
              onClick={() => void test.run({ id })}
            >
              {test.busy ? tellingText.testing : tellingText.test}
            </Button>
            <Button size="small" aria-label={tellingText.editOne(name)} onClick={() => setEditing(true)}>
              {tellingText.edit}
            </Button>
            <Button
              size="small"
              look="quiet"
              aria-label={tellingText.removeOne(name)}
              onClick={() => void remove()}
            >
              {tellingText.remove}
            </Button>
          </div>
        )}
      </div>
      <TestOutcome outcome={test.outcome} />
      {trouble && !test.outcome && (
        <p className={styles.trouble}>
          <strong>{trouble.message}</strong> {trouble.advice}
        </p>
      )}
    </li>
  )
}
