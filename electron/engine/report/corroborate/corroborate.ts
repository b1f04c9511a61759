/** What one report says. Times in milliseconds since 1970. */
export interface Voice {
  readonly itemId: string
  readonly at: number
  /** Tells who wrote it from all others. */
  readonly person: string
  readonly things: readonly string[]
  readonly isTroubled: boolean
  /** The site of the page that it names. */
  readonly site?: string | undefined
}

/** What a check of a site noticed. */
export interface Finding {
  readonly itemId: string
  readonly at: number
  readonly things: readonly string[]
  readonly site?: string | undefined
  /** Whether something is wrong, rather than changed. */
  readonly isWrong: boolean
}

/** Several people, or somebody and a check, about the same thing. */
export interface Corroboration {
  readonly thing: string
  /** One of each person, their first, oldest first. */
  readonly voices: readonly Voice[]
  /** How many of them say that something is wrong. */
  readonly troubled: number
  readonly finding?: Finding
  /** When it was named last. */
  readonly lastAt: number
}

const hour = 3_600_000
const day = 24 * hour
/** How long reports about the same thing belong together: 6 hours. */
export const together = 6 * hour
/** How far back reports show what is usual: 14 days. */
export const looksBack = 14 * day
/** A check may notice so long after somebody wrote what they wrote about: 2 hours. */
const noticedLate = 2 * hour
/** So many people at least, where no check noticed anything. */
const fewest = 3
/** The chance of so many by accident, given how many usually name the thing, must be smaller than this. */
const mostChance = 0.001
/** Of the people of one event, the share that makes another one of them the same event. */
const sameShare = 0.6

interface Ranking {
  /** The smaller number says more. */
  rank(thing: string): number
}

/**
 * The events in these reports and findings, the one with the most people first; nobody's report is the reason of two of
 * them unless other people's are. `open`: things that are an event already, which stay one while anybody names them.
 * Without a finding it takes at least three people within six hours, and more than chance makes of how often the thing is
 * named at all; with one, a single person who says that something is wrong, or whom a check proves right, is enough.
 */
export function corroborate(
  voices: readonly Voice[],
  findings: readonly Finding[],
  open: ReadonlySet<string>,
  now: number,
  { rank }: Ranking,
): readonly Corroboration[] {
  const recent = voices.filter(({ at }) => at > now - together && at <= now)
  const before = voices.filter(({ at }) => at <= now - together && at > now - looksBack)
  const oldest = Math.min(now - together, ...before.map(({ at }) => at))
  const span = Math.max(day, now - together - oldest)
  const things = new Set(recent.flatMap((voice) => voice.things))
  const events: Corroboration[] = []
  for (const thing of things) {
    const all = recent.filter((voice) => voice.things.includes(thing))
    const naming = firsts(all)
    const finding = findings.find((one) => fits(one, thing, naming))
    const troubled = naming.filter(({ isTroubled }) => isTroubled).length
    const usual =
      ((firsts(before.filter((voice) => voice.things.includes(thing))).length + 0.5) * together) / span
    const isMany = naming.length >= fewest && chanceOf(naming.length, usual) < mostChance
    const isProven = finding !== undefined && (finding.isWrong || troubled > 0)
    if (isMany || isProven || open.has(thing))
      events.push({
        ...{ thing, voices: naming, troubled, lastAt: Math.max(...all.map(({ at }) => at)) },
        ...(finding === undefined ? {} : { finding }),
      })
  }
  const worth = ({ thing, voices: of, finding }: Corroboration) =>
    (open.has(thing) ? 1e6 : 0) + of.length * 1000 + (finding === undefined ? 0 : 500) - rank(thing)
  return withoutRepeats(events.toSorted((one, other) => worth(other) - worth(one)))
}

/** The first report of each person, oldest first. */
function firsts(voices: readonly Voice[]): readonly Voice[] {
  const known = new Map<string, Voice>()
  for (const voice of voices.toSorted((one, other) => one.at - other.at))
    if (!known.has(voice.person)) known.set(voice.person, voice)
  return [...known.values()]
}

function fits(finding: Finding, thing: string, voices: readonly Voice[]): boolean {
  if (!finding.things.includes(thing)) return false
  return voices.some(
    ({ at, site }) =>
      finding.at > at - together &&
      finding.at <= at + noticedLate &&
      (site === undefined || finding.site === undefined || site === finding.site),
  )
}

/** The chance of at least `count` where `usual` are to be expected, if people write independently (Poisson). */
function chanceOf(count: number, usual: number): number {
  let term = Math.exp(-usual)
  let fewer = 0
  for (let number = 0; number < count; number += 1) {
    fewer += term
    term *= usual / (number + 1)
  }
  return Math.max(0, 1 - fewer)
}

/** Keeps of events that mostly the same reports are the reason of only the first. */
function withoutRepeats(events: readonly Corroboration[]): readonly Corroboration[] {
  const kept: Corroboration[] = []
  for (const event of events) {
    const isRepeat = kept.some((other) => {
      const ids = new Set(other.voices.map(({ itemId }) => itemId))
      const shared = event.voices.filter(({ itemId }) => ids.has(itemId)).length
      return shared / event.voices.length >= sameShare
    })
    if (!isRepeat) kept.push(event)
  }
  return kept
}
