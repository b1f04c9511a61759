import { IconChevronLeft } from '@tabler/icons-react'
import { alarmText } from '../../text/alarm.ts'
import { Button } from '../../ui/Button.tsx'
import { go } from '../../ui/route.ts'
import styles from './BackToList.module.css'

/** The way back from a pane to the list, where only one of them fits. */
export function BackToList() {
  return (
    <Button
      look="quiet"
      size="small"
      className={styles.back}
      icon={<IconChevronLeft size={16} />}
      onClick={() => go({ view: 'alarms' })}
    >
      {alarmText.title}
    </Button>
  )
}
