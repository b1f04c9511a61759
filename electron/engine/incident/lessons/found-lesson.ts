import type { Lesson, LessonOffer } from '../../../shared/model/incident-after.ts'
import type { Course, CourseItem } from './course.ts'

const mostItems = 10

/** A lesson as the contract has it: `at` is when the trouble would have been known with it. */
export function foundLesson(
  course: Pick<Course, 'knownAt'>,
  lesson: {
    readonly id: string
    readonly text: string
    readonly at?: number | undefined
    readonly items?: readonly CourseItem[]
    readonly offer?: LessonOffer | undefined
  },
): Lesson {
  const { id, text, at, items = [], offer } = lesson
  const minutes = at === undefined ? 0 : Math.round((course.knownAt - at) / 60_000)
  return {
    ...{ id, text, itemIds: items.slice(0, mostItems).map((item) => item.id) },
    ...(minutes > 0 ? { minutes } : {}),
    ...(offer === undefined ? {} : { offer }),
  }
}

/** How many people wrote these; what names nobody counts as one each. */
export function peopleOf(items: readonly CourseItem[]): number {
  return new Set(items.map(({ id, sourceId, author }) => (author ? `${sourceId} ${author}` : id))).size
}
