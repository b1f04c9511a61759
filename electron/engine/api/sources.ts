import { z } from 'zod'
import { assertNever } from '../../shared/assert-never.ts'
import type { Source, SourceErrorKind, SourceHealth, SourceKindInfo } from '../../shared/model/source.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { checkAll } from '../check-all.ts'
import { never } from '../next-due.ts'
import { pollSource } from '../poll-source.ts'
import { addressOf } from '../sources/address-of.ts'
import { discover } from '../sources/discover.ts'
import { sourceAdapters } from '../sources/registry.ts'
import { maskSettings } from '../sources/secret-settings.ts'
import type { SourceAdapter } from '../sources/source-adapter.ts'
import type { StoredSource } from '../store/store.ts'
import { addSource, firstPollDelay, refuseDouble } from './add-source.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { whilePaused } from './pause-source.ts'
import { checkInterval, checkSettings } from './source-settings.ts'

/** How many of a preview's items are shown. */
const previewed = 8

/** Handlers of the sources, but for lists of feeds, which opml.ts brings in and out, and for mappings. */
export function sourceHandlers(
  context: ApiContext,
): Omit<HandlersOf<'sources'>, 'sources.importOpml' | 'sources.exportOpml' | 'sources.tryMapping'> {
  const { store, events, scheduler, parts, undo } = context
  const now = () => parts.ports.clock.now()

  function present(source: StoredSource): Source {
    return presentSource(source, context.isListening(source.id))
  }

  function existing(id: string): StoredSource {
    const source = store.sources.get(id)
    if (source === undefined) throw new CallFailure('not-found', 'That source has been removed.')
    return source
  }

  function dropAlarms(id: string): void {
    for (const kind of ['site', 'source'] as const) parts.desk.drop({ kind, id })
  }

  function changed(): void {
    events.changed('sources.changed')
    events.healthChanged()
    scheduler.nudge()
  }

  return {
    'sources.kinds': () => Object.values(sourceAdapters).map(describe),
    'sources.list': () => store.sources.list().map((source) => present(source)),
    'sources.add': async (params) => {
      const source = await addSource(context, params)
      changed()
      return present(source)
    },
    'sources.update': async ({ id, name, everyMinutes, settings, paused }) => {
      const source = existing(id)
      const adapter = sourceAdapters[source.kind]
      const next = settings && (await checkSettings(adapter, settings, source.settings, parts.ports.secrets))
      if (next) refuseDouble(context, { kind: source.kind, settings: next.sealed }, id)
      const elsewhere = next && adapter.address(next.opened) !== addressOf(source)
      store.write(() =>
        store.sources.change(id, {
          ...(name?.trim() ? { name: name.trim() } : {}),
          ...(everyMinutes === undefined ? {} : { everyMinutes: checkInterval(adapter, everyMinutes) }),
          ...(next ? { settings: next.sealed } : {}),
          // What was learned about the old address (validators, counts of failures) says nothing about the new one.
          ...(elsewhere ? { state: undefined } : {}),
          ...(paused === undefined ? {} : { paused }),
          ...(next || paused === false || everyMinutes !== undefined
            ? { dueAt: now() + firstPollDelay }
            : {}),
        }),
      )
      if (paused) whilePaused(context, source)
      changed()
      return present(existing(id))
    },
    'sources.remove': ({ id }) => {
      const { name } = existing(id)
      store.write(() => {
        store.sources.remove(id, now())
        dropAlarms(id)
      })
      parts.ports.log.info('Source removed', { id, name })
      events.itemsChanged(0)
      events.changed('alarms.changed')
      changed()
      return { undo: undo.keep({ what: 'source', id }) }
    },
    'sources.check': async ({ id }) => {
      existing(id)
      return scheduler.checkNow(id)
    },
    'sources.checkAll': () => {
      const ids = store.sources.list().filter((source) => !source.paused)
      void checkAll(
        ids.map((source) => source.id),
        context,
      )
      return { sources: ids.length }
    },
    'sources.preview': async ({ kind, settings, id }) => {
      const adapter = sourceAdapters[kind]
      const stored = id === undefined ? {} : existing(id).settings
      const { sealed, opened } = await checkSettings(adapter, settings, stored, parts.ports.secrets)
      const name = adapter.suggestName(opened)
      const trial = { kind, name, settings: sealed, state: undefined }
      const polled = await pollSource(trial, parts, AbortSignal.timeout(30_000))
      if (!polled.ok) {
        const { kind: failureKind, message, advice } = polled.failure
        return { items: [], total: 0, error: { kind: failureKind, message, advice } }
      }
      const { site } = polled.result
      const items = polled.result.items.filter(
        ({ mine, report }) => mine !== true && report?.fromMe !== true && report?.aside === undefined,
      )
      const shown = items.slice(0, previewed).map(({ title, text, url, publishedAt }) => ({
        title: title || text.slice(0, 80),
        ...(url === undefined ? {} : { url }),
        ...(publishedAt === undefined ? {} : { publishedAt: toTimestamp(publishedAt) }),
      }))
      const failed = site !== undefined && site.check.outcome !== 'success' ? site.check.reason : undefined
      return {
        items: shown,
        total: items.length,
        ...(failed === undefined
          ? {}
          : {
              error: {
                kind: 'network',
                message: failed,
                advice: 'Check the address and what you expect of it.',
              },
            }),
      }
    },
    'sources.discover': async ({ address }) => {
      const found = await discover(address, { http: parts.http, feeds: parts.feeds })
      const known = store.sources.list()
      const offers = found.offers.map((offer) => {
        const url = addressOf(offer)
        const twin = known.find((source) => source.kind === offer.kind && addressOf(source) === url)
        return { ...offer, ...(twin === undefined ? {} : { existingSourceId: twin.id }) }
      })
      return { ...found, offers }
    },
  }
}

