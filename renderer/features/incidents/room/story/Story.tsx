import {
  IconBell,
  IconEye,
  IconFlag,
  IconHourglass,
  IconListSearch,
  IconMailFilled,
  IconNote,
  IconPencil,
  IconQuote,
  IconSpeakerphone,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { TimelineEntry } from '../../../../../electron/shared/model/incident.ts'
import { clockWords, dayNumber, dayWords, exactWords } from '../../../../text/age.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { type Route, routeHash } from '../../../../ui/route.ts'
import { useNow } from '../../../../ui/use-now.ts'
import { RoomSection, SectionQuiet } from '../RoomSection.tsx'
import styles from './Story.module.css'

/** How many lines are shown until somebody wants all. */
const shownAtFirst = 14

const icons: Readonly<Record<TimelineEntry['kind'], typeof IconBell>> = {
  mention: IconQuote,
  report: IconMailFilled,
  alarm: IconBell,
  check: IconEye,
  change: IconPencil,
  stage: IconFlag,
  fact: IconListSearch,
  statement: IconSpeakerphone,
  promise: IconHourglass,
  note: IconNote,
}

/** What happened, as it wrote itself: the newest first, since that is what is looked for while it goes on. */
export function Story({ timeline }: { readonly timeline: readonly TimelineEntry[] }) {
  const now = useNow()
  const [all, setAll] = useState(false)
  const [forward, setForward] = useState(false)
  const ordered = forward ? timeline : timeline.toReversed()
  const entries = all ? ordered : ordered.slice(0, shownAtFirst)
  return (
    <RoomSection
      heading={roomText.story}
      aside={
        timeline.length > 1 && (
          <Button look="quiet" size="small" onClick={() => setForward(!forward)}>
            {forward ? roomText.newestFirst : roomText.oldestFirst}
          </Button>
        )
      }
    >
      {timeline.length === 0 && <SectionQuiet>{roomText.storyNone}</SectionQuiet>}
      <ol className={styles.entries}>
        {entries.map((entry, place) => {
          const at = Date.parse(entry.at)
          const before = entries[place - 1]
          const newDay = before === undefined || dayNumber(Date.parse(before.at)) !== dayNumber(at)
          return (
            <Entry
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same at the same moment
              key={`${entry.at} ${entry.kind} ${place}`}
              entry={entry}
              day={newDay ? dayWords(at, now) : undefined}
            />
          )
        })}
      </ol>
      {timeline.length > shownAtFirst && (
        <Button look="quiet" size="small" className={styles.more} onClick={() => setAll(!all)}>
          {all ? roomText.storyLess : roomText.storyAll(timeline.length)}
        </Button>
      )}
    </RoomSection>
  )
}

interface EntryProps {
  readonly entry: TimelineEntry
  /** Named above the first line of each day. */
  readonly day: string | undefined
}

function Entry({ entry, day }: EntryProps) {
  const at = Date.parse(entry.at)
  const Icon = icons[entry.kind]
  const route = routeOf(entry)
  return (
    <>
      {day !== undefined && <li className={styles.day}>{day}</li>}
      <li className={styles.entry} data-kind={entry.kind}>
        <time className={styles.at} dateTime={entry.at} title={exactWords(at)}>
          {clockWords(at)}
        </time>
        <Icon size={16} className={styles.icon} aria-hidden />
        <p className={styles.text} dir="auto">
          {route === undefined ? entry.text : <a href={routeHash(route)}>{entry.text}</a>}
        </p>
      </li>
    </>
  )
}

/** Where a line leads. */
function routeOf({ itemId, alarmId, sourceId }: TimelineEntry): Route | undefined {
  if (alarmId !== undefined) return { view: 'alarms', id: alarmId }
  if (itemId !== undefined) return { view: 'item', id: itemId }
  if (sourceId !== undefined) return { view: 'sources', id: sourceId }
  return undefined
}
