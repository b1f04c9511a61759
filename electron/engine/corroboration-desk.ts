import { hash } from 'node:crypto'
import { z } from 'zod'
import { type Severity, severitySchema } from '../shared/model/alarm.ts'
import type { AlarmDesk } from './alarm-desk.ts'
import { corroborationWords, type NoticedWords } from './corroboration-words.ts'
import type { Cancel, Clock, Log } from './ports.ts'
import {
  type Corroboration,
  corroborate,
  type Finding,
  looksBack,
  together,
  type Voice,
} from './report/corroborate/corroborate.ts'
import { loadThings } from './report/corroborate/load-things.ts'
import { createThingBook, type ThingBook } from './report/corroborate/thing-book.ts'
import { siteKey } from './sources/site-key.ts'
import { siteOf } from './sources/site-of.ts'
import type { NewItem, Store, StoredItem } from './store/store.ts'

/** Makes one event of reports that name the same thing, and of a report and a check that noticed it. */
export interface CorroborationDesk {
  /** Items have been stored. */
  arrived(items: readonly Pick<NewItem, 'kind'>[]): void
  start(): void
  stop(): Promise<void>
}

export interface CorroborationDeskParts {
  readonly clock: Clock
  readonly log: Log
  readonly store: Store
  readonly desk: Pick<AlarmDesk, 'report'>
  /**
   * The item of an event was stored, or has grown, with those it is made of; true where nobody need be told of it. Called
   * in the same transaction.
   */
  gathered(itemId: string, madeOf: readonly string[]): boolean
  /** An event was stored, or has grown; how many are new. */
  onEvents(added: number): void
}

/** Milliseconds after something came, and at least between two looks. */
const soon = 1000
const throttle = 5000
/** After the start the person comes first. */
const atFirst = 8000
/** How soon it is tried again when something failed. */
const retry = 60_000
/** Reports and findings that are looked at, the newest first, others that say the same as one, and characters of each. */
const most = { reports: 500, findings: 100, twins: 50, text: 4000 }
/** So many people who say that something is wrong make it grave. */
const manyTroubled = { people: 3, troubled: 2 }

/** An event that goes on. Times in milliseconds since 1970. */
const openSchema = z.object({
  sourceId: z.string(),
  externalId: z.string(),
  itemId: z.string(),
  people: z.number(),
  since: z.number(),
  lastAt: z.number(),
  findingId: z.string().optional(),
  severity: severitySchema.optional(),
})
type Open = z.output<typeof openSchema>
const openEventsSchema = z.record(z.string(), openSchema).catch({})

/** Where the events that go on are kept. */
const fact = 'corroborations'

interface Reported extends Voice {
  /** That stands for it in the feed. */
  readonly item: StoredItem
  readonly author: string | undefined
}
interface Noticed extends Finding {
  readonly item: StoredItem
  readonly name: string
  /** Whether an alarm of the check's own tells of it already. */
  readonly isAlarmed: boolean
}

