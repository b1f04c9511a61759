import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel, ChannelKindInfo } from '../../../electron/shared/model/channel.ts'
import type { EscalationStep } from '../../../electron/shared/model/settings.ts'
import { useQuery } from '../../client/use-query.ts'
import { tellingText } from '../../text/telling.ts'
import { Button } from '../../ui/Button.tsx'
import { ChannelEditor } from './ChannelEditor.tsx'
import { ChannelRow } from './ChannelRow.tsx'
import styles from './Channels.module.css'
import pageStyles from './SettingsPage.module.css'

interface ChannelsProps {
  readonly channels: readonly Channel[]
  readonly steps: readonly EscalationStep[]
  readonly refetch: () => Promise<unknown>
}

/** Every way to reach somebody, and new ones. */
export function Channels({ channels, steps, refetch }: ChannelsProps) {
  const { data: kinds = [] } = useQuery('channels.kinds', {})
  const [adding, setAdding] = useState<ChannelKindInfo>()
  return (
    <>
      <ul className={pageStyles.card}>
        {channels.map((channel) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            info={kinds.find(({ kind }) => kind === channel.kind)}
            used={steps.some(({ channelId }) => channelId === channel.id)}
            refetch={refetch}
          />
        ))}
        {adding && (
          <li className={pageStyles.row}>
            <ChannelEditor
              key={adding.kind}
              info={adding}
              channel={undefined}
              refetch={refetch}
              onDone={() => setAdding(undefined)}
            />
          </li>
        )}
      </ul>
      {!adding && (
        <ul className={styles.kinds}>
          {kinds.map((info) => (
            <li key={info.kind} className={styles.kind}>
              <Button icon={<IconPlus size={16} />} onClick={() => setAdding(info)}>
                {tellingText.addKind(info.label)}
              </Button>
              <span className={pageStyles.quiet}>{info.description}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
