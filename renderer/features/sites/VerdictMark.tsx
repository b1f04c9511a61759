import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleXFilled,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { SiteVerdict } from '../../../electron/shared/model/site.ts'
import styles from './VerdictMark.module.css'

const icons = {
  up: IconCircleCheck,
  degraded: IconAlertTriangle,
  down: IconCircleXFilled,
  unknown: IconCircleDashed,
  paused: IconPlayerPause,
} satisfies Record<SiteVerdict | 'paused', typeof IconCircleCheck>

interface VerdictMarkProps {
  readonly verdict: SiteVerdict | 'paused'
  readonly size?: number
}

/** The sign of a verdict, told apart by shape as well as by colour. The word stands beside it. */
export function VerdictMark({ verdict, size = 18 }: VerdictMarkProps) {
  const Icon = icons[verdict]
  return <Icon size={size} className={styles.mark} data-verdict={verdict} aria-hidden />
}
