import { alarmText } from '../../text/alarm.ts'
import styles from './DrillMark.module.css'

/** Says that an alarm is none: it belongs to a rehearsal. */
export function DrillMark() {
  return <span className={styles.mark}>{alarmText.rehearsal}</span>
}
