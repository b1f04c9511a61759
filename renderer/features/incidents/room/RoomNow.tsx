import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { Promises } from '../saying.ts'
import { Clocks } from './Clocks.tsx'
import { Facts } from './facts/Facts.tsx'
import { Joins } from './joins/Joins.tsx'
import { NextStep } from './NextStep.tsx'
import { StillWaiting } from './people/StillWaiting.tsx'
import { Questions } from './questions/Questions.tsx'
import styles from './RoomNow.module.css'
import { StageRail } from './StageRail.tsx'
import { Story } from './story/Story.tsx'

/** Everything at a glance: the stages and clocks, the next thing to do, what is known, what is asked, who waits, the story. */
export function RoomNow({ room }: { readonly room: IncidentRoom }) {
  return (
    <>
      <StageRail room={room} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Clocks room={room} />
          <NextStep room={room} />
          <Facts room={room} />
          <Questions room={room} />
        </div>
        <div className={styles.side}>
          <Promises room={room} />
          <StillWaiting room={room} />
          <Story timeline={room.timeline} />
          <Joins room={room} />
        </div>
      </div>
    </>
  )
}