/** Makes the desk. It works from what is stored, so that a crash loses nothing. */
export function createCorroborationDesk(parts: CorroborationDeskParts): CorroborationDesk {
  const { clock, log, store, desk } = parts
  const named = new Map<string, { readonly print: string; readonly voices: readonly Reported[] }>()
  let book: ThingBook | undefined
  let timer: Cancel | undefined
  let timerAt = Number.POSITIVE_INFINITY
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  let running = false

  function ask(wait: number): void {
    if (!running) return
    const at = Math.max(clock.now() + wait, lookedAt + throttle)
    if (at >= timerAt) return
    timer?.()
    timerAt = at
    timer = clock.after(at - clock.now(), () => {
      timerAt = Number.POSITIVE_INFINITY
      looking = look()
    })
  }

  async function look(): Promise<void> {
    lookedAt = clock.now()
    try {
      // Most people have no source of reports, and the words take some memory.
      if (store.items.countOf(['report']) === 0) return
      book ??= createThingBook(await loadThings())
      if (!running) return
      const events = work(book)
      const next = Math.min(...Object.values(events).map(({ lastAt }) => lastAt + together))
      if (Number.isFinite(next)) ask(Math.max(next - clock.now(), throttle))
    } catch (error) {
      log.error('Reports could not be compared', { error: String(error) })
      ask(retry)
    }
  }

  /** Looks at what is stored, stores the events, and returns those that go on. */
  function work(things: ThingBook): Readonly<Record<string, Open>> {
    const now = clock.now()
    const before = openEventsSchema.parse(store.facts.get(fact) ?? {})
    const voices = readVoices(things, now)
    const findings = readFindings(things, now)
    const events = corroborate(voices, findings, new Set(Object.keys(before)), now, things)
    const open = new Map(Object.entries(before))
    let added = 0
    let changed = 0
    store.write(() => {
      for (const event of events) {
        const known = open.get(event.thing)
        if (known !== undefined && isKnown(event, known)) {
          open.set(event.thing, { ...known, lastAt: Math.max(known.lastAt, event.lastAt) })
          continue
        }
        const kept = keep(event, known, things, voices, findings, now)
        if (kept === undefined) continue
        open.set(event.thing, kept)
        changed += 1
        if (known === undefined) added += 1
      }
      for (const [thing, one] of open) {
        if (now - one.lastAt < together) continue
        end(thing, one, things.label(thing), now)
        open.delete(thing)
        changed += 1
      }
      const after = Object.fromEntries(open)
      if (JSON.stringify(after) !== JSON.stringify(before)) store.facts.set(fact, after)
    })
    if (changed > 0) parts.onEvents(added)
    return Object.fromEntries(open)
  }

  function readVoices(things: ThingBook, now: number): readonly Reported[] {
    const { items } = store.items.list(
      { kinds: ['report'], states: ['unread', 'read', 'acknowledged', 'snoozed'] },
      { limit: most.reports, textLimit: most.text },
    )
    const wanted = items.filter((item) => timeOf(item) > now - looksBack)
    const voices = wanted.flatMap((item): readonly Reported[] => {
      const print = `${item.title}\n${item.text.length}\n${item.spread}`
      const cached = named.get(item.id)
      const said = cached?.print === print ? cached.voices : toVoices(item, things)
      named.set(item.id, { print, voices: said })
      return said
    })
    const ids = new Set(wanted.map(({ id }) => id))
    for (const id of named.keys()) if (!ids.has(id)) named.delete(id)
    return voices
  }

  /** Its own and those that say the same; none for an item that nobody wrote, such as an event's own. */
  function toVoices(item: StoredItem, things: ThingBook): readonly Reported[] {
    const { id, title, text, author } = item
    const report = store.conversations.letter(id)?.report
    if (report === undefined) return []
    // A report without a subject is titled by its own beginning.
    const said = things.named({
      ...{ title: report.subject === undefined ? '' : title, text, page: report.page, author },
    })
    const site = /^https?:\/\//iu.test(report.page ?? '') ? siteKey(report.page ?? '') : undefined
    const twins = item.spread === 1 ? [] : store.stories.others(id, most.twins)
    return [item, ...twins].flatMap((one): readonly Reported[] => {
      const of = one === item ? report : store.conversations.letter(one.id)?.report
      // One of a crowd that may be one person.
      if (of === undefined || of.aside !== undefined) return []
      // Of those who leave no name, two with the same browser and the same words may well be one.
      const nobody = hash('sha1', `${of.browser ?? ''}\n${one.title}`)
      const person = of.sender.address?.toLowerCase() ?? one.author ?? nobody
      const at = one === item ? timeOf(item) : one.publishedAt
      return [{ item, author: one.author, itemId: one.id, at, person, site, ...said }]
    })
  }

  function readFindings(things: ThingBook, now: number): readonly Noticed[] {
    const { items } = store.items.list({ kinds: ['site'] }, { limit: most.findings, textLimit: 0 })
    return items.flatMap((item): readonly Noticed[] => {
      const source = store.sources.get(item.sourceId)
      const at = timeOf(item)
      if (source === undefined || at <= now - 2 * together) return []
      const isWrong = item.needs === 'look'
      // As the items of pages say it.
      if (!isWrong && !item.title.startsWith(`${source.name} changed: `)) return []
      const ofName = things
        .named({ title: source.name, text: '' })
        .things.filter((thing) => !thing.includes(':'))
      const ofKind = isWrong ? things.ofKind(source.kind) : []
      return [
        {
          ...{ item, itemId: item.id, at, name: source.name, isWrong },
          things: [...new Set([...things.ofPage(item.url ?? ''), ...ofName, ...ofKind])],
          site: siteOf(source)?.key,
          isAlarmed: store.alarms.open({ kind: 'site', id: source.id }).some(({ drill }) => !drill),
        },
      ]
    })
  }

  function keep(
    event: Corroboration,
    known: Open | undefined,
    things: ThingBook,
    voices: readonly Reported[],
    findings: readonly Noticed[],
    now: number,
  ): Open | undefined {
    const of = new Map(voices.map(({ itemId, item, author }) => [itemId, { author, text: item.text, item }]))
    const finding = findings.find(({ itemId }) => itemId === event.finding?.itemId)
    const [first] = event.voices
    const place = finding?.item ?? of.get(first?.itemId ?? '')?.item
    const sourceId = known?.sourceId ?? place?.sourceId
    if (first === undefined || sourceId === undefined || store.sources.get(sourceId) === undefined)
      return undefined
    const noticed: NoticedWords | undefined = finding && { ...finding, title: finding.item.title }
    const words = corroborationWords(event, things.label(event.thing), of, noticed)
    const externalId = known?.externalId ?? `corroboration:${event.thing}:${first.at}`
    const item: NewItem = {
      ...{ kind: 'report', sourceId, externalId, ...words, needs: 'look', state: 'unread', watchIds: [] },
      ...{ html: undefined, author: undefined, publishedAt: known?.since ?? now, receivedAt: now },
      url: finding?.item.url ?? of.get(first.itemId)?.item.url,
    }
    const itemId = store.items.insert([item]).added[0]?.id ?? known?.itemId
    if (itemId === undefined) return undefined
    const madeOf = [...event.voices, ...(finding === undefined ? [] : [finding])].map((one) => one.itemId)
    const isTold = parts.gathered(itemId, madeOf)
    const severity = severityOf(event, finding)
    const people = event.voices.length
    if (severity !== undefined)
      desk.report({
        ...{
          subject: { kind: 'reports', id: event.thing },
          topic: 'reported',
          severity,
          itemId,
          at: now,
          ...words,
        },
        phase: known?.severity !== undefined && people >= 2 * known.people ? 'grow' : 'raise',
      })
    else if (known === undefined && !isTold) tell(itemId, words, now)
    return {
      ...{ sourceId, externalId, itemId, people, since: known?.since ?? now, lastAt: event.lastAt },
      ...(finding === undefined ? {} : { findingId: finding.itemId }),
      ...(severity === undefined ? {} : { severity }),
    }
  }

  /** An event that rings no alarm is news. */
  function tell(itemId: string, { title, text }: { title: string; text: string }, now: number): void {
    store.notices.add({
      ...{
        title,
        body: text.slice(0, 300),
        id: `item:${itemId}`,
        itemId,
        alarmId: undefined,
        urgency: 'news',
      },
      ...{ channelId: 'desktop', sound: false, createdAt: now, notBefore: now },
      ...{ deliveredAt: undefined, attempts: 0 },
    })
  }

  function end(thing: string, { severity }: Open, label: string, at: number): void {
    if (severity === undefined) return
    const title = `Nobody has said “${label}” for six hours`
    desk.report({
      ...{ subject: { kind: 'reports', id: thing }, topic: 'reported', phase: 'over', severity, at },
      ...{ title, text: `${title}.` },
    })
  }

  return {
    arrived(items) {
      if (items.some(({ kind }) => kind !== 'mention')) ask(soon)
    },
    start() {
      running = true
      ask(atFirst)
    },
    async stop() {
      running = false
      timer?.()
      await looking
    },
  }
}

/** Nothing about it that a person would want to be told. */
function isKnown({ voices, finding }: Corroboration, known: Open): boolean {
  return voices.length <= known.people && (finding === undefined || finding.itemId === known.findingId)
}

/** How grave it is; `undefined` where it rings no alarm of its own. */
function severityOf({ voices, troubled }: Corroboration, finding: Noticed | undefined): Severity | undefined {
  if (finding?.isAlarmed === true) return undefined
  if (voices.length >= manyTroubled.people && troubled >= manyTroubled.troubled) return 'serious'
  return finding !== undefined && troubled > 0 ? 'notable' : undefined
}

function timeOf({ publishedAt, receivedAt }: StoredItem): number {
  return Math.min(publishedAt, receivedAt)
}
