import type { NormalItem, RawItem } from '../../shared/model/item.ts'

import { limitAnswerTo, limitReport } from './limit-report.ts'

/** Longest title, author and address kept, in characters; the same orders of size that feed readers allow. */
const limits = { title: 500, author: 200, url: 4000, externalId: 4000, thread: 10 }

/** Earliest date believed, 1990-01-01: before the web there was nothing to mention. */
const earliest = Date.UTC(1990, 0, 1)

const openable = new Set(['http:', 'https:', 'mailto:'])

/** Makes what an adapter gave fit to be stored: trims, caps, drops dangerous addresses and absurd dates. */
export function normalize(raw: RawItem, receivedAt: number): NormalItem {
  const title = oneLine(raw.title, limits.title)
  const answerTo = limitAnswerTo(raw.answerTo)
  return {
    kind: raw.kind,
    externalId: raw.externalId.slice(0, limits.externalId),
    title: title === '' ? titleFromText(raw.text) : title,
    text: raw.text,
    html: raw.html,
    url: safeUrl(raw.url),
    repeats: safeUrl(raw.repeats),
    author: raw.author === undefined ? undefined : oneLine(raw.author, limits.author) || undefined,
    ...(raw.authorId === undefined ? {} : { authorId: raw.authorId }),
    publishedAt: believableTime(raw.publishedAt, receivedAt),
    receivedAt,
    needs: raw.needs,
    ...(raw.seen === true ? { seen: true } : {}),
    ...(raw.past === true ? { past: true } : {}),
    ...(raw.mine === true ? { mine: true } : {}),
    ...(raw.thread === undefined ? {} : { thread: raw.thread.slice(0, limits.thread) }),
    ...(raw.report === undefined ? {} : { report: limitReport(raw.report) }),
    ...(answerTo === undefined ? {} : { answerTo }),
  }
}

function believableTime(publishedAt: number | undefined, receivedAt: number): number {
  if (publishedAt === undefined || !Number.isFinite(publishedAt) || publishedAt < earliest) return receivedAt
  return Math.min(publishedAt, receivedAt)
}

function oneLine(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`
}

function titleFromText(text: string): string {
  const line = oneLine(text.slice(0, 300), 200)
  if (line.length <= 80) return line === '' ? 'Untitled' : line
  const cut = line.slice(0, 80)
  const space = cut.lastIndexOf(' ')
  return `${space > 40 ? cut.slice(0, space) : cut}…`
}

function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > limits.url) return undefined
  return openable.has(URL.parse(url)?.protocol ?? '') ? url : undefined
}
