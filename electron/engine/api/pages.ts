import type { Page, PageAnswer, PageDetail, PageParty, PageScript } from '../../shared/model/page.ts'
import { siteVerdictSchema } from '../../shared/model/site.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { type KnownScript, usualTime, variesAlways } from '../page/page-inventory.ts'
import { alwaysChanges, looksToKnow } from '../page/page-profile.ts'
import { readSelector } from '../page/simple-selector.ts'
import { pageSource } from '../sources/page.ts'
import type { PageState } from '../sources/page-memory.ts'
import type { PageSettings } from '../sources/page-settings.ts'
import { siteKey } from '../sources/site-key.ts'
import type { StoredSource } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the pages that are known by heart. */
export function pageHandlers({ store, parts, scheduler, events }: ApiContext): HandlersOf<'pages'> {
  function existing(id: string): StoredSource {
    const source = store.sources.get(id)
    if (source?.kind !== 'page') throw new CallFailure('not-found', 'That page is not watched any more.')
    return source
  }

  /** Keeps what the person said, in the settings so that a look under way cannot undo it, and looks again. */
  function change(
    id: string,
    said: (
      settings: PageSettings,
      now: number,
    ) => Partial<Pick<PageSettings, 'answers' | 'ignored' | 'relearnedAt'>>,
  ): PageDetail {
    const now = parts.ports.clock.now()
    store.write(() => {
      const source = existing(id)
      store.sources.change(id, {
        settings: { ...source.settings, ...said(settingsOf(source), now) },
        dueAt: now,
      })
    })
    events.changed('sources.changed')
    scheduler.nudge()
    return presentDetail(existing(id))
  }

  return {
    'pages.list': () =>
      store.sources
        .list()
        .filter(({ kind }) => kind === 'page')
        .map(present),
    'pages.get': ({ sourceId }) => presentDetail(existing(sourceId)),
    'pages.answer': ({ sourceId, keys, answer }) =>
      change(sourceId, ({ answers }, at) => ({
        answers: [
          ...answers.filter(({ key }) => !keys.includes(key)),
          ...keys.map((key) => ({ key, answer, at })),
        ].slice(-500),
      })),
    'pages.ignore': ({ sourceId, part, ignore }) => {
      if (readSelector(part) === undefined)
        throw new CallFailure(
          'invalid',
          'Give a simple selector, such as #comments or main > ul.posts.',
          'part',
        )
      return change(sourceId, ({ ignored }) => {
        const others = ignored.filter((each) => each !== part)
        return { ignored: ignore ? [...others, part].slice(-100) : others }
      })
    },
    'pages.relearn': ({ sourceId }) => change(sourceId, (_settings, now) => ({ relearnedAt: now })),
  }
}

function settingsOf({ settings }: StoredSource): PageSettings {
  return pageSource.settings.parse(settings)
}

/** What the watch remembers; `undefined` before its first look. Only the watch itself writes it. */
function stateOf({ state }: StoredSource): PageState | undefined {
  return typeof state === 'object' && state !== null && 'inventory' in state
    ? (state as PageState)
    : undefined
}

function present(source: StoredSource): Page {
  const state = stateOf(source)
  const { verdict, since } = state?.verdict ?? {}
  return {
    ...{ sourceId: source.id, name: source.name, url: pageSource.address(settingsOf(source)) },
    ...(state?.title ? { title: state.title } : {}),
    verdict: siteVerdictSchema.catch('unknown').parse(verdict),
    ...(since === undefined ? {} : { since: toTimestamp(since) }),
    ...{ learned: Math.min(state?.profile?.looks ?? 0, looksToKnow), learnsFrom: looksToKnow },
    ...(state?.lastLookAt === undefined ? {} : { lastLookAt: toTimestamp(state.lastLookAt) }),
    open: [...(state?.open ?? [])],
  }
}

