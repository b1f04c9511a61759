import type { Lesson } from '../../../shared/model/incident-after.ts'
import type { SourceKind } from '../../../shared/model/source.ts'
import type { Course } from './course.ts'
import { foundLesson } from './found-lesson.ts'

const minute = 60_000
/** How often a check asks unless the person says otherwise, in minutes. */
const usual: Partial<Record<SourceKind, number>> = { site: 2, browser: 15 }
/** What is read so much later than it was said was read too rarely, in minutes. */
const late = 10
/** How much later than planned a source may be read, in minutes. */
const slack = 5
/** How often a source of mentions is worth asking, in minutes. */
const brisk = 5

/** Checks that found it after people did because they ask rarely, and sources that were read long after something was said. */
export function slowLooks(course: Course): readonly Lesson[] {
  return [...slowChecks(course), ...rareReading(course)]
}

function slowChecks(course: Course): readonly Lesson[] {
  return course.sources.flatMap((source) => {
    const wished = Math.max(usual[source.kind] ?? 5, source.minimumMinutes)
    const rang = course.alarms.find(({ sourceId }) => sourceId === source.id)
    if (source.checks === undefined || rang === undefined || source.everyMinutes < wished * 2) return []
    const late = rang.raisedAt - course.firstSignAt
    if (late < wished * minute) return []
    // Three failures in a row make an alarm, and the two after the first come fast: the first is what waits.
    const gain = Math.min(late, (source.everyMinutes - wished) * minute)
    return [
      foundLesson(course, {
        id: `oftener ${source.id}`,
        text: `“${source.name}” asks every ${source.everyMinutes} minutes, and found it ${Math.round(late / minute)} minutes after the first sign.`,
        at: course.knownAt - (rang.raisedAt <= course.knownAt ? gain : 0),
        offer: { do: 'oftener', sourceId: source.id, name: source.name, everyMinutes: wished },
      }),
    ]
  })
}

function rareReading(course: Course): readonly Lesson[] {
  return course.sources.flatMap((source) => {
    const wished = Math.max(brisk, source.minimumMinutes)
    if (source.checks !== undefined || source.listens || source.everyMinutes < wished * 2) return []
    const items = course.items.filter(
      ({ sourceId, at, receivedAt }) =>
        sourceId === source.id &&
        at > source.createdAt &&
        at < course.knownAt &&
        receivedAt - at >= late * minute &&
        // What took longer than that was held up by something else, such as sleep.
        receivedAt - at <= (source.everyMinutes + slack) * minute,
    )
    const [first] = items
    if (first === undefined) return []
    const waited = Math.round((first.receivedAt - first.at) / minute)
    return [
      foundLesson(course, {
        id: `oftener ${source.id}`,
        text: `“${source.name}” is read every ${source.everyMinutes} minutes; what was said there first stood there for ${waited} minutes before it was read.`,
        at: Math.min(first.receivedAt, first.at + wished * minute),
        items,
        offer: { do: 'oftener', sourceId: source.id, name: source.name, everyMinutes: wished },
      }),
    ]
  })
}
