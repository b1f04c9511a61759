import {
  IconCircleCheck,
  IconCircleDot,
  IconEyeOff,
  IconPlayerPause,
  IconSparkles,
} from '@tabler/icons-react'
import type { Source } from '../../../electron/shared/model/source.ts'
import { useQuery } from '../../client/use-query.ts'
import { statusWords } from '../../text/status.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './StatusLine.module.css'

const icons = {
  blind: IconEyeOff,
  paused: IconPlayerPause,
  new: IconCircleDot,
  well: IconCircleCheck,
  start: IconSparkles,
}
const noSources: readonly Source[] = []

/** How things are, in one sentence, while no alarm says it. */
export function StatusLine() {
  const { data: health } = useQuery('health.get', {})
  const { data: sources = noSources } = useQuery('sources.list', {})
  const now = useNow()
  if (!health) return <div className={styles.line} />
  const { tone, sentence, detail } = statusWords({ health, sources, now })
  const Icon = icons[tone]
  return (
    <div className={styles.line} data-tone={tone} role="status">
      <Icon size={20} className={styles.icon} aria-hidden />
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.detail}>{detail}</p>
    </div>
  )
}
