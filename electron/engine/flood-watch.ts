import type { NormalItem } from '../shared/model/item.ts'
import { personOf } from './items/person-of.ts'
import { type Crowd, createCrowd, wordCodes } from './report/flood/crowd.ts'
import { readsLikeWriting } from './report/flood/reads-like-writing.ts'
import { reportWords } from './report/flood/report-words.ts'
import type { Store, StoredSource } from './store/store.ts'

/** Knows how much is being reported, and sets aside what a flood of fakes brings. */
export interface FloodWatch {
  /**
   * Hears of reports that are about to be stored, and gives them back; in a flood those are set aside that say what very
   * many say, or nothing. Whoever is known, and whatever is worded by itself, comes through as always.
   */
  sort(source: StoredSource, items: readonly NormalItem[]): readonly NormalItem[]
  /** Since when more is reported than people would write, milliseconds since 1970; `undefined` now that they do not. */
  since(): number | undefined
}

const hour = 60 * 60_000
/** Reports within an hour that are no more people who write: beyond any that a site of one person has had in an outage. */
const flood = 200
/** The same where all of them were worked for, which a program can do too, and at a source's first reading. */
const stampedFlood = 1000
/** How much of a report must be said by others to be theirs, 0 to 1; and by how many reports at least they must be told. */
const echo = 0.45
/** Different things that one person may have to say within an hour. */
const mostOfOne = 5
/** How long a wording is remembered at least, and how many reports are remembered after a start. */
const memory = { span: 24 * hour, reports: 20_000 }

/** Makes the watch. It remembers what the store has of the last day, once there is a report to compare with it. */
export function createFloodWatch({ store, now }: { readonly store: Store; now(): number }): FloodWatch {
  let crowds: readonly [recent: Crowd, before: Crowd] | undefined
  let turnedAt = 0
  /** When each report of the last hour was published, and by whom. */
  let lately: { readonly at: number; readonly person: string }[] = []
  let since: number | undefined

  function remember(): readonly [Crowd, Crowd] {
    const recent = createCrowd()
    turnedAt = now()
    for (let after: string | undefined; recent.reports < memory.reports; ) {
      const slice = store.reports.since(now() - memory.span, after, 1000)
      for (const { text, at, person, id } of slice) {
        recent.add(wordCodes(reportWords(text)))
        lately.push({ at, person: person ?? id })
        after = id
      }
      if (slice.length < 1000) break
    }
    return [recent, createCrowd()]
  }

  function currentCrowds(): readonly [Crowd, Crowd] {
    if (crowds === undefined) crowds = remember()
    else if (now() - turnedAt > memory.span) {
      crowds = [createCrowd(), crowds[0]]
      turnedAt = now()
    }
    return crowds
  }

  function rate(): number {
    const from = now() - hour
    lately = lately.filter(({ at }) => at > from)
    if (lately.length <= flood) since = undefined
    else since ??= now()
    return lately.length
  }

  return {
    sort(source, items) {
      const reports = items.filter(isNews)
      // What a source has had for long comes at its first reading, often without a date.
      const isHistory = source.lastSuccessAt === undefined && reports.length <= stampedFlood
      if (reports.length === 0 || isHistory) return items
      const [recent, before] = currentCrowds()
      const words = new Map(reports.map((item) => [item, reportWords(item.text || item.title)]))
      const people = new Map(reports.map((item) => [item, personOf(item, source).key]))
      for (const [item, said] of words) {
        recent.add(wordCodes(said))
        lately.push({ at: Math.min(item.publishedAt, item.receivedAt), person: people.get(item) ?? '' })
      }
      const count = rate()
      if (count <= flood) return items
      const echoOf = (codes: Int32Array) => Math.max(recent.echoOf(codes, true), before.echoOf(codes, false))
      const perPerson = Map.groupBy(lately, ({ person }) => person)
      return items.map((item) => {
        const said = words.get(item)
        const person = people.get(item) ?? ''
        if (said === undefined || item.report === undefined || item.report.aside !== undefined) return item
        if (item.report.worked !== undefined && count <= stampedFlood) return item
        const isTheirs =
          !readsLikeWriting(said) ||
          (perPerson.get(person)?.length ?? 0) > mostOfOne ||
          echoOf(wordCodes(said)) > echo
        if (!isTheirs || store.conversations.knows(person)) return item
        if (store.conversations.knowsThread(source.id, (item.report.thread ?? []).slice(1))) return item
        return { ...item, report: { ...item.report, aside: 'flood' } }
      })
    },
    since: () => {
      if (crowds !== undefined) rate()
      return since
    },
  }
}

function isNews({ kind, report, past }: NormalItem): boolean {
  return kind === 'report' && report !== undefined && report.fromMe !== true && past !== true
}
