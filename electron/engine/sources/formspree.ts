import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import { askJson } from './ask-json.ts'
import { formReport, printOf } from './form-report.ts'
import { namedValues } from './named-values.ts'
import type { Gap, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  form: z
    .string()
    .trim()
    .max(300, 'Use at most 300 characters')
    // The whole address of the form is what people have at hand.
    .transform((text) => /\/(?:f|forms)\/(?<id>\w+)/u.exec(text)?.groups?.id ?? text)
    .pipe(z.string().regex(/^\w{4,40}$/, 'Give the form’s address, such as https://formspree.io/f/xyzabcde'))
    .meta({
      title: 'Form',
      description: 'The address that your form is sent to, or the letters at its end.',
      placeholder: 'https://formspree.io/f/xyzabcde',
    }),
  key: z.string().trim().min(1, 'Give the key').max(500, 'Use at most 500 characters').meta({
    title: 'API key',
    description: 'Formspree shows a read-only one in the form’s settings.',
    secret: true,
  }),
})

/** What a Formspree source remembers. */
export interface FormspreeState {
  readonly form: string
  /** When the newest submission was sent, milliseconds since 1970. */
  readonly newest?: number
}
type Context = PollContext<z.output<typeof settingsSchema>, FormspreeState>

/**
 * A submission as https://help.formspree.io/articles/the-forms-api/form-submissions-api shows it: the form's own fields
 * beside those of the service, which begin with `_`.
 */
const submissionSchema = z.record(z.string(), z.unknown())
const answerSchema = z.object({ submissions: z.array(submissionSchema) })
type Submission = z.output<typeof submissionSchema>

/** Submissions a page, the most that the service gives, and pages read in one poll. */
const page = { size: 100, most: 5 }
/** How far a poll overlaps the last one, milliseconds. */
const overlap = 60 * 60_000
/** What the service adds that says nothing of the person. */
const service = new Set(['_id', '_date', '_status', '_spam', '_gotcha', '_next', '_language', '_host'])

/** What was sent by a form at Formspree. `origin`: without a slash at the end. */
export function createFormspreeSource(origin: string) {
  return {
    kind: 'formspree',
    label: 'Formspree',
    description: 'What readers sent by your form at Formspree, its spam folder included.',
    itemKind: 'report',
    settings: settingsSchema,
    defaultMinutes: 5,
    minimumMinutes: 1,
    sees: 'Every submission that Formspree stored; what it took for spam is set aside, not dropped.',
    blindTo:
      'Submissions over your plan’s monthly number, which Formspree refuses, and those older than it keeps.',
    needs: 'A plan of Formspree that has API keys, and the form’s key.',
    group: 'reports',
    abilities: { reply: false, push: false },
    backsOff: true,
    catchesUp: true,
    address: ({ form }) => `${origin}/forms/${form}/submissions`,
    recognise: (url) =>
      /^(?:www\.)?formspree\.io$/.test(url.hostname) && /^\/(?:f|forms)\/\w{4,40}/u.test(url.pathname)
        ? { settings: { form: url.href }, reason: 'What readers send by this form', isAccount: false }
        : undefined,
    suggestName: ({ form }) => `Form ${form} (Formspree)`,
    poll: (context) => poll(origin, context),
  } as const satisfies SourceAdapter<typeof settingsSchema, FormspreeState>
}

async function poll(origin: string, context: Context): Promise<PollResult<FormspreeState>> {
  const { settings, state } = context
  const newest = state?.form === settings.form ? state.newest : undefined
  const since = newest === undefined ? undefined : newest - overlap
  const good = await readAll(origin, context, since, false)
  const known = new Set(good.submissions.map(idOf))
  const spam = await readSpam(origin, context, since)
  // Should the service list both under `spam=true`, what is no spam has come already.
  const dubious = spam.submissions.filter((one) => !known.has(idOf(one)))
  const items: RawItem[] = []
  for (const one of good.submissions) items.push(await toItem(one, false, context))
  for (const one of dubious) items.push(await toItem(one, true, context))
  const times = [...good.submissions, ...dubious].map(timeOf).filter((at) => at !== undefined)
  const gaps: Gap[] =
    since === undefined || (good.isWhole && spam.isWhole)
      ? []
      : [{ from: since, to: Math.min(...times), reason: 'more came than one reading brings' }]
  const latest = Math.max(newest ?? 0, ...times)
  return { items, state: { form: settings.form, ...(latest === 0 ? {} : { newest: latest }) }, gaps }
}

/** Not every account has the list of spam; without it there is only the other. */
async function readSpam(origin: string, context: Context, since: number | undefined) {
  try {
    return await readAll(origin, context, since, true)
  } catch (error) {
    const isAbsent = error instanceof SourceError && ['auth', 'gone', 'malformed'].includes(error.kind)
    if (!isAbsent) throw error
    return { submissions: [], isWhole: true }
  }
}

async function readAll(origin: string, context: Context, since: number | undefined, spam: boolean) {
  const { settings, signal } = context
  const submissions: Submission[] = []
  for (let number = 0; number < page.most; number++) {
    const query = new URLSearchParams({
      limit: String(page.size),
      offset: String(number * page.size),
      order: 'desc',
      ...(spam ? { spam: 'true' } : {}),
      // The service's dates have no zone.
      ...(since === undefined ? {} : { since: new Date(since).toISOString().slice(0, 19) }),
    })
    const { data } = await askJson(context, {
      service: 'Formspree',
      url: `${origin}/forms/${settings.form}/submissions?${query}`,
      schema: answerSchema,
      headers: { authorization: `Basic ${Buffer.from(`:${settings.key}`).toString('base64')}` },
      signedIn: true,
      signal,
    })
    submissions.push(...data.submissions)
    if (data.submissions.length < page.size || since === undefined) return { submissions, isWhole: true }
  }
  return { submissions, isWhole: false }
}

async function toItem(submission: Submission, isSpam: boolean, { forms }: Context): Promise<RawItem> {
  return await formReport(
    {
      ...{ id: idOf(submission), way: 'form', at: timeOf(submission) },
      fields: namedValues(ownFields(submission)),
      aside: isSpam ? 'spam' : undefined,
    },
    forms,
  )
}

function ownFields(submission: Submission): Submission {
  return Object.fromEntries(Object.entries(submission).filter(([name]) => !service.has(name)))
}

/** The service's own number where it gives one. */
function idOf(submission: Submission): string {
  const { _id: id, _date: date } = submission
  if (typeof id === 'string' || typeof id === 'number') return String(id)
  return printOf([String(date), JSON.stringify(ownFields(submission))])
}

/** The service's dates are UTC without saying so. */
function timeOf({ _date: date }: Submission): number | undefined {
  if (typeof date !== 'string') return undefined
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(date) ? date : `${date}Z`)
  return Number.isNaN(time) ? undefined : time
}

/** Formspree where it really is. */
export const formspreeSource = createFormspreeSource('https://formspree.io/api/0')
