import { z } from 'zod'
import { assertNever } from '../../shared/assert-never.ts'
import type { RawItem } from '../../shared/model/item.ts'
import type { LookFinding } from '../../shared/model/page-look.ts'
import type { BrowserLook, LookLimits } from '../browser/browser.ts'
import type { KeptLook, LookState } from '../browser/look-state.ts'
import { type LookStep, stepLooks } from '../browser/step-looks.ts'
import { looksToLearn, nothingUsual } from '../browser/usual-look.ts'
import { withoutLogin } from '../http/without-login.ts'
import { type CheckLook, concludeCheck, lines } from './conclude-check.ts'
import { siteKey } from './site-key.ts'
import type { Needed, SiteState } from './site-verdict.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

/** What a browser check can be told; the form on the page is drawn from what is not hidden. */
export const browserSettingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give the whole address of a page, e.g. https://blog.example/' })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description: 'The page to open, as a visitor would.',
      placeholder: 'https://blog.example/',
    }),
  maxSeconds: z
    .number({ error: 'Give a number of seconds' })
    .min(10, 'Give at least 10 seconds')
    .max(120, 'Give at most 120 seconds')
    .default(40)
    .meta({
      title: 'Longest look',
      description: 'Seconds after which the browser is closed, whatever the page is at.',
    }),
  acceptedAt: z.number().default(0).meta({ hidden: true }),
  ignored: z
    .array(z.object({ id: z.string().max(500), text: z.string().max(1000) }))
    .max(200)
    .default([])
    .meta({ hidden: true }),
})
export type BrowserSettings = z.output<typeof browserSettingsSchema>

/** What a browser check remembers. */
export interface BrowserState extends LookState {
  readonly verdict: SiteState
}
type Context = PollContext<BrowserSettings, BrowserState>

/** Looks in a row: a page may have one bad moment, and the machine one busy one. */
const needed: Needed = { down: 2, degraded: 2, up: 1 }
/** Milliseconds until the next look while something is being confirmed, and while the usual look is being learned. */
const confirmingPace = 60_000
const learningPace = 10 * 60_000

/** Share of the picture that must differ for somebody to be asked to look. A new post on a front page moves less. */
const muchDifferent = 0.4

const megabytes = 1000
const trafficMegabytes = 60

