import { assertNever } from '../../shared/assert-never.ts'
import type { RawItem } from '../../shared/model/item.ts'
import type { SiteFacts, Timings } from '../../shared/model/site.ts'
import { duration, moment } from './site-items.ts'
import type { SiteTrouble } from './site-judgement.ts'
import { type Needed, type SiteEvent, type SiteState, stepSite } from './site-verdict.ts'
import type { PollResult, SiteReading } from './source-adapter.ts'

/** What is wrong, and what it makes of the check's name, e.g. "has expired". */
export interface CheckTrouble extends SiteTrouble {
  readonly predicate: string
}

/** What one look of a check saw, before it is judged together with those before. */
export type CheckLook =
  | {
      readonly outcome: 'success'
      /** What came, one sentence. */
      readonly came: string
      readonly milliseconds?: number
      readonly timings?: Timings
    }
  | {
      readonly outcome: 'degraded' | 'failure'
      readonly trouble: CheckTrouble
      /** Since when it is so, where the look itself tells; otherwise since the first look that saw it. */
      readonly since?: number
      readonly milliseconds?: number
      readonly timings?: Timings
    }
  | { readonly outcome: 'unknown'; readonly reason: string }

/** What a look is judged by and told in. */
export interface CheckContext {
  /** The verdict so far. */
  readonly before: SiteState | undefined
  /** When the look was begun, milliseconds since 1970. */
  readonly at: number
  /** Name of the source. */
  readonly name: string
  /** What was looked at, as the site's page shows it. */
  readonly url: string
  /** Where an item about it leads; absent where there is nothing to open. */
  readonly link?: string | undefined
  /** What a good look makes of the name, e.g. "is as expected", and one after a bad one, e.g. "is right again". */
  readonly well: string
  readonly wellAgain: string
  /** Looks in a row that it takes; the usual ones when absent. */
  readonly needed?: Needed
  readonly facts?: SiteFacts | undefined
}

/** A poll's result, but for the adapter's own state, which holds `verdict` for the next look. */
export interface Conclusion extends Pick<PollResult<unknown>, 'items' | 'againIn'> {
  readonly verdict: SiteState
  readonly site: SiteReading
}

/** One look is enough where what was looked at does not flicker: a date, a record, a beat that did not come. */
export const atOnce: Needed = { down: 1, degraded: 1, up: 1 }

/** Milliseconds between looks while a change of verdict is being confirmed. */
const confirmingPace = 20_000

/** Judges a look together with those before, and tells of it when that changes the verdict. */
export function concludeCheck(look: CheckLook, context: CheckContext): Conclusion {
  const { before, at, name, url, facts } = context
  const { state, confirming, event } = stepSite(before, look.outcome, at, context.needed)
  const reason =
    look.outcome === 'unknown'
      ? look.reason
      : look.outcome === 'success'
        ? undefined
        : `Expected ${look.trouble.expected}. ${look.trouble.came}`
  return {
    items: event === undefined ? [] : [checkItem(event, name, look, context)],
    verdict: state,
    ...(confirming && look.outcome !== 'unknown' ? { againIn: confirmingPace } : {}),
    site: {
      ...{ url, verdict: state.verdict, since: state.since, confirming },
      check: {
        at,
        outcome: look.outcome,
        ...('milliseconds' in look ? { milliseconds: Math.round(look.milliseconds) } : {}),
        ...('timings' in look ? { timings: look.timings } : {}),
        ...(reason === undefined ? {} : { reason }),
      },
      ...(facts === undefined ? {} : { facts }),
    },
  }
}

function checkItem(event: SiteEvent, name: string, look: CheckLook, context: CheckContext): RawItem {
  const base = { kind: 'site', ...(context.link === undefined ? {} : { url: context.link }) } as const
  const came = look.outcome === 'success' ? look.came : undefined
  switch (event.kind) {
    case 'first-up':
      return {
        ...{ ...base, needs: 'nothing', externalId: 'up:first', publishedAt: event.at },
        title: `${name} ${context.well}`,
        text: lines([came, 'From now on you hear of it when that changes.']),
      }
    case 'down':
    case 'degraded':
      return {
        ...{ ...base, needs: 'look', publishedAt: event.since },
        externalId: `${event.kind}:${event.since}`,
        ...troubleWords(name, look, event.since),
      }
    case 'up-again':
    case 'well-again': {
      const from = event.kind === 'up-again' ? event.downSince : event.degradedSince
      return {
        ...{ ...base, needs: 'nothing', externalId: `up:${event.since}`, publishedAt: event.since },
        title: `${name} ${context.wellAgain} after ${duration(event.since - from)}`,
        text: lines([`It was not so from ${moment(from)} to ${moment(event.since)}.`, came]),
      }
    }
    default:
      return assertNever(event)
  }
}

/** Title and text of an item that tells of trouble: what was expected, what came, since when, where to look first. */
function troubleWords(name: string, look: CheckLook, since: number): Pick<RawItem, 'title' | 'text'> {
  if (!('trouble' in look)) return { title: name, text: '' }
  const { predicate, expected, came, advice } = look.trouble
  return {
    title: `${name} ${predicate}`,
    text: lines([
      `Expected: ${expected}.`,
      `Instead: ${came}.`,
      `Since ${moment(look.since ?? since)}.`,
      advice,
    ]),
  }
}

/** The parts that are there, a line each. */
export function lines(all: readonly (string | undefined)[]): string {
  return all.filter((line) => line !== undefined && line !== '').join('\n')
}
