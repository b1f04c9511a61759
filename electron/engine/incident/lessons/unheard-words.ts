import type { Lesson, LessonOffer } from '../../../shared/model/incident-after.ts'
import type { Course, CourseItem, CourseWatch } from './course.ts'
import { foundLesson, peopleOf } from './found-lesson.ts'
import { isNearlySpelt, isSpelt } from './spelling.ts'

/** People who must have used a tag before it is worth listening for. */
const enoughForTag = 3
const mostTags = 3
const mostSpellings = 3

/**
 * Words under which it was spoken of before anybody here knew, and that no watch listens for: tags that the crowd gave
 * it, other spellings of what the watches look for, and the name of the site's own host.
 */
export function unheardWords(course: Course): readonly Lesson[] {
  const early = [...course.items, ...course.unmatched]
    .filter(({ at, watchIds }) => watchIds.length === 0 && at < course.knownAt)
    .toSorted((one, other) => one.at - other.at)
  return [...unheardTags(course, early), ...otherSpellings(course, early), ...ownHost(course, early)]
}

function unheardTags(course: Course, early: readonly CourseItem[]): readonly Lesson[] {
  return [...itemsByWord(course.items, tagsOf)]
    .filter(([tag]) => !isHeard(tag, course.watches))
    .map(([tag, items]) => ({
      ...{ tag, people: peopleOf(items) },
      missed: early.filter(({ text }) => tagsOf(text).includes(tag)),
    }))
    .filter(({ tag, people, missed }) => people >= enoughForTag && missed.length > 0 && !course.isUsual(tag))
    .sort((one, other) => other.people - one.people)
    .slice(0, mostTags)
    .map(({ tag, people, missed }) =>
      foundLesson(course, {
        id: `tag ${tag}`,
        text: `${people} people wrote “${tag}”, which no watch listens for; ${said(missed.length)} with it before you knew, without a word that your watches look for.`,
        at: missed[0]?.receivedAt,
        items: missed,
        offer: listenFor(tag, course),
      }),
    )
}

function otherSpellings(course: Course, early: readonly CourseItem[]): readonly Lesson[] {
  const lessons: Lesson[] = []
  for (const [word, items] of itemsByWord(early, namesOf)) {
    if (lessons.length === mostSpellings) break
    const watch = course.watches.find(({ terms }) => terms.some((term) => isNearlySpelt(term, word)))
    if (watch === undefined || isHeard(word, course.watches)) continue
    lessons.push(
      foundLesson(course, {
        id: `spelling ${word}`,
        text: `“${watch.name}” does not look for “${word}”; ${said(items.length)} under that before you knew.`,
        at: items[0]?.receivedAt,
        items,
        offer: { do: 'watch', watchId: watch.id, name: watch.name, terms: [word] },
      }),
    )
  }
  return lessons
}

function ownHost(course: Course, early: readonly CourseItem[]): readonly Lesson[] {
  const host = hostOf(course.siteAddress)
  if (host === undefined || isHeard(host, course.watches)) return []
  const items = early.filter(({ text }) => text.toLowerCase().includes(host))
  return items.length === 0
    ? []
    : [
        foundLesson(course, {
          id: `host ${host}`,
          text: `No watch looks for “${host}”, the address of your site; ${said(items.length)} with it before you knew.`,
          at: items[0]?.receivedAt,
          items,
          offer: listenFor(host, course),
        }),
      ]
}

/** Into the watch that found most of it, else into a new one. */
function listenFor(term: string, { items, watches }: Course): LessonOffer {
  const hits = watches.map((watch) => ({
    watch,
    count: items.filter(({ watchIds }) => watchIds.includes(watch.id)).length,
  }))
  const best = hits.toSorted((one, other) => other.count - one.count)[0]
  return best === undefined || best.count === 0
    ? { do: 'watch', name: term.replace(/^#/u, ''), terms: [term] }
    : { do: 'watch', watchId: best.watch.id, name: best.watch.name, terms: [term] }
}

function said(times: number): string {
  return times === 1 ? 'it was spoken of once' : `it was spoken of ${times} times`
}

function itemsByWord(
  items: readonly CourseItem[],
  wordsOf: (text: string) => readonly string[],
): ReadonlyMap<string, readonly CourseItem[]> {
  const found = new Map<string, CourseItem[]>()
  for (const item of items)
    for (const word of new Set(wordsOf(item.text))) {
      const known = found.get(word)
      if (known === undefined) found.set(word, [item])
      else known.push(item)
    }
  return found
}

function tagsOf(text: string): readonly string[] {
  return (text.match(/(?<![\p{L}\p{N}/&])#[\p{L}_][\p{L}\p{N}_]{3,60}/gu) ?? []).map((tag) =>
    tag.toLowerCase(),
  )
}

/** Words of five letters or more, and two neighbours as one: "Quil Moor". */
function namesOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, 5000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [
    ...words.filter((word) => word.length >= 5),
    ...words.slice(1).map((word, at) => `${words[at]} ${word}`),
  ]
}

function isHeard(word: string, watches: readonly CourseWatch[]): boolean {
  return watches.some(({ terms }) => terms.some((term) => isSpelt(term, word)))
}

function hostOf(address: string): string | undefined {
  const written = /^[a-z]+:\/\//iu.test(address) ? address : `https://${address}`
  const host = URL.canParse(written) ? new URL(written).hostname.replace(/^www\./u, '') : ''
  return /\.\p{L}/u.test(host) ? host : undefined
}