/** Opens a page in an isolated browser, as a visitor would, and tells when it is not as it usually is. */
export const browserSource = {
  kind: 'browser',
  label: 'Browser check',
  description:
    'Opens a page in a browser of its own and looks at it as a visitor would: errors, what it contacts, whether it still answers, how it looks.',
  itemKind: 'site',
  settings: browserSettingsSchema,
  defaultMinutes: 360,
  minimumMinutes: 15,
  sees: 'Scripts that fail or never end, parts that do not load, hosts contacted, text that cannot be seen, and a picture of the page beside the one before.',
  blindTo:
    'What visitors with another browser, another country or a login see, and what happens after a click.',
  needs: 'The address of a page. Without a desktop also a Chromium or Chrome on this machine.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  lane: 'the browser',
  site: (settings) => settings.url,
  alarms: {
    down: { topic: 'quality', severity: 'critical' },
    degraded: { topic: 'quality', severity: 'serious' },
  },
  address: (settings) => withoutLogin(settings.url),
  forSite: ({ href }) => ({
    settings: { url: href },
    reason: 'Tells you when visitors see something else: errors, strange hosts, a page that looks wrong',
  }),
  suggestName(settings) {
    const { host, pathname } = new URL(settings.url)
    return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname.replace(/\/$/, '')} in a browser`
  },
  async poll(context) {
    const { settings, state } = context
    const at = context.now()
    if (context.justWoke) return blind(context, 'This machine has just woken up; nothing is judged yet')
    const limits = { milliseconds: settings.maxSeconds * 1000, megabytes, trafficMegabytes }
    const look = await take(context, limits)
    if (look.end === 'unopened' && !(await context.isReachable(settings.url)))
      return blind(context, 'This machine is offline, so the page could not be looked at')
    const step = await stepLooks({
      ...{ look, before: state, at, limits, acceptedAt: settings.acceptedAt, pictures: context.pictures },
      ignored: new Set(settings.ignored.map(({ id }) => id)),
      ownSite: siteKey(settings.url),
      siteOf: siteKey,
    })
    const { items, verdict, site, againIn } = concludeCheck(outcomeOf(step, look, limits), {
      ...{ before: state?.verdict, at, name: context.sourceName, needed },
      ...{ url: withoutLogin(settings.url), link: withoutLogin(settings.url) },
      well: 'is being looked at',
      wellAgain: 'is as usual again',
    })
    const isLearning = step.state.usual.looks < looksToLearn
    return {
      items: [...items, ...newsItems(context, step)],
      state: { ...step.state, verdict },
      site,
      ...(againIn !== undefined
        ? { againIn: confirmingPace }
        : isLearning && step.outcome === 'success'
          ? { againIn: learningPace }
          : {}),
    }
  },
} as const satisfies SourceAdapter<typeof browserSettingsSchema, BrowserState>

async function take({ settings, browser, signal }: Context, limits: LookLimits): Promise<BrowserLook> {
  try {
    const answer = await browser.look(settings.url, limits, signal)
    if (answer.kind === 'look') return answer.look
    throw new SourceError('server', answer.message, answer.advice)
  } catch (error) {
    if (!signal.aborted) throw error
    throw new SourceError(
      'timeout',
      'Looking at the page was called off before it was done',
      'A look can take a minute, and one waits for the other; try again.',
    )
  }
}

function blind(context: Context, reason: string): PollResult<BrowserState> {
  const { state, settings, sourceName: name } = context
  const url = withoutLogin(settings.url)
  const { site, verdict } = concludeCheck(
    { outcome: 'unknown', reason },
    { ...{ before: state?.verdict, at: context.now(), name, url, needed, well: '', wellAgain: '' } },
  )
  const kept = state ?? { ...nothingYet, verdict }
  return { items: [], state: { ...kept, verdict }, site }
}

const nothingYet: LookState = {
  ...{ usual: nothingUsual, acceptedAt: 0, recent: [], alike: 0, isDifferenceTold: false },
}

/** The look in the words that checks are told in. */
function outcomeOf({ outcome, kept, state }: LookStep, look: BrowserLook, limits: LookLimits): CheckLook {
  const { milliseconds } = look
  if (outcome === 'success') return { outcome, milliseconds, came: goodWords(kept, look, state) }
  const weighty = kept.findings.filter(({ weight }) => weight !== 'note')
  return {
    outcome,
    milliseconds,
    trouble: {
      predicate: predicateOf(weighty[0]),
      expected: `the page as it usually is, within ${limits.milliseconds / 1000} seconds`,
      came: weighty
        .map(({ text }) => text)
        .join(' ')
        .replace(/\.$/, ''),
      advice: adviceOf(weighty[0]),
    },
  }
}

function goodWords(kept: KeptLook, look: BrowserLook, { usual }: LookState): string {
  const left = looksToLearn - usual.looks
  return lines([
    `It had loaded after ${(kept.milliseconds / 1000).toFixed(1)} seconds, with ${kept.requests} ${kept.requests === 1 ? 'request' : 'requests'} to ${look.hosts.length} ${look.hosts.length === 1 ? 'host' : 'hosts'}.`,
    left > 0 ? `${left} more ${left === 1 ? 'look' : 'looks'} will show what is usual.` : undefined,
  ])
}

function newsItems({ sourceName, settings }: Context, { news, kept }: LookStep): readonly RawItem[] {
  if (news.length === 0) return []
  const isDifferent = news.some(({ kind }) => kind === 'picture')
  const isOther = isDifferent && (kept.difference?.share ?? 0) >= muchDifferent
  return [
    {
      ...{ kind: 'site', url: withoutLogin(settings.url), needs: isOther ? 'look' : 'nothing' },
      externalId: `look:${kept.at}`,
      publishedAt: kept.at,
      title: isDifferent
        ? `${sourceName}: the page looks different`
        : `${sourceName}: new hosts are contacted`,
      text: lines([
        ...news.map(({ text }) => text),
        'If that was you, there is nothing to do. If not, compare the pictures on the page of the site.',
      ]),
    },
  ]
}

/** What a finding makes of the check's name. */
function predicateOf(finding: LookFinding | undefined): string {
  const kind = finding?.kind
  switch (kind) {
    case 'ending':
      return finding?.weight === 'down' ? 'cannot be used' : 'does not finish loading'
    case 'led-away':
      return 'leads visitors away'
    case 'blank':
      return 'is blank'
    case 'text-gone':
      return 'has lost its text'
    case 'slow-script':
      return 'is kept busy by its scripts'
    case 'exception':
    case 'console-error':
      return 'has scripts that fail'
    case 'failed-request':
      return finding?.weight === 'down' ? 'shows an error instead of the page' : 'misses parts of itself'
    case 'attempt':
      return 'does what it should not'
    case 'picture':
      return 'looks like another page'
    case 'new-host':
    case undefined:
      return 'is not as usual'
    default:
      return assertNever(kind)
  }
}

function adviceOf(finding: LookFinding | undefined): string {
  const kind = finding?.kind
  switch (kind) {
    case 'ending':
    case 'slow-script':
      return 'Look first at what was added or updated last: a script, an advertisement, a plugin. Open the page in a browser you can do without.'
    case 'led-away':
    case 'attempt':
      return 'That is what broken-into pages and bad advertisements do. Look first at the scripts of others in the page, then at who could change its files.'
    case 'blank':
    case 'text-gone':
    case 'picture':
      return 'Compare the pictures on the page of the site. Look first at the theme and at what was changed last; if nobody of yours changed anything, at who else could.'
    case 'exception':
    case 'console-error':
      return 'Look first at the script that was changed or updated last; if nothing is missing for visitors, you can ignore this one error on the page of the site.'
    case 'failed-request':
      return 'Open the address that could not be loaded. Look first whether the file was moved or renamed.'
    case 'new-host':
    case undefined:
      return 'Compare the pictures on the page of the site.'
    default:
      return assertNever(kind)
  }
}
