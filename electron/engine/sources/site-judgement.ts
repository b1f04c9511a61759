import type { HttpResponse } from '../http/http-client.ts'
import type { HttpFailure } from '../http/http-failure.ts'
import { statusWords } from '../http/node-http.ts'
import { adviceForFailure, adviceForTrouble } from './site-advice.ts'
import { decodePage, pageContains, pageTitle } from './site-page.ts'
import type { SiteSettings } from './site-settings.ts'
import { readStatusRanges, type StatusRange, statusRangesInWords } from './site-status.ts'

/** What was wrong with one check, in words. */
export interface SiteTrouble {
  /** What should have come, e.g. "a status from 200 to 299". */
  readonly expected: string
  /** What came, as a sentence without its full stop. */
  readonly came: string
  /** Where to look first, one sentence. */
  readonly advice: string
}

const usualStatuses: readonly StatusRange[] = [{ from: 200, to: 299 }]

/** Holds an answer against what the settings expect; `undefined` when all is well. */
export function judgeAnswer(settings: SiteSettings, response: HttpResponse): SiteTrouble | undefined {
  return judgeStatus(settings, response) ?? judgeEnd(settings, response) ?? judgePage(settings, response)
}

/** Puts a request that got no answer into the same words. */
export function judgeFailure(settings: SiteSettings, failure: HttpFailure): SiteTrouble {
  return {
    expected: `an answer within ${settings.maxSeconds} ${settings.maxSeconds === 1 ? 'second' : 'seconds'}`,
    came: failure.message,
    advice: adviceForFailure(failure),
  }
}

function judgeStatus(settings: SiteSettings, response: HttpResponse): SiteTrouble | undefined {
  const ranges =
    (settings.expectStatus ? readStatusRanges(settings.expectStatus) : undefined) ?? usualStatuses
  const { status } = response
  if (ranges.some(({ from, to }) => status >= from && status <= to)) return undefined
  const words = statusWords[status]
  const target = status >= 300 && status < 400 ? response.headers.location : undefined
  return {
    expected: `status ${statusRangesInWords(ranges)}`,
    came: `Status ${status}${words ? ` (${words})` : ''} came${target ? `, a redirect to ${target.slice(0, 200)}` : ''}`,
    advice: adviceForTrouble(troubleOf(status)),
  }
}

function troubleOf(status: number) {
  if (status >= 500) return 'server-error'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 401 || status === 403) return 'not-allowed'
  if (status === 429) return 'too-many-requests'
  return status >= 300 && status < 400 ? 'redirected' : 'other-status'
}

function judgeEnd(settings: SiteSettings, response: HttpResponse): SiteTrouble | undefined {
  if (!settings.expectUrl || new URL(settings.expectUrl).href === response.url) return undefined
  return {
    expected: `to arrive at ${settings.expectUrl}`,
    came: `Redirects ended at ${response.url.slice(0, 200)}`,
    advice: adviceForTrouble('redirected'),
  }
}

function judgePage(settings: SiteSettings, response: HttpResponse): SiteTrouble | undefined {
  const { keyword, absentKeyword } = settings
  if (!keyword && !absentKeyword) return undefined
  const page = decodePage(response.body, response.headers['content-type'])
  const title = pageTitle(page)
  const named = title === undefined ? 'A page without a title' : `A page titled "${title}"`
  if (keyword && !pageContains(page, keyword))
    return {
      expected: `"${keyword}" on the page`,
      came: `${named} came, and those words are not on it${response.isCut ? ' (its first 1 MB was read)' : ''}`,
      advice: adviceForTrouble('keyword-missing'),
    }
  if (absentKeyword && pageContains(page, absentKeyword))
    return {
      expected: `a page without "${absentKeyword}"`,
      came: `${named} came, and those words are on it`,
      advice: adviceForTrouble('keyword-present'),
    }
  return undefined
}
