import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import { decodeBytes } from '../formats/decode-bytes.ts'
import type { NamedValue } from '../formats/field-reader.ts'
import { parseDate } from '../formats/parse-date.ts'
import { readCsv } from '../formats/read-csv.ts'
import { formReport, printOf } from './form-report.ts'
import { serviceStatusError } from './service-status.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give the whole address of a CSV file' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description:
        'Of a sheet that is published as CSV: in Google Sheets “File”, “Share”, “Publish to web”, as CSV.',
      placeholder: 'https://docs.google.com/spreadsheets/d/e/…/pub?output=csv',
    }),
})
type Context = PollContext<z.output<typeof settingsSchema>, CsvListState>

/** What a CSV list remembers: which sheet it read, and what the server said of its last answer. */
export interface CsvListState {
  readonly url: string
  readonly etag?: string
  readonly lastModified?: string
}

/** Rows that one poll brings: the last ones, since forms append. */
const mostRows = 2000
const longest = 10_000_000
/** How columns that say when are called, in the languages of form services. */
const timeLabel =
  /^(?:zeitstempel|timestamp|horodat\S*|marca temporal|informazioni cronologiche|tijdstempel|carimbo de data\S*.*|date|datum|fecha|data|time|created(?: at)?|submitted(?: at)?|submission date|received(?: at)?)$/iu

/** What was sent, as rows of a published sheet. */
export const csvListSource = {
  kind: 'csv-list',
  label: 'Sheet of messages (CSV)',
  description: 'Messages that a form writes into a sheet which is published as CSV.',
  itemKind: 'report',
  settings: settingsSchema,
  defaultMinutes: 10,
  minimumMinutes: 2,
  sees: 'The last 2,000 rows of the sheet; the first row says what the columns are.',
  blindTo: 'Rows that were deleted before they were read; Google shows new rows up to five minutes late.',
  needs: 'A sheet that is published to the web as CSV.',
  group: 'reports',
  abilities: { reply: false, push: false },
  backsOff: true,
  catchesUp: true,
  address: ({ url }) => url,
  recognise: (url) =>
    url.hostname === 'docs.google.com' && url.searchParams.get('output') === 'csv'
      ? { settings: { url: url.href }, reason: 'The rows of this sheet, each as a message', isAccount: false }
      : undefined,
  suggestName: ({ url }) => (/\/\/docs\.google\.com\//.test(url) ? 'Google sheet' : 'Sheet of messages'),
  poll,
} as const satisfies SourceAdapter<typeof settingsSchema, CsvListState>

async function poll(context: Context): Promise<PollResult<CsvListState>> {
  const { settings, state, http, signal } = context
  const last = state?.url === settings.url ? state : undefined
  const response = await http.request({
    ...{ url: settings.url, signal, maxBytes: longest },
    headers: { accept: 'text/csv, text/plain;q=0.9, */*;q=0.1' },
    ...(last === undefined ? {} : { validators: last }),
  })
  const error = serviceStatusError(response, {
    ...{ service: 'The sheet’s server', signedIn: false, now: context.now() },
  })
  if (error !== undefined) throw error
  if (response.status === 304 && last !== undefined) return { items: [], state: last }
  const type = response.headers['content-type']
  const text = decodeBytes(response.body, type)
  if (/^\s*</u.test(text)) throw notCsv()
  const { rows, isCut } = readCsv(text)
  const [heading = [], ...entries] = rows
  const items = await toItems(heading, entries, context)
  const gaps = isCut
    ? [{ from: context.now(), to: context.now(), reason: 'the sheet is too long to be read whole' }]
    : []
  return { items, state: { url: settings.url, ...response.validators }, gaps }
}

async function toItems(
  heading: readonly string[],
  entries: readonly (readonly string[])[],
  { forms }: Context,
): Promise<readonly RawItem[]> {
  const names = heading.map((name, at) => name.trim() || `Column ${at + 1}`)
  const time = names.findIndex((name) => timeLabel.test(name))
  const seen = new Map<string, number>()
  const items: RawItem[] = []
  for (const cells of entries.slice(-mostRows)) {
    const fields = names.flatMap((name, at): NamedValue[] =>
      at === time ? [] : [{ name, value: cells[at] ?? '' }],
    )
    const when = cells[time]?.trim() ?? ''
    const item = await formReport({ id: '', way: 'form', at: parseDate(when), fields }, forms)
    // By who, when and what alone: a column that the person adds to tick off rows makes no new message of each.
    const print = printOf([when, item.report?.sender.address ?? item.author ?? '', item.text])
    const times = (seen.get(print) ?? 0) + 1
    seen.set(print, times)
    items.push({ ...item, externalId: times === 1 ? print : `${print}-${times}` })
  }
  return items
}

function notCsv(): SourceError {
  return new SourceError(
    'malformed',
    'There is a page for people at this address, not a CSV file',
    'Publish the sheet to the web as CSV (in Google Sheets: “File”, “Share”, “Publish to web”) and give that address.',
  )
}
