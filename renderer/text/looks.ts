import type { PageLook, WatchedLook } from '../../electron/shared/model/page-look.ts'
import { count, dateWords, numberWords } from './age.ts'
import { agoWords } from './from-now.ts'
import { answerTimeWords } from './site-words.ts'

/** Words of the pages that are looked at in a browser. */
export const looksText = {
  title: 'In a browser',
  lead: 'How each page looks to a visitor, and what its scripts do. It is loaded in a browser of its own that can touch nothing else.',
  lookAt: (name: string) => `Look now: ${name}`,
  expected: (moment: string) => `As expected, ${moment}`,
  newest: (moment: string) => `Newest, ${moment}`,
  whatDiffers: 'What differs',
  newestLook: 'Newest look',
  pictureGroup: 'What the second picture shows',
  differs: (share: number) =>
    share < 0.005 ? 'Hardly anything looks different.' : `${Math.round(share * 100)}% of it looks different.`,
  noPicture: 'There is no picture of this look.',
  pictureGone: 'This picture is not kept any more.',
  loading: 'Loading the picture…',
  enlarge: (caption: string) => `Enlarge: ${caption}`,
  accept: 'This is how it should be',
  accepted: 'Remembered. From now on this is how it should look.',
  ignore: 'Need not be told',
  ignored: 'That is not told any more.',
  mind: 'Tell it again',
  minded: 'That is told again.',
  ignoredList: (findings: number) => `Not told (${findings})`,
  hosts: (hosts: number) => `Hosts a visitor’s browser contacts (${hosts})`,
  own: 'your own',
  measured: 'What was measured',
  columns: { what: 'What', expected: 'Expected', newest: 'Newest' },
} as const

const ends: Readonly<Record<PageLook['end'], string>> = {
  whole: 'It was loaded whole.',
  slow: 'It had not finished loading in time.',
  unresponsive: 'It stopped answering.',
  memory: 'It took more memory than it may and was ended.',
  traffic: 'It loaded more than it may and was ended.',
  crashed: 'It brought its browser down.',
  unopened: 'It could not be opened.',
}

/** How a page stands in the browser, in one or two sentences. */
export function lookWords({ learning, last, verdict }: WatchedLook, now: number): string {
  if (last === undefined) return 'Not looked at yet.'
  const looked = `Looked at ${agoWords(Date.parse(last.at), now)}.`
  if (learning) return `Getting to know its look: ${learning.looks} of ${learning.of}. ${looked}`
  const findings = last.findings.length
  if (findings > 0)
    return `${count(findings, 'thing')} ${findings === 1 ? 'is' : 'are'} not as usual. ${looked}`
  return verdict === 'unknown' ? `${ends[last.end]} ${looked}` : `It looks as usual. ${looked}`
}

/** One line of what was measured. */
export interface Measure {
  readonly what: string
  readonly expected: string
  readonly newest: string
}

/** What was measured at the expected look and at the newest one, ready to be read. */
export function measuresOf(expected: PageLook | undefined, newest: PageLook): readonly Measure[] {
  const measures: readonly [string, (look: PageLook) => string][] = [
    ['Loaded in', (look) => answerTimeWords(look.milliseconds)],
    ['Title', ({ title }) => title || '–'],
    ['Requests', ({ requests }) => numberWords(requests)],
    ['Transferred', ({ bytes }) => sizeWords(bytes)],
    ['Failed requests', ({ failedRequests }) => numberWords(failedRequests)],
    ['Errors in the console', ({ consoleErrors }) => numberWords(consoleErrors)],
    ['Scripts that failed', ({ exceptions }) => numberWords(exceptions)],
    ['Busy with scripts', ({ longTasks }) => answerTimeWords(longTasks.milliseconds)],
    [
      'Text that can be seen',
      ({ text }) => `${Math.round(text.visible * 100)}% of ${count(text.characters, 'character')}`,
    ],
  ]
  return measures.map(([what, wordsOf]) => ({
    what,
    expected: expected === undefined ? '' : wordsOf(expected),
    newest: wordsOf(newest),
  }))
}

/** A number of bytes as people say it: `940 kB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** When a host was first and last contacted. */
export function contactWords(
  { firstSeenAt, lastSeenAt }: WatchedLook['hosts'][number],
  lookedAt: string | undefined,
  now: number,
): string {
  const day = (at: string) => dateWords(Date.parse(at), now)
  const gone = lookedAt !== undefined && lastSeenAt < lookedAt ? ` · not since ${day(lastSeenAt)}` : ''
  return `first seen ${day(firstSeenAt)}${gone}`
}
