import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCloudOff,
  IconHourglassEmpty,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { Site } from '../../../electron/shared/model/site.ts'
import type { Source } from '../../../electron/shared/model/source.ts'
import { sourceHealthWords } from '../../text/source-health-words.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './SourceHealthPanel.module.css'
import { type SourceTone, siteVerb, sourceState } from './source-state.ts'

const icons = {
  well: IconCircleCheck,
  waiting: IconHourglassEmpty,
  trouble: IconAlertTriangle,
  down: IconAlertTriangle,
  blind: IconCloudOff,
  paused: IconPlayerPause,
} satisfies Record<SourceTone, typeof IconCloudOff>

interface SourceHealthPanelProps {
  readonly source: Source
  readonly site: Site | undefined
}

/** How a source is doing: the state, the reason and what to do about it. */
export function SourceHealthPanel({ source, site }: SourceHealthPanelProps) {
  const now = useNow()
  const { tone, sentence, reason, advice } = sourceState(source, site, now)
  const read = sourceHealthWords(source, now, site ? siteVerb : undefined).sentence
  const Icon = icons[tone]
  return (
    <div className={styles.panel} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <p className={styles.sentence}>{sentence}</p>
      {reason && <p className={styles.reason}>{reason}</p>}
      {advice && <p className={styles.advice}>{advice}</p>}
      {read !== sentence && <p className={styles.read}>{read}</p>}
    </div>
  )
}
