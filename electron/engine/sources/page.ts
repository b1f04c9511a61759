import type { PageChange } from '../../shared/model/page.ts'
import type { HttpResponse } from '../http/http-client.ts'
import { HttpFailure } from '../http/http-failure.ts'
import { withoutLogin } from '../http/without-login.ts'
import { alarming } from '../page/page-finding.ts'
import { emptyInventory, noteLoaded, type PageInventory } from '../page/page-inventory.ts'
import { looksToKnow } from '../page/page-profile.ts'
import { atOnce, type CheckLook, concludeCheck } from './conclude-check.ts'
import { changeItem, furtherAlarmItem, startLow } from './page-items.ts'
import { type LookMemory, type PageState, rememberPage } from './page-memory.ts'
import { fetchPageScripts } from './page-scripts.ts'
import { type PageSettings, pageSettingsSchema, splitList } from './page-settings.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

type Context = PollContext<PageSettings, PageState>

/** Most bytes of a page that are read. */
const mostBytes = 5_000_000
/** Milliseconds between looks while the page is being learned. */
const learningPace = 5 * 60_000

/** Learns what a page is expected to be and tells when it is not: changed, defaced, or with strangers' scripts in it. */
export const pageSource = {
  kind: 'page',
  label: 'Page watch',
  description:
    'Learns a page by heart – text, markup, scripts, forms, third parties – and tells you when it is no longer yours.',
  itemKind: 'site',
  settings: pageSettingsSchema,
  defaultMinutes: 30,
  minimumMinutes: 5,
  sees: 'New scripts and hosts, forms that post elsewhere, defacement, repeated or missing text, and every other change of the page, with its difference.',
  blindTo: 'What scripts make of the page in a browser, and what only some visitors are shown.',
  needs: 'The address of a page. It is known after five looks.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: (settings) => settings.url,
  alarms: {
    down: { topic: 'quality', severity: 'critical' },
    degraded: { topic: 'quality', severity: 'serious' },
  },
  address: (settings) => withoutLogin(settings.url),
  forSite: ({ href }) => ({
    settings: { url: href },
    reason: 'Tells you when a strange script, another form target or other words stand on the page',
  }),
  suggestName(settings) {
    const { host, pathname } = new URL(settings.url)
    return `Page ${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}`
  },
  async poll(context) {
    if (context.justWoke) return blind(context, 'This machine has just woken up; nothing is judged yet')
    const came = await fetchPage(context)
    if ('reason' in came) return blind(context, came.reason)
    const looked = 'changes' in came ? came : await look(context, came)
    return conclude(context, looked)
  },
} as const satisfies SourceAdapter<typeof pageSettingsSchema, PageState>

/** What one look came to, and what it leaves to remember. */
interface Looked {
  readonly changes: readonly PageChange[]
  readonly memory?: LookMemory
  readonly milliseconds?: number
}

async function fetchPage(context: Context): Promise<HttpResponse | Looked | { readonly reason: string }> {
  const { settings, http, signal } = context
  try {
    const response = await http.request({
      url: settings.url,
      headers: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5', 'cache-control': 'no-cache' },
      ...{ timeout: 30_000, maxBytes: mostBytes, whenLonger: 'cut', signal },
    })
    const { status } = response
    if (status === 404 || status === 410) return { changes: [missing(status)] }
    if (status < 200 || status > 299)
      return {
        reason: `No page came but status ${status}; whether the site is up is for its site check to say`,
      }
    return response
  } catch (error) {
    if (!(error instanceof HttpFailure) || error.reason === 'cancelled') throw error
    if (!(await context.isReachable(settings.url)))
      return { reason: 'This machine is offline, so the page could not be seen' }
    return { reason: `No page came: ${error.message}` }
  }
}

function missing(status: number): PageChange {
  return alarming('critical', true, {
    kind: 'not-found',
    about: `status ${status}`,
    text: `The page is gone: the server answers with status ${status}`,
    expected: 'The page.',
    came: `Status ${status}.`,
    advice:
      'Look first whether the page was moved, unpublished or deleted, then at the permalink and rewrite rules.',
  })
}

async function look(context: Context, response: HttpResponse): Promise<Looked> {
  const { settings, state, pages } = context
  const isAnew = settings.relearnedAt > (state?.relearnedAt ?? 0)
  const taken = state?.taken ?? {}
  const accepted = settings.answers.filter(({ key, at }) => isStanding(key) || taken[key] !== at)
  const profile = isAnew ? undefined : state?.profile
  try {
    const answer = await pages.look({
      ...{ bytes: response.body, contentType: response.headers['content-type'], url: response.url },
      ...{ isCut: response.isCut, profile, ignored: settings.ignored },
      selectors: splitList(settings.mustHave),
      forbidden: splitList(settings.mustNotHave),
      accepted: accepted.map(({ key }) => key),
    })
    const noted = noteLoaded(state?.inventory ?? emptyInventory, answer, context.now())
    const round = settings.fetchScripts
      ? await fetchPageScripts(noted, response.url, context)
      : { inventory: noted, changes: [], checked: new Set<string>() }
    const said = new Set(accepted.map(({ key }) => key))
    // A file that changed stays an alarm until it is answered, though it is the same at the next look.
    const standing = (state?.open ?? []).filter(
      ({ key, kind }) => kind === 'third-party-script' && !said.has(key) && !isSettled(key, round.checked),
    )
    const fresh = [...standing, ...round.changes.filter(({ key }) => !said.has(key))]
    return {
      changes: [...answer.changes, ...new Map(fresh.map((change) => [change.key, change])).values()],
      memory: {
        ...{ profile: answer.profile, title: answer.title, forms: answer.forms, inventory: round.inventory },
        taken: takenNow(taken, settings, [...answer.taken, ...scriptKeys(settings)]),
      },
      milliseconds: response.milliseconds,
    }
  } catch (error) {
    if (!(error instanceof SourceError) || (error.kind !== 'timeout' && error.kind !== 'too-big')) throw error
    return { changes: [unreadable(error)] }
  }
}

