import type { ContactedHost, PageLook, WatchedLook } from '../../shared/model/page-look.ts'
import { siteVerdictSchema } from '../../shared/model/site.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { KeptLook } from '../browser/look-state.ts'
import { picturesIn } from '../browser/look-state.ts'
import { looksToLearn } from '../browser/usual-look.ts'
import { CallFailure } from '../call-failure.ts'
import { type BrowserSettings, type BrowserState, browserSource } from '../sources/browser.ts'
import { siteKey } from '../sources/site-key.ts'
import type { StoredSource } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Most findings that can be ignored of one page; older ones are told again then. */
const mostIgnored = 200

/** Handlers of the pages that are looked at in a browser. */
export function lookHandlers({ store, parts, scheduler, events }: ApiContext): HandlersOf<'looks'> {
  function existing(id: string): StoredSource {
    const source = store.sources.get(id)
    if (source?.kind !== 'browser')
      throw new CallFailure('not-found', 'That page is not looked at in a browser any more.')
    return source
  }

  return {
    'looks.list': () =>
      store.sources
        .list()
        .filter(({ kind }) => kind === 'browser')
        .map(present),
    'looks.picture': async ({ sourceId, name }) => {
      // Only what this check has taken: a page that is shown one picture must not get at another's.
      if (!picturesIn(existing(sourceId).state).includes(name)) return {}
      const png = await parts.pictures.read(name)
      return png === undefined
        ? {}
        : { image: `data:image/png;base64,${Buffer.from(png).toString('base64')}` }
    },
    'looks.answer': (params) => {
      const source = existing(params.sourceId)
      const now = parts.ports.clock.now()
      store.write(() =>
        store.sources.change(source.id, {
          settings: { ...source.settings, ...answered(source, params, now) },
          // The next look shows what the answer makes of it.
          dueAt: now,
        }),
      )
      events.changed('sources.changed')
      scheduler.nudge()
      return present(existing(source.id))
    },
  }
}

function answered(
  source: StoredSource,
  params: { readonly answer: 'accept' } | { readonly answer: 'ignore' | 'mind'; readonly finding: string },
  now: number,
): Pick<BrowserSettings, 'acceptedAt'> | Pick<BrowserSettings, 'ignored'> {
  if (params.answer === 'accept') return { acceptedAt: now }
  const { ignored } = settingsOf(source)
  const others = ignored.filter(({ id }) => id !== params.finding)
  if (params.answer === 'mind') return { ignored: others }
  const findings = looksOf(source).flatMap(({ findings }) => findings)
  const text = findings.find(({ id }) => id === params.finding)?.text ?? params.finding
  return { ignored: [...others, { id: params.finding, text }].slice(-mostIgnored) }
}

function settingsOf({ settings }: StoredSource): BrowserSettings {
  return browserSource.settings.parse(settings)
}

/** What the check remembers; `undefined` before its first look. Only the check itself writes it. */
function stateOf({ state }: StoredSource): BrowserState | undefined {
  return typeof state === 'object' && state !== null && 'usual' in state ? (state as BrowserState) : undefined
}

function looksOf(source: StoredSource): readonly KeptLook[] {
  return stateOf(source)?.recent ?? []
}

function present(source: StoredSource): WatchedLook {
  const settings = settingsOf(source)
  const state = stateOf(source)
  const site = siteKey(settings.url)
  const recent = looksOf(source).map(presentLook)
  const [last] = recent
  // An answer that the next look is going to take into account.
  const isAccepted = state !== undefined && settings.acceptedAt > state.acceptedAt
  const learned = state === undefined || isAccepted ? 0 : state.usual.looks
  const expected = isAccepted ? last : state?.expected && presentLook(state.expected)
  return {
    ...{ sourceId: source.id, name: source.name, url: settings.url, site, recent },
    verdict: siteVerdictSchema.catch('unknown').parse(state?.verdict.verdict),
    ...(learned < looksToLearn ? { learning: { looks: learned, of: looksToLearn } } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(last === undefined ? {} : { last }),
    hosts: hostsOf(state, site),
    ignored: settings.ignored,
  }
}

function presentLook(look: KeptLook): PageLook {
  return { ...look, at: toTimestamp(look.at) }
}

function hostsOf(state: BrowserState | undefined, site: string): ContactedHost[] {
  return Object.entries(state?.usual.hosts ?? {}).map(([host, [first, last]]) => ({
    ...{ host, firstSeenAt: toTimestamp(first), lastSeenAt: toTimestamp(last), isOwn: host === site },
  }))
}
