import type { PageChange } from '../../shared/model/page.ts'
import { learnPage } from './learn-page.ts'
import { comparePage } from './page-comparison.ts'
import type { Finding } from './page-finding.ts'
import { looksToKnow, type PageProfile } from './page-profile.ts'
import type { PageSnapshot, PageWishes } from './page-snapshot.ts'
import { changeRules } from './rules/change-rules.ts'
import { formRules } from './rules/form-rules.ts'
import { headRules } from './rules/head-rules.ts'
import { inlineRules } from './rules/inline-rules.ts'
import { linkRules } from './rules/link-rules.ts'
import { loadedRules } from './rules/loaded-rules.ts'
import { plainRules } from './rules/plain-rules.ts'
import { readingRules } from './rules/reading-rules.ts'
import { repeatRules } from './rules/repeat-rules.ts'
import { scriptRules } from './rules/script-rules.ts'

/** What one look at a page comes to. */
export interface PageJudgement {
  /** Alarms first, worst first. */
  readonly changes: readonly PageChange[]
  /** What is known from now on; as before while something alarming stands there, so that it is never learned. */
  readonly profile: PageProfile | undefined
  /** Keys of accepted findings that were there and became the new normal by this look. */
  readonly taken: readonly string[]
}

/** What the person has said of the page. */
export interface PageSayings extends PageWishes {
  /** Keys of findings that are as they should be. */
  readonly accepted: ReadonlySet<string>
}

/** Findings whose acceptance means that the page is a new one. */
const anew = new Set([
  'replaced',
  'identity',
  'blank',
  'not-found',
  'moved-away',
  'language',
  'defaced',
  'parked',
])
/** Kinds that are told while the page is still being learned, though they ring only once it is known. */
const toldEarly = new Set([
  'script-host',
  'new-script',
  'script-changed',
  'frame',
  'handler',
  'form-target',
  'style-host',
  'beacon',
])

/**
 * Judges a look at a page by what is known of it, and learns from it unless something alarming stands there. Pure.
 * What the person accepted raises nothing and is learned.
 */
export function judgePage(
  known: PageProfile | undefined,
  seen: PageSnapshot,
  said: PageSayings,
): PageJudgement {
  const compared = known === undefined ? [] : compareRules(known, seen)
  const found = [...plainRules(known, seen, said), ...repeatRules(known, seen), ...compared]
  const isKnown = known !== undefined && known.looks >= looksToKnow
  const fresh = found.filter(({ key }) => !said.accepted.has(key))
  const changes = fresh.flatMap((finding) => asOfNow(finding, isKnown)).sort(worstFirst)
  if (changes.some(({ alarm }) => alarm)) return { changes, profile: known, taken: [] }
  const accepted = found.filter(({ key, alarm }) => alarm && said.accepted.has(key))
  const isAnew = accepted.some(({ kind }) => anew.has(kind))
  const taken = accepted.map(({ key }) => key)
  return { changes, profile: learnPage(isAnew ? undefined : known, seen), taken }
}

function compareRules(known: PageProfile, seen: PageSnapshot): readonly Finding[] {
  const page = comparePage(known, seen)
  const reading = readingRules(page)
  // Where another page stands, all its parts are others; one sentence says it.
  const isOther = reading.some(({ kind, alarm }) => alarm && (kind === 'replaced' || kind === 'blank'))
  return [
    ...reading,
    ...scriptRules(page),
    ...inlineRules(page),
    ...loadedRules(page),
    ...formRules(page),
    ...linkRules(page),
    ...headRules(page),
    ...(isOther ? [] : changeRules(page)),
  ]
}

/** A finding as it counts while the page is being learned, when much that is new is only not yet known. */
function asOfNow({ isPlain, ...change }: Finding, isKnown: boolean): readonly PageChange[] {
  if (isKnown || (isPlain && change.alarm)) return [change]
  if (!toldEarly.has(change.kind) || !change.alarm) return []
  const { severity: _, ...told } = change
  return [{ ...told, alarm: false, text: `While the page is still being learned: ${change.text}` }]
}

function worstFirst(one: PageChange, other: PageChange): number {
  const rank = ({ alarm, severity }: PageChange) => (alarm ? (severity === 'critical' ? 0 : 1) : 2)
  return rank(one) - rank(other)
}