/** Whether a file that browsers refused came as it should. */
function isSettled(key: string, checked: ReadonlySet<string>): boolean {
  const refused = 'third-party-script:refused '
  return key.startsWith(refused) && checked.has(key.slice(refused.length))
}

/** Wishes of the person hold at every look, so that what was said of them does, too. */
function isStanding(key: string): boolean {
  return key.startsWith('part-gone:') || key.startsWith('forbidden-words:')
}

function scriptKeys({ answers }: PageSettings): readonly string[] {
  return answers.map(({ key }) => key).filter((key) => key.startsWith('third-party-script:'))
}

function takenNow(
  before: PageState['taken'],
  { answers }: PageSettings,
  keys: readonly string[],
): PageState['taken'] {
  const now = { ...before }
  for (const key of keys) {
    const answer = answers.findLast((each) => each.key === key)
    if (answer !== undefined) now[key] = answer.at
  }
  return now
}

function unreadable(error: SourceError): PageChange {
  return alarming('serious', true, {
    kind: 'huge',
    about: 'unreadable',
    text: error.message,
    expected: 'A page that can be read in a moment.',
    came: 'One that takes more time or memory than any page should.',
    advice: error.advice,
  })
}

function conclude(context: Context, { changes, memory, milliseconds }: Looked): PollResult<PageState> {
  const { state, settings, sourceName: name } = context
  const at = context.now()
  const url = withoutLogin(settings.url)
  const alarms = changes.filter(({ alarm }) => alarm)
  const profile = memory === undefined ? state?.profile : memory.profile
  const learned = profile?.looks ?? 0
  const { items, verdict, site } = concludeCheck(inWords(alarms, learned, milliseconds), {
    ...{ before: state?.verdict, at, name, url, link: url, needed: atOnce },
    ...{ well: 'is being learned', wellAgain: 'is as it should be again' },
  })
  const stood = new Set((state?.open ?? []).map(({ key }) => key))
  const isTold = items.some(({ needs }) => needs === 'look')
  const base = { name, url, at }
  const further = [
    isTold
      ? undefined
      : furtherAlarmItem(
          alarms.filter(({ key }) => !stood.has(key)),
          base,
        ),
    changeItem(
      changes.filter(({ alarm }) => !alarm),
      base,
    ),
    learned === looksToKnow && (state?.profile?.looks ?? 0) < looksToKnow
      ? knownItem(context, memory?.inventory)
      : undefined,
  ].filter((item) => item !== undefined)
  return {
    items: [...items, ...further],
    state: rememberPage(state, {
      changes,
      alarms,
      verdict,
      memory,
      profile,
      at,
      relearnedAt: settings.relearnedAt,
    }),
    site,
    ...(learned < looksToKnow && alarms.length === 0 ? { againIn: learningPace } : {}),
  }
}

/** The look in the words that checks are told in. */
function inWords(
  alarms: readonly PageChange[],
  learned: number,
  milliseconds: number | undefined,
): CheckLook {
  const [worst, ...others] = alarms
  const took = milliseconds === undefined ? {} : { milliseconds }
  if (worst === undefined) {
    const came =
      learned < looksToKnow
        ? `${learned} of ${looksToKnow} looks are done; until it is known, only what is plainly wrong rings an alarm.`
        : 'All is as expected.'
    return { outcome: 'success', came, ...took }
  }
  const also =
    others.length === 0
      ? ''
      : `. Also: ${others
          .slice(0, 5)
          .map(({ text }) => startLow(text))
          .join('; ')}`
  return {
    outcome: worst.severity === 'critical' ? 'failure' : 'degraded',
    trouble: {
      predicate: `is not as it should be: ${startLow(worst.text)}`,
      expected: withoutStop(startLow(worst.expected ?? 'the page as it was')),
      came: withoutStop(`${worst.came ?? worst.text}${also}`),
      advice: worst.advice ?? 'Look first at the page in a browser.',
    },
    ...took,
  }
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/u, '')
}

function knownItem({ sourceName, settings, now }: Context, inventory: PageInventory | undefined) {
  const at = now()
  const hosts = Object.entries(inventory?.parties ?? {}).filter(([, { uses }]) => uses.includes('script'))
  const scripts = hosts.map(([host]) => host)
  return {
    ...{ kind: 'site' as const, url: withoutLogin(settings.url), needs: 'nothing' as const },
    ...{ externalId: `known:${at}`, publishedAt: at },
    title: `${sourceName} is known now`,
    text:
      scripts.length === 0
        ? 'It loads no scripts. From now on every other look is held against what was learned.'
        : `Scripts come from ${scripts.slice(0, 12).join(', ')}. If one of these is not yours, say so now: from here on they are taken for usual.`,
  }
}

function blind(context: Context, reason: string): PollResult<PageState> {
  const { state, settings, sourceName: name } = context
  const url = withoutLogin(settings.url)
  const { site, verdict } = concludeCheck(
    { outcome: 'unknown', reason },
    { ...{ before: state?.verdict, at: context.now(), name, url, needed: atOnce, well: '', wellAgain: '' } },
  )
  const nothing = { inventory: emptyInventory, open: [], looks: [], forms: [], taken: {}, relearnedAt: 0 }
  return { items: [], state: { ...(state ?? nothing), verdict }, site }
}