function describe(adapter: SourceAdapter): SourceKindInfo {
  const { kind, label, description, itemKind, defaultMinutes, minimumMinutes } = adapter
  const { sees, blindTo, needs, group, abilities } = adapter
  const settings = z.record(z.string(), z.json()).parse(z.toJSONSchema(adapter.settings, { io: 'input' }))
  return {
    ...{ kind, label, description, itemKind, settings, defaultMinutes, minimumMinutes },
    ...{ sees, blindTo, needs, group, abilities },
  }
}

function presentSource(source: StoredSource, isListening: boolean): Source {
  const { id, kind, name, everyMinutes, paused } = source
  return {
    ...{ id, kind, name, everyMinutes, paused },
    settings: maskSettings(sourceAdapters[kind].settings, source.settings),
    createdAt: toTimestamp(source.createdAt),
    health: { ...healthOf(source), ...(isListening ? { listening: true } : {}) },
  }
}

function healthOf(source: StoredSource): SourceHealth {
  const { lastTriedAt, lastSuccessAt, dueAt, failures, error, paused } = source
  return {
    status: statusOf(source),
    failures,
    ...(lastTriedAt === undefined ? {} : { lastTriedAt: toTimestamp(lastTriedAt) }),
    ...(lastSuccessAt === undefined ? {} : { lastSuccessAt: toTimestamp(lastSuccessAt) }),
    ...(paused || dueAt >= never ? {} : { nextTryAt: toTimestamp(dueAt) }),
    ...(error === undefined
      ? {}
      : { error: { ...error, cure: cureOf(error.kind), at: toTimestamp(error.at) } }),
  }
}

function statusOf({ paused, blind, error, lastTriedAt }: StoredSource): SourceHealth['status'] {
  if (paused) return 'paused'
  if (blind) return 'blind'
  if (error !== undefined) return 'failing'
  return lastTriedAt === undefined ? 'waiting' : 'ok'
}

function cureOf(kind: SourceErrorKind): NonNullable<SourceHealth['error']>['cure'] {
  switch (kind) {
    case 'auth':
      return 'sign-in'
    case 'gone':
    case 'malformed':
    case 'refused':
      return 'edit-address'
    case 'network':
    case 'timeout':
    case 'rate-limited':
    case 'server':
    case 'offline':
    case 'storage':
      return 'wait'
    case 'too-big':
    case 'bug':
      return 'none'
    default:
      return assertNever(kind)
  }
}
