import { IconChevronLeft } from '@tabler/icons-react'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../../ui/Button.tsx'
import { go } from '../../ui/route.ts'
import styles from './WatchDetail.module.css'

/** The way back from a pane to the list, where only one of them fits. */
export function BackToWatches() {
  return (
    <Button
      look="quiet"
      size="small"
      className={styles.back}
      icon={<IconChevronLeft size={16} />}
      onClick={() => go({ view: 'watches' })}
    >
      {watchesText.title}
    </Button>
  )
}
