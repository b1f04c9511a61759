import type { HttpResponse } from '../http/http-client.ts'
import { HttpFailure } from '../http/http-failure.ts'
import { insist } from '../http/insist.ts'
import { roundTimings } from '../http/time-phases.ts'
import { withoutLogin } from '../http/without-login.ts'
import { findMistake } from './json-question.ts'
import { siteItem } from './site-items.ts'
import { judgeAnswer, judgeFailure, type SiteTrouble } from './site-judgement.ts'
import { siteKey } from './site-key.ts'
import { siteRequest } from './site-request.ts'
import { type SiteSettings, siteSettingsSchema } from './site-settings.ts'
import { type SiteOutcome, type SiteState, type SiteStep, stepSite } from './site-verdict.ts'
import type { PollContext, PollResult, SiteReading, SourceAdapter } from './source-adapter.ts'

type Context = PollContext<SiteSettings, SiteState>

/** Milliseconds between checks while a change of verdict is being confirmed. */
const confirmingPace = 20_000

/**
 * Asks one page of the site and judges by several checks whether it is up. A failing site is what it looks
 * for, so it does not reject; only an aborted check does.
 */
export const siteSource = {
  kind: 'site',
  label: 'Site check',
  description: 'Asks a page of your site regularly and tells you when it is down, slow, or back.',
  itemKind: 'site',
  settings: siteSettingsSchema,
  defaultMinutes: 2,
  minimumMinutes: 1,
  sees: 'Whether the page answers in time with the expected status, words or data, with a valid certificate; and how fast.',
  blindTo:
    'What visitors elsewhere see, anything while this machine is asleep or offline, and faults that scripts in the page cause.',
  needs: 'The address of a page.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: (settings) => settings.url,
  alarms: {
    down: { topic: 'down', severity: 'critical' },
    degraded: { topic: 'slow', severity: 'notable' },
  },
  address: (settings) => withoutLogin(settings.url),
  suggestName(settings) {
    const { host, pathname } = new URL(settings.url)
    return host.replace(/^www\./, '') + (pathname === '/' ? '' : pathname.replace(/\/$/, ''))
  },
  identity: ({ url, method, body, family, jsonQuery }) =>
    JSON.stringify([url, method, body ?? '', family, jsonQuery ?? '']),
  async verify({ jsonQuery }) {
    const mistake = jsonQuery ? await findMistake(jsonQuery) : undefined
    return mistake === undefined ? undefined : { field: 'jsonQuery', message: mistake }
  },
  async poll(context) {
    if (context.justWoke) return blind(context, 'This machine has just woken up; nothing is judged yet')
    const at = context.now()
    const { response, trouble } = await check(context)
    if (isDoubtful(context.settings, response, trouble) && !(await context.isReachable(context.settings.url)))
      return blind(context, 'This machine is offline, so the site could not be seen')
    const outcome = trouble === undefined ? 'success' : trouble.isMild ? 'degraded' : 'failure'
    const step = stepSite(context.state, outcome, at)
    const url = withoutLogin(context.settings.url)
    const last = { ...(response ? { response } : {}), ...(trouble ? { trouble } : {}) }
    return result(step, {
      items: step.event === undefined ? [] : [siteItem(step.event, context.sourceName, url, last)],
      url,
      check: {
        ...{ at, outcome },
        ...(response ? measured(response) : {}),
        ...(trouble ? { reason: `Expected ${trouble.expected}. ${trouble.came}` } : {}),
      },
    })
  },
} as const satisfies SourceAdapter<typeof siteSettingsSchema, SiteState>

interface Checked {
  readonly response?: HttpResponse
  readonly trouble?: SiteTrouble
}

/**
 * Asks once. The check that would call the site down asks a second and a third time while it waits, since a network
 * that flickers may have swallowed the first question and be well again when the network is asked.
 */
async function check(context: Context): Promise<Checked> {
  const { settings, state, signal, after } = context
  const begun = context.now()
  const limit = settings.maxSeconds * 1000
  const decides = stepSite(state, 'failure', begun).event?.kind === 'down'
  if (!decides) return await ask(context, limit, signal)
  return await insist(
    (off) => ask(context, Math.max(1000, limit - (context.now() - begun)), off),
    ({ response }) => response !== undefined,
    { after, gaps: [limit / 3, limit / 3], eager: false, signal },
  )
}

async function ask({ settings, http }: Context, timeout: number, signal: AbortSignal): Promise<Checked> {
  try {
    const response = await http.request({ ...siteRequest(settings), timeout, signal })
    const trouble = await judgeAnswer(settings, response)
    return trouble === undefined ? { response } : { response, trouble }
  } catch (error) {
    if (!(error instanceof HttpFailure) || error.reason === 'cancelled') throw error
    return { trouble: judgeFailure(settings, error) }
  }
}

/**
 * Whether it may have been our own network that spoke. An answer over https all the way is the site's own; over plain
 * http a login page may have given it, also one that looks well but came from elsewhere.
 */
function isDoubtful(
  { url }: SiteSettings,
  response: HttpResponse | undefined,
  trouble?: SiteTrouble,
): boolean {
  if (response === undefined) return true
  if (response.redirects.every((address) => address.startsWith('https:'))) return false
  return trouble !== undefined || siteKey(response.url) !== siteKey(url)
}

function measured({ status, milliseconds, timings }: HttpResponse) {
  return { status, milliseconds: Math.round(milliseconds), timings: roundTimings(timings) }
}

function blind(context: Context, reason: string): PollResult<SiteState> {
  const step = stepSite(context.state, 'unknown' satisfies SiteOutcome, context.now())
  const url = withoutLogin(context.settings.url)
  return result(step, { items: [], url, check: { at: context.now(), outcome: 'unknown', reason } })
}

function result(
  { state, confirming }: SiteStep,
  seen: Pick<PollResult<SiteState>, 'items'> & Pick<SiteReading, 'url' | 'check'>,
): PollResult<SiteState> {
  return {
    items: seen.items,
    state,
    ...(confirming ? { againIn: confirmingPace } : {}),
    site: { url: seen.url, check: seen.check, verdict: state.verdict, since: state.since, confirming },
  }
}
