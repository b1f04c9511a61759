import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import type { NamedValue } from '../formats/field-reader.ts'
import { askJson } from './ask-json.ts'
import { formReport } from './form-report.ts'
import { namedValues } from './named-values.ts'
import type { Gap, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'

const settingsSchema = z.object({
  site: z
    .string()
    .trim()
    .min(1, 'Give the ID of your site')
    .max(253, 'Use at most 253 characters')
    .regex(/^[\w.-]+$/, 'Use the ID that Netlify shows, or the site’s name such as blog.netlify.app')
    .meta({
      title: 'Site ID',
      description: 'Netlify shows it as “Project ID” in the project’s configuration.',
      placeholder: '3970e0fe-8564-4903-9a55-c5f8de49fb8b',
    }),
  token: z.string().trim().min(1, 'Give the token').max(500, 'Use at most 500 characters').meta({
    title: 'Personal access token',
    description: 'Make one at Netlify under “User settings”, “Applications”.',
    secret: true,
  }),
  form: z.string().trim().max(200, 'Use at most 200 characters').default('').meta({
    title: 'Only the form',
    description: 'Its name. Empty: all forms of the site.',
    placeholder: 'contact',
  }),
})
type Settings = z.output<typeof settingsSchema>

/** What a source of Netlify's forms remembers. */
export interface NetlifyFormsState {
  readonly site: string
  /** When the newest submission of each state came, milliseconds since 1970. */
  readonly newest: Readonly<Partial<Record<Verdict, number>>>
}
type Context = PollContext<Settings, NetlifyFormsState>

const words = z.string().nullish()
/** A submission as https://open-api.netlify.com describes it; `data` holds the fields under the form's own names. */
const submissionSchema = z.object({
  id: z.string().min(1).max(200),
  email: words,
  name: words,
  first_name: words,
  last_name: words,
  body: words,
  data: z.record(z.string(), z.unknown()).nullish(),
  created_at: words,
  site_url: words,
  form_name: words,
})
type Submission = z.output<typeof submissionSchema>
const answerSchema = z.array(submissionSchema)

/** What Netlify's own filter said. Verified is all that the service shows by default, and real reports land in the other. */
const verdicts = ['verified', 'spam'] as const
type Verdict = (typeof verdicts)[number]

/** Submissions a page, and pages read of each state in one poll. */
const page = { size: 100, most: 5 }
/** How far a poll overlaps the last one, milliseconds: the filter takes its time. */
const overlap = 60 * 60_000

/** What was sent by the forms of a site at Netlify, what its filter took for spam included. `origin`: without a slash at the end. */
export function createNetlifyFormsSource(origin: string) {
  return {
    kind: 'netlify-forms',
    label: 'Netlify Forms',
    description: 'What readers sent by the forms of your site at Netlify, its spam folder included.',
    itemKind: 'report',
    settings: settingsSchema,
    defaultMinutes: 5,
    minimumMinutes: 1,
    sees: 'Every submission that Netlify stored; what it took for spam is set aside, not dropped.',
    blindTo:
      'Submissions over your plan’s allowance, and files that were sent along: their addresses are shown.',
    needs: 'The site’s ID and a personal access token.',
    group: 'reports',
    abilities: { reply: false, push: false },
    backsOff: true,
    catchesUp: true,
    address: ({ site }) => `${origin}/sites/${site}/submissions`,
    identity: ({ site, form }) => `${site} ${form}`,
    suggestName: ({ site, form }) => (form === '' ? `Forms of ${site}` : `${form} (${site})`),
    poll: (context) => poll(origin, context),
  } as const satisfies SourceAdapter<typeof settingsSchema, NetlifyFormsState>
}

async function poll(origin: string, context: Context): Promise<PollResult<NetlifyFormsState>> {
  const { settings, state } = context
  const last = state?.site === settings.site ? state : undefined
  const items: RawItem[] = []
  const gaps: Gap[] = []
  const newest: Partial<Record<Verdict, number>> = {}
  for (const verdict of verdicts) {
    const before = last?.newest[verdict]
    const since = before === undefined ? undefined : before - overlap
    const { submissions, isWhole } = await readAll(origin, context, verdict, since)
    const times = submissions.map(timeOf).filter((at) => at !== undefined)
    newest[verdict] = Math.max(before ?? 0, ...times)
    if (since !== undefined && !isWhole)
      gaps.push({ from: since, to: Math.min(...times), reason: 'more came than one reading brings' })
    const wanted = submissions.filter(
      (one) => settings.form === '' || one.form_name?.toLowerCase() === settings.form.toLowerCase(),
    )
    for (const one of wanted) items.push(await toItem(one, verdict, context))
  }
  return { items, state: { site: settings.site, newest }, gaps }
}

/** Newest first, as the service lists them, back to `since`; at the first reading one page. */
async function readAll(origin: string, context: Context, verdict: Verdict, since: number | undefined) {
  const { settings, signal } = context
  const submissions: Submission[] = []
  for (let number = 1; number <= page.most; number++) {
    const query = new URLSearchParams({
      page: String(number),
      per_page: String(page.size),
      ...(verdict === 'spam' ? { state: 'spam' } : {}),
    })
    const { data } = await askJson(context, {
      service: 'Netlify',
      url: `${origin}/sites/${encodeURIComponent(settings.site)}/submissions?${query}`,
      schema: answerSchema,
      headers: { authorization: `Bearer ${settings.token}` },
      signedIn: true,
      signal,
    })
    submissions.push(...data)
    const oldest = Math.min(...data.map((one) => timeOf(one) ?? Number.POSITIVE_INFINITY))
    if (data.length < page.size || since === undefined || oldest < since)
      return { submissions, isWhole: true }
  }
  return { submissions, isWhole: false }
}

async function toItem(submission: Submission, verdict: Verdict, { forms }: Context): Promise<RawItem> {
  const { id, email, name, first_name: first, last_name: last, body, site_url: site, data } = submission
  const fields = namedValues(data ?? {})
  const own = /^https?:\/\//.test(site ?? '') ? site : undefined
  const item = await formReport(
    {
      ...{ id, way: 'form', at: timeOf(submission), fields: withBody(fields, body) },
      sender: { name: name ?? [first, last].filter(Boolean).join(' '), address: email ?? undefined },
      aside: verdict === 'spam' ? 'spam' : undefined,
    },
    forms,
  )
  const { report } = item
  // Where a page was left to say which it is, the referrer names it; the form's site alone says little.
  return report === undefined || report.page !== undefined || own == null
    ? item
    : { ...item, report: { ...report, page: own } }
}

/** Netlify repeats the message as `body`; where a form calls it by no word that is known, that tells. */
function withBody(fields: readonly NamedValue[], body: string | null | undefined): readonly NamedValue[] {
  if (!body) return fields
  const [twin, ...others] = fields.filter(({ value }) => value.trim() === body.trim())
  if (twin === undefined) return [...fields, { name: 'message', value: body }]
  return others.length > 0 ? fields : fields.map((one) => (one === twin ? { ...one, name: 'message' } : one))
}

function timeOf({ created_at: at }: Submission): number | undefined {
  const time = Date.parse(at ?? '')
  return Number.isNaN(time) ? undefined : time
}

/** Netlify where it really is. */
export const netlifyFormsSource = createNetlifyFormsSource('https://api.netlify.com/api/v1')
