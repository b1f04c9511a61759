import { decodeBytes } from '../formats/decode-bytes.ts'
import { decodePage } from '../formats/decode-page.ts'
import { nestsDeeper } from '../formats/json-depth.ts'
import type { HttpResponse } from '../http/http-client.ts'
import type { HttpFailure } from '../http/http-failure.ts'
import { statusWords } from '../http/node-http.ts'
import { askJson, isExpected, showAnswer } from './json-question.ts'
import { adviceForFailure, adviceForSlowness, adviceForTrouble } from './site-advice.ts'
import { pageContains, pageTitle } from './site-page.ts'
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
  /** True when visitors are served all the same, only not well. */
  readonly isMild?: boolean
}

const usualStatuses: readonly StatusRange[] = [{ from: 200, to: 299 }]

/** Holds an answer against what the settings expect; `undefined` when all is well. */
export async function judgeAnswer(
  settings: SiteSettings,
  response: HttpResponse,
): Promise<SiteTrouble | undefined> {
  return (
    judgeStatus(settings, response) ??
    judgeEnd(settings, response) ??
    judgePage(settings, response) ??
    (await judgeJson(settings, response)) ??
    judgeSpeed(settings, response)
  )
}

/** Puts a request that got no answer into the same words. */
export function judgeFailure(settings: SiteSettings, failure: HttpFailure): SiteTrouble {
  return {
    expected: `an answer within ${seconds(settings.maxSeconds)}`,
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
    advice: adviceForTrouble(troubleOf(response)),
  }
}

function troubleOf({ status, headers }: HttpResponse) {
  // Cloudflare says by this header that it challenged the visitor; a 503 with a time to come back is meant.
  if (headers['cf-mitigated'] === 'challenge') return 'bot-wall'
  if (status === 503 && headers['retry-after'] !== undefined) return 'maintenance'
  if (status >= 500) return 'server-error'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 401 || status === 403) return 'not-allowed'
  if (status === 429) return 'too-many-requests'
  return status >= 300 && status < 400 ? 'redirected' : 'other-status'
}

function judgeEnd(settings: SiteSettings, response: HttpResponse): SiteTrouble | undefined {
  if (!settings.expectUrl) return undefined
  const end = redirectTarget(settings, response)
  if (new URL(settings.expectUrl).href === end) return undefined
  return {
    expected: `to arrive at ${settings.expectUrl}`,
    came: end === undefined ? 'There was no redirect' : `Redirects ended at ${end.slice(0, 200)}`,
    advice: adviceForTrouble('redirected'),
  }
}

/** Where redirects ended, or where the one that was not followed leads. */
function redirectTarget({ followRedirects }: SiteSettings, response: HttpResponse): string | undefined {
  if (followRedirects) return response.url
  const { location } = response.headers
  if (location === undefined || !URL.canParse(location, response.url)) return undefined
  return new URL(location, response.url).href
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

/** Lists and objects of an answer that may lie in one another. */
const deepest = 200

async function judgeJson(settings: SiteSettings, response: HttpResponse): Promise<SiteTrouble | undefined> {
  const { jsonQuery: question, jsonExpect: wanted = '' } = settings
  if (!question) return undefined
  const read = readJson(response)
  if ('trouble' in read)
    return { expected: 'an answer in JSON', came: read.trouble, advice: adviceForTrouble('not-json') }
  const answer = await askJson(question, read.json)
  const expected = `“${question}” to ${wanted === '' ? 'be true' : `give ${showExpected(wanted)}`}`
  const advice = adviceForTrouble('json-other')
  if ('trouble' in answer) return { expected, came: `It cannot be answered: ${answer.trouble}`, advice }
  if (isExpected(answer.value, wanted)) return undefined
  return { expected, came: `It gives ${showAnswer(answer.value)}`, advice }
}

function readJson(response: HttpResponse): { readonly json: unknown } | { readonly trouble: string } {
  if (response.isCut)
    return {
      trouble: `More than ${Math.round(response.body.length / 1e6)} MB came, which is too much to look into`,
    }
  const text = decodeBytes(response.body, response.headers['content-type'])
  if (nestsDeeper(text, deepest)) return { trouble: 'Its JSON is nested too deeply to look into' }
  try {
    return { json: JSON.parse(text) }
  } catch {
    const begin = text.slice(0, 60).replace(/\s+/gu, ' ').trim()
    return { trouble: begin === '' ? 'An empty answer came' : `No JSON came; it begins with “${begin}”` }
  }
}

function showExpected(wanted: string): string {
  return wanted.length > 100 ? `${wanted.slice(0, 99)}…` : wanted
}

function judgeSpeed(settings: SiteSettings, response: HttpResponse): SiteTrouble | undefined {
  const { slowSeconds } = settings
  if (slowSeconds === 0 || response.milliseconds <= slowSeconds * 1000) return undefined
  return {
    isMild: true,
    expected: `an answer within ${seconds(slowSeconds)}`,
    came: `It took ${seconds(Math.round(response.milliseconds / 100) / 10)}`,
    advice: adviceForSlowness(response.timings),
  }
}

function seconds(count: number): string {
  return `${count} ${count === 1 ? 'second' : 'seconds'}`
}
