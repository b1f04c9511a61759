import type { Lesson } from '../../../shared/model/incident-after.ts'
import type { Course } from './course.ts'
import { foundLesson, peopleOf } from './found-lesson.ts'

const minute = 60_000
/** An alarm that waits longer than this for somebody was not heard. */
const patience = 30 * minute
/** Fewer people than this are no storm that a watch should have warned of. */
const crowd = 20

/** Sources that were paused or unobserved at the time, watches that were told not to warn, and an alarm that nobody heard. */
export function nobodyLooked(course: Course): readonly Lesson[] {
  return [...pausedSources(course), ...blindSources(course), ...quietWatches(course), ...unheardAlarm(course)]
}

function pausedSources(course: Course): readonly Lesson[] {
  return course.sources
    .filter(({ paused, concerned, id }) => paused && (concerned || wasBlind(course, id)))
    .map(({ id, name }) =>
      foundLesson(course, {
        id: `resume ${id}`,
        text: `“${name}” is paused, so that it could tell nothing.`,
        offer: { do: 'resume', sourceId: id, name },
      }),
    )
}

function blindSources(course: Course): readonly Lesson[] {
  return course.sources.flatMap(({ id, name, paused }) => {
    const spot = course.blind.find(({ sourceId }) => sourceId === id)
    if (paused || spot === undefined) return []
    return [
      foundLesson(course, {
        id: `blind ${id}`,
        text: `“${name}” was not observed when it began: ${spot.reason}.`,
      }),
    ]
  })
}

function wasBlind({ blind }: Course, id: string): boolean {
  return blind.some(({ sourceId }) => sourceId === id)
}

function quietWatches(course: Course): readonly Lesson[] {
  return course.watches.flatMap(({ id, name, storm }) => {
    const items = course.items.filter(({ watchIds }) => watchIds.includes(id))
    const before = items.filter(({ at }) => at < course.knownAt)
    if (storm || peopleOf(items) < crowd) return []
    return [
      foundLesson(course, {
        id: `warn ${id}`,
        text: `${peopleOf(items)} people were found by “${name}”, which does not warn when many speak at once.`,
        at: before[crowd - 1]?.receivedAt,
        items: before,
        offer: { do: 'warn', watchId: id, name },
      }),
    ]
  })
}

function unheardAlarm(course: Course): readonly Lesson[] {
  const first = course.alarms.toSorted((one, other) => one.raisedAt - other.raisedAt)[0]
  if (first === undefined || course.acknowledgedAt === undefined) return []
  const waited = course.acknowledgedAt - first.raisedAt
  if (waited < patience || first.toldElsewhere) return []
  return [
    foundLesson(course, {
      id: 'push',
      text: `It rang for ${Math.round(waited / minute)} minutes on this machine alone before somebody had it; a push to your phone, under Alarms, would have reached you elsewhere.`,
      at: course.knownAt,
    }),
  ]
}
