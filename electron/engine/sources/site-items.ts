import { assertNever } from '../../shared/assert-never.ts'
import type { RawItem } from '../../shared/model/item.ts'
import type { HttpResponse } from '../http/http-client.ts'
import type { SiteTrouble } from './site-judgement.ts'
import type { SiteEvent } from './site-verdict.ts'

/** What the last check brought; one of the two is there. */
export interface LastCheck {
  readonly response?: HttpResponse
  readonly trouble?: SiteTrouble
}

/** Makes the item by which a person hears of a change of verdict. `url` is shown as the item's link. */
export function siteItem(event: SiteEvent, name: string, url: string, last: LastCheck): RawItem {
  switch (event.kind) {
    case 'first-up':
      return {
        ...{ kind: 'site', url, needs: 'nothing', externalId: 'up:first', publishedAt: event.at },
        title: `${name} is up`,
        text: lines([answered(last), insecure(last), 'From now on you hear of it when that changes.']),
      }
    case 'down':
      return {
        ...{ kind: 'site', url, needs: 'look', externalId: `down:${event.since}`, publishedAt: event.since },
        title: `${name} is down`,
        text: lines([
          last.trouble && `Expected: ${last.trouble.expected}.`,
          last.trouble && `Instead: ${last.trouble.came}.`,
          `Since ${moment(event.since)}, ${checksInARow(event.checks)}.`,
          last.trouble?.advice,
        ]),
      }
    case 'degraded':
      return {
        ...{ kind: 'site', url, needs: 'look', publishedAt: event.since },
        externalId: `degraded:${event.since}`,
        title:
          event.downSince === undefined
            ? `${name} is slow`
            : `${name} answers again after ${duration(event.since - event.downSince)}, but slowly`,
        text: lines([
          last.trouble && `Expected: ${last.trouble.expected}.`,
          last.trouble && `Instead: ${last.trouble.came}.`,
          `Since ${moment(event.since)}, ${checksInARow(event.checks)}.`,
          last.trouble?.advice,
        ]),
      }
    case 'well-again':
      return {
        ...{ kind: 'site', url, needs: 'nothing', externalId: `up:${event.since}`, publishedAt: event.since },
        title: `${name} is fast again after ${duration(event.since - event.degradedSince)}`,
        text: lines([
          `It was slow from ${moment(event.degradedSince)} to ${moment(event.since)}.`,
          answered(last),
        ]),
      }
    case 'up-again':
      return {
        ...{ kind: 'site', url, needs: 'nothing', externalId: `up:${event.since}`, publishedAt: event.since },
        title: `${name} is up again after ${duration(event.since - event.downSince)}`,
        text: lines([
          `It was down from ${moment(event.downSince)} to ${moment(event.since)}.`,
          answered(last),
        ]),
      }
    default:
      return assertNever(event)
  }
}

/** E.g. "3 checks in a row". */
function checksInARow(checks: number): string {
  return checks === 1 ? 'by one check' : `${checks} checks in a row`
}

function answered({ response }: LastCheck): string | undefined {
  if (response === undefined) return undefined
  const way = response.redirects.length > 1 ? `, redirected to ${response.url.slice(0, 200)}` : ''
  return `Status ${response.status} after ${Math.round(response.milliseconds)} ms${way}.`
}

function insecure({ response }: LastCheck): string | undefined {
  return response?.becameInsecure
    ? 'Mind that it redirects from https to plain http, where anybody on the way can read and change the page.'
    : undefined
}

function lines(all: readonly (string | undefined)[]): string {
  return all.filter((line) => line !== undefined).join('\n')
}

/** E.g. "22 November 2026 at 03:12 UTC", in this machine's time zone. */
export function moment(at: number): string {
  // Made at each use: seldom needed, and Node's tables for it take 5 MB from the first one on.
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return format.format(at)
}

/** E.g. "40 seconds", "12 minutes", "3 hours 5 minutes", "2 days 1 hour". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 60) return count(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return count(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return both(count(hours, 'hour'), minutes % 60, 'minute')
  return both(count(Math.floor(hours / 24), 'day'), hours % 24, 'hour')
}

function both(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${count(rest, unit)}`
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
