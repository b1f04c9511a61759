import { absoluteTime } from '../../../shared/canned/absolute-time.ts'
import type { Certainty, FactField, IncidentStage } from '../../../shared/model/incident.ts'
import { harmless } from '../../formats/harmless.ts'

/** What readers read for each stage. */
export const stageWords: Readonly<Record<IncidentStage, string>> = {
  seen: 'Noticed',
  acknowledged: 'Acknowledged',
  finding: 'Looking for the cause',
  cause: 'Cause found',
  fixed: 'Fixed',
  closed: 'Closed',
}

/** What readers read for each fact. */
export const factWords: Readonly<Record<FactField, string>> = {
  cause: 'Cause',
  began: 'Since when',
  affected: 'Who is affected',
  data: 'Data',
  done: 'What was done',
  advice: 'What you can do',
  remedy: 'How it is made good',
}

/** How sure it is; nothing where it is. */
export const certaintyWords: Readonly<Record<Certainty, string | undefined>> = {
  unknown: 'not known yet',
  suspected: 'suspected',
  confirmed: undefined,
}

/** A moment for readers anywhere, such as `18:05 CET on Sunday 22 November 2026 (17:05 UTC)`, as an element that programs can read. */
export function momentElement(at: number, zone: string): string {
  return timeElement(at, absoluteTime(at, { mine: zone, withYear: true }))
}

/** A day with its year, such as `22 November 2026`. */
export function dayElement(at: number, zone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(at)
  return timeElement(at, day)
}

function timeElement(at: number, words: string): string {
  return `<time datetime="${instant(at)}">${harmless(words)}</time>`
}

/** A moment as RFC 3339 and HTML write it, whole seconds in UTC. */
export function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** A stretch of time in its two largest units, such as `2 hours 5 minutes`; less than a minute is one. */
export function stretch(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000))
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ')
}

/** Text as paragraphs; addresses of pages in it become links. */
export function paragraphs(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n[\t ]*\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p dir="auto">${part.split('\n').map(withLinks).join('<br>\n')}</p>`)
    .join('\n')
}

/** An address in running text ends before a full stop, bracket or quote that closes behind it. */
const address = /https?:\/\/[^\s<>"“”‘’]+[^\s<>"“”‘’.,;:!?)\]}…']/gu

function withLinks(line: string): string {
  let written = ''
  let from = 0
  for (const { 0: found, index } of line.matchAll(address)) {
    const url = safeUrl(found)
    if (url === undefined) continue
    written += `${harmless(line.slice(from, index))}<a href="${harmless(url)}" rel="noopener noreferrer">${harmless(found)}</a>`
    from = index + found.length
  }
  return written + harmless(line.slice(from))
}

/** The address of a page, or `undefined` for whatever else was given. */
export function safeUrl(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text)
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : undefined
}
