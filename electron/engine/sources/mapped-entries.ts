import type { ReportWay } from '../../shared/model/report.ts'
import { parseDate } from '../formats/parse-date.ts'
import { type FormEntry, printOf } from './form-report.ts'
import { askJson } from './json-question.ts'
import { namedValues } from './named-values.ts'

/** What an answer holds, `undefined` where the mapping found nothing in it; or why that could not be told: a sentence without its full stop. */
export type MappedEntries =
  | { readonly entries: readonly FormEntry[] | undefined }
  | { readonly mistake: string }

/** Entries of one answer that are read. */
const mostEntries = 1000
/** Names under which services list what was sent, the most telling first. */
const lists = [
  'submissions',
  'responses',
  'entries',
  'items',
  'messages',
  'results',
  'records',
  'data',
  'rows',
]
/** Names of what tells an entry from all others, when it came, where it is shown, and that it is spam. */
const special = {
  id: [
    'id',
    '_id',
    'uuid',
    'submission_id',
    'submissionid',
    'entry_id',
    'entryid',
    'response_id',
    'responseid',
  ],
  at: [
    'at',
    'date',
    '_date',
    'created_at',
    'createdat',
    'created',
    'submitted_at',
    'submittedat',
    'timestamp',
    'time',
    'received_at',
  ],
  url: ['link', 'permalink', 'admin_url'],
  spam: ['spam', 'is_spam', 'isspam'],
}

/**
 * The entries in an answer. `mapping`, in JSONata, makes a list of objects of it, whose fields are called as in any form
 * (`name`, `email`, `subject`, `message`, `page` …), besides `id`, `date`, `link` and `spam`; without one the list is
 * looked for under the usual names.
 */
export async function mapEntries(answer: unknown, mapping: string, way: ReportWay): Promise<MappedEntries> {
  const mapped = mapping.trim() === '' ? { value: findList(answer) } : await askJson(mapping, answer)
  if ('trouble' in mapped) return { mistake: mapped.trouble }
  const { value } = mapped
  if (value === undefined || value === null)
    return mapping.trim() === ''
      ? { mistake: 'There is no list in the answer that could be told by itself; say where it is' }
      : { entries: undefined }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const objects = list.filter(
    (one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
  if (objects.length < list.length)
    return { mistake: 'It must give a list of objects, such as [{"name": …, "email": …, "message": …}]' }
  const seen = new Map<string, number>()
  return { entries: objects.slice(0, mostEntries).map((one) => toEntry(one, way, seen)) }
}

function findList(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer
  if (typeof answer !== 'object' || answer === null) return undefined
  for (const name of lists) {
    const inner: unknown = Reflect.get(answer, name)
    if (Array.isArray(inner)) return inner
    // `{"data": {"items": […]}}`
    const found = typeof inner === 'object' && inner !== null ? findList(inner) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** One such entry; `seen` counts how often each identity came before in the same answer. */
export function toEntry(object: object, way: ReportWay, seen: Map<string, number>): FormEntry {
  const names = Object.keys(object)
  const find = (wanted: readonly string[]) => {
    const name = wanted
      .map((one) => names.find((own) => own.toLowerCase() === one))
      .find((one) => one !== undefined)
    return name === undefined ? undefined : { name, value: Reflect.get(object, name) as unknown }
  }
  const [id, at, url, spam] = [find(special.id), find(special.at), find(special.url), find(special.spam)]
  const used = new Set([id, url, spam].map((one) => one?.name))
  const when = timeOf(at?.value)
  if (when !== undefined) used.add(at?.name)
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => !used.has(name)))
  // An address for mail, where somebody's mapping calls it just that.
  const fields = namedValues(rest).map((one) =>
    /^(?:address|from)$/iu.test(one.name) && /^\S+@\S+$/u.test(one.value) ? { ...one, name: 'email' } : one,
  )
  const key = isPlain(id?.value) ? String(id?.value) : printOf([String(at?.value), JSON.stringify(fields)])
  // Two that are alike to the letter are two all the same.
  const times = (seen.get(key) ?? 0) + 1
  seen.set(key, times)
  return {
    ...{ id: times === 1 ? key : `${key}-${times}`, way, fields },
    at: when,
    url: typeof url?.value === 'string' ? url.value : undefined,
    aside: spam?.value === true || spam?.value === 1 || spam?.value === 'true' ? 'spam' : undefined,
  }
}

function isPlain(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

/** A date in words, or seconds or milliseconds since 1970, as milliseconds. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return /^\d{10,13}$/.test(value) ? timeOf(Number(value)) : parseDate(value)
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 1e8) return undefined
  return value < 1e11 ? Math.round(value * 1000) : value
}
