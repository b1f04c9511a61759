import type { ReplyPlace } from '../shared/model/reply.ts'
import type { Log } from './ports.ts'
import type { Answered, AnswerPlace } from './sources/answering.ts'
import { answerSubject } from './sources/mail-text.ts'
import { sourceAdapters } from './sources/registry.ts'
import { maskSettings } from './sources/secret-settings.ts'
import type { SourceAdapter } from './sources/source-adapter.ts'
import type { Store, StoredReply, StoredSource } from './store/store.ts'

/** A place, and by which source it is reached; none for one where the person answers by hand. */
export interface Way {
  readonly place: ReplyPlace
  readonly source?: StoredSource
}

/** Where items can be answered. */
export interface ReplyPlaces {
  /** What an item's adapter may know of it; `undefined` when the item is gone. */
  answeredOf(itemId: string): Answered | undefined
  /** By the item's own source, by mail through a mailbox, and by hand; the best first. */
  waysFor(itemId: string): readonly Way[]
  /** The way that a reply was to take, as it is now. */
  wayOf(reply: Pick<StoredReply, 'itemId' | 'placeId'>): Way | undefined
}

interface Parts {
  readonly store: Pick<Store, 'conversations' | 'items' | 'sources'>
  readonly log: Log
}

/** Makes what knows them. Nobody is asked, so that the composer opens at once. */
export function createReplyPlaces({ store, log }: Parts): ReplyPlaces {
  function answeredOf(itemId: string): Answered | undefined {
    const item = store.items.get(itemId)
    if (item === undefined) return undefined
    const letter = store.conversations.letter(itemId)
    const { kind, title, text, url, author, publishedAt } = item
    return {
      item: {
        ...{ kind, title, text, publishedAt },
        ...(url === undefined ? {} : { url }),
        ...(author === undefined ? {} : { author }),
      },
      ...(letter?.answerTo === undefined ? {} : { answerTo: letter.answerTo }),
      ...(letter?.report === undefined ? {} : { report: letter.report }),
      ...(letter === undefined || letter.thread.length === 0 ? {} : { thread: letter.thread }),
    }
  }

  function waysFor(itemId: string): readonly Way[] {
    const answered = answeredOf(itemId)
    const item = store.items.get(itemId)
    if (answered === undefined || item === undefined) return []
    const own = store.sources.get(item.sourceId)
    const others = store.sources
      .list()
      .filter(({ id, kind }) => id !== own?.id && adapterOf(kind).answer?.byMail === true)
    // What the item's own adapter kept means nothing to another one.
    const { answerTo: _, ...toOthers } = answered
    const ways = [
      ...(own === undefined ? [] : wayBy(own, own.id, answered, log)),
      ...others.flatMap((source) => wayBy(source, `mail:${source.id}`, toOthers, log)),
    ]
    const sendable = ways.filter(({ place }) => place.canSend)
    return [...sendable, ...ways.filter(({ place }) => !place.canSend), ...byHand(answered)]
  }

  return {
    answeredOf,
    waysFor,
    wayOf: ({ itemId, placeId }) => waysFor(itemId).find(({ place }) => place.id === placeId),
  }
}

/** The adapter of a kind, with whatever it can. */
function adapterOf(kind: StoredSource['kind']): SourceAdapter {
  return sourceAdapters[kind]
}

function wayBy(source: StoredSource, id: string, answered: Answered, log: Log): readonly Way[] {
  const adapter = adapterOf(source.kind)
  try {
    const settings = adapter.settings.safeParse(maskSettings(adapter.settings, source.settings))
    const place = settings.success && adapter.answer?.place(settings.data, answered, source.state)
    return place ? [{ place: { id, ...place }, source }] : []
  } catch (error) {
    log.error('A source adapter could not say where an answer goes', { error: String(error) })
    return []
  }
}

const unlimited = { counting: {}, quotes: false, threads: false, canSend: false } as const

function byHand({ item, report }: Answered): readonly Way[] {
  const places: AnswerPlace[] = []
  const address = report?.sender.address
  if (address !== undefined && /^[^\s@<>?&#%]+@[^\s@<>?&#%]+$/.test(address))
    places.push({
      ...{ ...unlimited, channel: 'open', label: 'Your mail program', to: address },
      openUrl: `mailto:${address}?subject=${encodeURIComponent(answerSubject(report?.subject ?? item.title))}`,
    })
  places.push({
    ...{ ...unlimited, channel: 'open', to: item.author ?? '' },
    label: item.url === undefined ? 'Copy the text' : `By hand at ${new URL(item.url).host}`,
    ...(item.url === undefined ? {} : { openUrl: item.url }),
  })
  return places.map((place) => ({
    place: { id: place.openUrl?.startsWith('mailto:') ? 'mailto' : 'open', ...place },
  }))
}
