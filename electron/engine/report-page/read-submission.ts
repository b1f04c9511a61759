import { createHash } from 'node:crypto'
import type { RawItem } from '../../shared/model/item.ts'
import { readStamp, type Stamp } from './stamp.ts'

/** The fields that the emergency page and the site's script send, by their names; foreign in every way. */
export type Submission = Readonly<Record<string, string>>

/** How a submission came. */
export interface SubmissionWay {
  /** The topic or key that stamps are bound to. */
  readonly place: string
  /** The carrier's own identity of it. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** What tells one sender from others where they give no address; no address of theirs, only a print of it. */
  readonly senderPrint?: string | undefined
  /** The operator's site, whose pages may be opened, as `siteKey` names it. */
  readonly site?: string | undefined
}

/** Most characters of each field that are kept. */
const most = { message: 20_000, name: 100, email: 254, page: 1000, other: 1000 } as const
/** Words of a message that make its title, in characters. */
const longestTitle = 90
/** Nobody writes a report in less, in seconds. */
const leastSeconds = 2

/** What is told beside the message, under the name that the operator reads. */
const told: Readonly<Record<string, string>> = {
  kind: 'What it is like',
  froze: 'The page froze',
  errors: 'Errors on the page',
  window: 'Window',
  language: 'Language',
}

/** The stamp of a submission; `undefined` where it has none that holds. */
export function stampOf(submission: Submission, place: string): Stamp | undefined {
  return readStamp(submission.stamp ?? '', { place, message: submission.message ?? '' })
}

/** Makes a report of what was sent. Never fails for what it holds; `undefined` where nothing was said at all. */
export function readSubmission(submission: Submission, way: SubmissionWay): RawItem | undefined {
  const message = clean(submission.message, most.message)
  const kind = line(submission.kind, most.other)
  const text = message || kind
  if (text === '') return undefined
  const name = line(submission.name, most.name)
  const email = readAddress(submission.email)
  const page = line(submission.page, most.page)
  const doubt = doubtIn(submission)
  const stamp = stampOf(submission, way.place)
  const fields = Object.entries(told).flatMap(([field, label]) => {
    const value =
      field === 'errors' ? clean(submission[field], most.other) : line(submission[field], most.other)
    return value === '' || value === text ? [] : [{ name: label, value }]
  })
  const author = name || email
  const authorId = email ?? way.senderPrint
  return {
    ...{ kind: 'report', needs: 'answer', externalId: identityOf(submission, way), publishedAt: way.at },
    title: titleOf(text),
    text,
    ...(isOn(page, way.site) ? { url: page } : {}),
    ...(author ? { author } : {}),
    ...(authorId ? { authorId } : {}),
    report: {
      way: 'page',
      sender: { ...(name ? { name } : {}), ...(email ? { address: email } : {}) },
      ...(page ? { page } : {}),
      ...(submission.browser ? { browser: line(submission.browser, most.other) } : {}),
      fields,
      certain: true,
      attachments: [],
      troubles: doubt === undefined ? [] : [doubt],
      ...(stamp === undefined ? {} : { worked: stamp.bits }),
      ...(doubt === undefined ? {} : { aside: 'spam' }),
    },
  }
}

/** What makes it look filled in by a program; such a report is kept, but set aside. */
function doubtIn({ website, seconds }: Submission): string | undefined {
  if (website) return 'A field that people do not see was filled in, as programs do it.'
  if (seconds !== undefined && Number(seconds) < leastSeconds)
    return 'It was sent within two seconds after the page was opened, as programs do it.'
  return undefined
}

/** The same report that arrives by two ways, or twice by one, is one; nobody can write over somebody else's. */
function identityOf({ id, message }: Submission, way: SubmissionWay): string {
  if (id === undefined || !/^[\w-]{16,64}$/.test(id)) return way.id
  return `page:${createHash('sha256')
    .update(`${id}\n${message ?? ''}`)
    .digest('base64url')}`
}

function titleOf(text: string): string {
  const start = text.replace(/\s+/gu, ' ')
  const sentence = /^.{10,}?[.!?…](?=\s|$)/u.exec(start)?.[0] ?? start
  return sentence.length <= longestTitle ? sentence : `${sentence.slice(0, longestTitle - 1).trimEnd()}…`
}

function readAddress(text: string | undefined): string | undefined {
  const address = line(text, most.email)
  if (!/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]+$/u.test(address)) return undefined
  const at = address.lastIndexOf('@')
  return address.slice(0, at) + address.slice(at).toLowerCase()
}

function isOn(page: string, site: string | undefined): boolean {
  const url = /^https?:\/\//iu.test(page) ? URL.parse(page) : null
  if (url === null || site === undefined) return false
  // A site is a domain with all below it, or one host with its port.
  return url.host === site || url.hostname === site || url.hostname.endsWith(`.${site}`)
}

function clean(text: string | undefined, length: number): string {
  return (text ?? '').replace(/\r\n?/gu, '\n').trim().slice(0, length)
}

function line(text: string | undefined, length: number): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, length)
}
