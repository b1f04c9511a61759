import type { Lesson } from '../../../shared/model/incident-after.ts'
import type { Course } from './course.ts'
import { missingChecks } from './missing-checks.ts'
import { nobodyLooked } from './nobody-looked.ts'
import { slowLooks } from './slow-looks.ts'
import { unheardWords } from './unheard-words.ts'

const most = 12

/** What would have told of the trouble earlier, drawn from what is stored alone; what would have gained most comes first. */
export function findLessons(course: Course): readonly Lesson[] {
  return [...unheardWords(course), ...missingChecks(course), ...slowLooks(course), ...nobodyLooked(course)]
    .toSorted((one, other) => (other.minutes ?? 0) - (one.minutes ?? 0))
    .slice(0, most)
}
