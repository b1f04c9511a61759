import { IconChevronLeft } from '@tabler/icons-react'
import { repliesText } from '../../text/replies.ts'
import { Button } from '../../ui/Button.tsx'
import { go } from '../../ui/route.ts'
import styles from './RepliesPage.module.css'

/** The way back from a pane to the list, where only one of them fits. */
export function BackToReplies() {
  return (
    <Button
      look="quiet"
      size="small"
      className={styles.back}
      icon={<IconChevronLeft size={16} />}
      onClick={() => go({ view: 'replies' })}
    >
      {repliesText.title}
    </Button>
  )
}
