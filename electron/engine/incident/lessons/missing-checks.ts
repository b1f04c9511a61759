import type { Lesson } from '../../../shared/model/incident-after.ts'
import type { Course, CourseItem } from './course.ts'
import { foundLesson, peopleOf } from './found-lesson.ts'

const everyMinutes = 2
const mostPages = 3

/** Pages of the person's own site that people named in the trouble and that no check looks at, most named first. */
export function missingChecks(course: Course): readonly Lesson[] {
  const checked = new Set(
    course.sources.flatMap(({ checks }) => (checks === undefined ? [] : [plain(checks)])),
  )
  const hosts = new Set(
    [course.siteAddress, ...course.sources.map(({ checks }) => checks ?? '')].flatMap((address) =>
      hostOf(address),
    ),
  )
  const named = new Map<string, { readonly url: string; readonly items: CourseItem[] }>()
  for (const item of course.items)
    for (const url of pagesOf(item)) {
      const page = plain(url)
      if (checked.has(page) || !hostOf(url).some((host) => hosts.has(host))) continue
      const known = named.get(page)
      if (known === undefined) named.set(page, { url: withoutRest(url), items: [item] })
      else if (!known.items.includes(item)) known.items.push(item)
    }
  return [...named.values()]
    .map(({ url, items }) => ({ url, items, people: peopleOf(items) }))
    .sort((one, other) => other.people - one.people)
    .slice(0, mostPages)
    .map(({ url, items, people }) =>
      foundLesson(course, {
        id: `check ${plain(url)}`,
        text: `${people === 1 ? 'Somebody' : `${people} people`} named ${url}, which no check looks at.`,
        at: items[0]?.at,
        items,
        offer: { do: 'check', url, everyMinutes },
      }),
    )
}

function pagesOf({ page, text }: CourseItem): readonly string[] {
  const linked = text.match(/\bhttps?:\/\/[^\s"'<>()]{4,500}/gu) ?? []
  return [...(page === undefined ? [] : [page]), ...linked.map((url) => url.replace(/[.,;:!?…]+$/u, ''))]
}

/** Where two addresses of one page are the same. */
function plain(address: string): string {
  if (!URL.canParse(address)) return address
  const { host, pathname } = new URL(address)
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}`
}

/** Without what differs from visitor to visitor, and what may be secret. */
function withoutRest(address: string): string {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}

function hostOf(address: string): readonly string[] {
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return []
  return [new URL(address).host.replace(/^www\./u, '')]
}
