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
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
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
  /** Leads to the field that mends it. */
  readonly onCure: (cure: 'sign-in' | 'edit-address') => void
}

/** How a source is doing: the state, the reason and what to do about it. */
export function SourceHealthPanel({ source, site, onCure }: SourceHealthPanelProps) {
  const now = useNow()
  const { tone, sentence, reason, advice, cure } = sourceState(source, site, now)
  const read = sourceHealthWords(source, now, site ? siteVerb : undefined).sentence
  const Icon = icons[tone]
  return (
    <div className={styles.panel} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <p className={styles.sentence}>{sentence}</p>
      {reason && <p className={styles.reason}>{reason}</p>}
      {advice && <p className={styles.advice}>{advice}</p>}
      {(cure === 'sign-in' || cure === 'edit-address') && (
        <Button size="small" className={styles.cure} onClick={() => onCure(cure)}>
          {sourcesText.cures[cure]}
        </Button>
      )}
      {read !== sentence && <p className={styles.read}>{read}</p>}
    </div>
  )
}
