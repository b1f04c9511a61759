import { IconCheck } from '@tabler/icons-react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { exactWords, momentWords } from '../../../text/age.ts'
import { roomText } from '../../../text/incident-room.ts'
import { stageText } from '../../../text/incidents.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './StageRail.module.css'
import { stagesInOrder, stageTimes } from './stages.ts'

/** How far an incident has come: its six stages, with when each was reached. */
export function StageRail({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const at = stagesInOrder.indexOf(room.stage)
  const times = stageTimes(room)
  return (
    <section aria-label={roomText.stages}>
      <p className={styles.brief} aria-hidden>
        {roomText.stageOf(room.stage, at + 1, stagesInOrder.length)}
      </p>
      <ol className={styles.rail}>
        {stagesInOrder.map((stage, place) => {
          const time = times[stage]
          return (
            <li
              key={stage}
              className={styles.stage}
              data-reached={place <= at || undefined}
              aria-current={place === at ? 'step' : undefined}
            >
              <span className={styles.dot} aria-hidden>
                {place < at || room.stage === 'closed' ? <IconCheck size={12} stroke={3} /> : null}
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{stageText[stage]}</span>
                {time !== undefined && place <= at && (
                  <time className={styles.time} dateTime={time} title={exactWords(Date.parse(time))}>
                    {momentWords(Date.parse(time), now)}
                  </time>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