function presentDetail(source: StoredSource): PageDetail {
  const state = stateOf(source)
  const settings = settingsOf(source)
  const answers = new Map(settings.answers.map(({ key, answer }) => [key, answer]))
  return {
    ...present(source),
    looks: (state?.looks ?? []).map(({ at, changes }) => ({ at: toTimestamp(at), changes: [...changes] })),
    parts: [
      ...settings.ignored.map((part) => ({ part, why: 'ignored' as const, sample: sampleOf(state, part) })),
      ...Object.entries(state?.profile?.parts ?? {})
        .filter(([part, { changes }]) => changes >= alwaysChanges && !settings.ignored.includes(part))
        .map(([part, { sample }]) => ({ part, why: 'learned' as const, sample })),
    ],
    parties: partiesOf(state, settings, answers),
    inline: inlineOf(state, answers),
    forms: (state?.forms ?? []).map(({ fields, ...form }) => ({ ...form, fields: [...fields] })),
  }
}

function sampleOf(state: PageState | undefined, part: string): string {
  return state?.profile?.parts[part]?.sample ?? ''
}

type Answers = ReadonlyMap<string, PageAnswer>

function partiesOf(state: PageState | undefined, settings: PageSettings, answers: Answers): PageParty[] {
  const site = siteKey(settings.url)
  const scripts = Object.entries(state?.inventory.scripts ?? {})
  return Object.entries(state?.inventory.parties ?? {})
    .map(([host, party]): PageParty => {
      const domain = siteKey(host)
      const key = [...(state?.open ?? [])].find(
        ({ key: each }) => each === `script-host:${domain}` || each.endsWith(` ${domain}`),
      )?.key
      const answer = answers.get(`script-host:${domain}`)
      const usual = usualTime(party.took)
      const [last] = party.took
      return {
        ...{ host, own: domain === site, uses: [...party.uses], slow: party.isSlow },
        ...{ firstSeenAt: toTimestamp(party.firstSeenAt), lastSeenAt: toTimestamp(party.lastSeenAt) },
        present: party.lastSeenAt === state?.lastLookAt,
        ...(usual === undefined ? {} : { usualMilliseconds: usual }),
        ...(last === undefined ? {} : { lastMilliseconds: last }),
        ...(party.trouble === undefined ? {} : { trouble: party.trouble }),
        scripts: scripts
          .filter(([, { url }]) => URL.parse(url)?.host === host)
          .map(([stem, script]) => presentScript(stem, script, answers)),
        ...(key === undefined ? {} : { key }),
        ...(answer === undefined ? {} : { answer }),
      }
    })
    .sort((a, b) => Number(a.own) - Number(b.own) || b.firstSeenAt.localeCompare(a.firstSeenAt))
}

function presentScript(stem: string, script: KnownScript, answers: Answers): PageScript {
  const answer = answers.get(`third-party-script:${stem}`) ?? answers.get(`new-script:${stem}`)
  return {
    url: script.url,
    firstSeenAt: toTimestamp(script.firstSeenAt),
    lastSeenAt: toTimestamp(script.lastSeenAt),
    integrity: script.integrity !== undefined,
    ...(script.hash === undefined ? {} : { hash: script.hash }),
    ...(script.hashSince === undefined ? {} : { hashSince: toTimestamp(script.hashSince) }),
    varies: variesAlways(script),
    ...(answer === undefined ? {} : { answer }),
  }
}

function inlineOf(state: PageState | undefined, answers: Answers): PageScript[] {
  const seenAt = toTimestamp(state?.lastLookAt ?? 0)
  return (state?.profile?.inline ?? [])
    .filter(({ isData, last }) => !isData && last === state?.profile?.looks)
    .slice(0, 60)
    .map(({ id, where, excerpt }) => {
      const answer = answers.get(`${where === 'script' ? 'new-script' : 'handler'}:${where}-${id}`)
      return {
        ...{ excerpt, integrity: false, varies: false, lastSeenAt: seenAt },
        firstSeenAt: toTimestamp(state?.inventory.inline[id] ?? state?.lastLookAt ?? 0),
        hash: id,
        ...(answer === undefined ? {} : { answer }),
      }
    })
}
