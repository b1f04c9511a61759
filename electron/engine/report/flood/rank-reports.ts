import { hash } from 'node:crypto'
import { createCrowd, wordCodes } from './crowd.ts'
import { readsLikeWriting } from './reads-like-writing.ts'
import { reportWords } from './report-words.ts'

/** What is looked at of a stored report. */
export interface ReportGlance {
  readonly id: string
  /** The story it belongs to: what says the same has been put together already. */
  readonly storyId: string
  /** When it came, milliseconds since 1970. */
  readonly at: number
  /** The beginning of what it says. */
  readonly text: string
  /** What tells its author from others, where that is known. */
  readonly person: string | undefined
  /** Whether the operator has ever answered or written to them. */
  readonly isKnown: boolean
  /** Its source takes it for spam. */
  readonly isSpam: boolean
  /** Whether its browser did some work for it. */
  readonly isStamped: boolean
}

/** Reports that say the same, and what speaks for reading them. */
export interface ReportGroup {
  /** Its first report. */
  readonly id: string
  readonly reports: number
  readonly people: number
  /** Half a sentence each. */
  readonly why: readonly string[]
}

interface Gathered {
  readonly id: string
  readonly words: Int32Array
  readonly isWriting: boolean
  reports: number
  newest: number
  isKnown: boolean
  isSpam: boolean
  isStamped: boolean
  readonly people: Set<string>
}

/** Groups after which the processor is left to others for a moment. */
const aSlice = 2000

/**
 * Puts together what says the same, and puts first what a crowd of fakes would not say: known correspondents, then distinct
 * wording by distinct authors. Everything stays in the list. Of the like, the newest first.
 */
export async function rankReports(
  reports: AsyncIterable<readonly ReportGlance[]>,
  breathe: () => Promise<unknown>,
): Promise<readonly ReportGroup[]> {
  const groups = new Map<string, Gathered>()
  const stories = new Map<string, string>()
  for await (const slice of reports) for (const report of slice) gather(report, groups, stories)
  const crowd = createCrowd()
  const perPerson = new Map<string, number>()
  let done = 0
  for (const { words, people } of groups.values()) {
    // Each wording once: what a thousand people say in the same words is one line, which hides nothing.
    crowd.add(words)
    for (const person of people) perPerson.set(person, (perPerson.get(person) ?? 0) + 1)
    done += 1
    if (done % aSlice === 0) await breathe()
  }
  const ranked: { readonly group: Gathered; readonly score: number; readonly why: readonly string[] }[] = []
  for (const group of groups.values()) {
    ranked.push({ group, ...judge(group, crowd.echoOf(group.words, true), wordiness(group, perPerson)) })
    if (ranked.length % aSlice === 0) await breathe()
  }
  return ranked
    .toSorted((one, other) => other.score - one.score || other.group.newest - one.group.newest)
    .map(({ group, why }) => ({ id: group.id, reports: group.reports, people: peopleOf(group), why }))
}

function gather(report: ReportGlance, groups: Map<string, Gathered>, stories: Map<string, string>): void {
  const words = reportWords(report.text)
  const key = stories.get(report.storyId) ?? hash('sha1', words.join(' '), 'base64')
  stories.set(report.storyId, key)
  const group = groups.get(key)
  if (group === undefined) {
    const people = new Set(report.person === undefined ? [] : [report.person])
    const { id, at, isKnown, isSpam, isStamped } = report
    // Numbers, no words: a hundred thousand texts are not to be kept.
    const said = { words: wordCodes(words), isWriting: readsLikeWriting(words) }
    groups.set(key, { id, ...said, reports: 1, newest: at, isKnown, isSpam, isStamped, people })
    return
  }
  group.reports += 1
  group.newest = Math.max(group.newest, report.at)
  group.isKnown ||= report.isKnown
  group.isStamped ||= report.isStamped
  group.isSpam &&= report.isSpam
  if (report.person !== undefined) group.people.add(report.person)
}

/** As many as can be told apart; those without a name or address may be one. */
function peopleOf({ people }: Gathered): number {
  return Math.max(1, people.size)
}

/** How many different things the least talkative of its authors said. */
function wordiness({ people }: Gathered, perPerson: ReadonlyMap<string, number>): number {
  return people.size === 0
    ? 1
    : Math.min(...[...people].slice(0, 100).map((person) => perPerson.get(person) ?? 1))
}

/** Beyond this a report says what many others say too, in most of its words. */
const loudEcho = 0.45
/** Below this hardly anything of it is said by others. */
const lowEcho = 0.25

function judge(group: Gathered, echo: number, wordy: number): { score: number; why: readonly string[] } {
  const people = peopleOf(group)
  const { isWriting } = group
  const why = [
    ...(group.isKnown ? ['you have answered them before'] : []),
    ...(people > 1 ? [`${people} people say it`] : []),
    ...(echo < lowEcho && isWriting ? ['worded like no other'] : []),
    ...(group.isStamped ? ['sent from the page by a browser'] : []),
    ...(echo > loudEcho ? ['worded like many others'] : []),
    ...(isWriting ? [] : ['reads like words from a hat']),
    ...(wordy > 2 ? [`one of ${wordy} by the same sender`] : []),
    ...(group.isSpam ? ['filled in as programs do it'] : []),
  ]
  const score =
    (group.isKnown ? 100 : 0) +
    10 * (1 - echo) +
    Math.min(4, Math.log2(people)) +
    (group.isStamped ? 1.5 : 0) -
    (isWriting ? 0 : 6) -
    Math.min(8, 2 * Math.log2(wordy)) -
    (group.isSpam ? 4 : 0)
  return { score, why }
}
