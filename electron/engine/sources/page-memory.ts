import type { PageChange } from '../../shared/model/page.ts'
import { emptyInventory, type PageInventory } from '../page/page-inventory.ts'
import type { PageProfile } from '../page/page-profile.ts'
import type { PageAnswerOfReader } from '../page/page-reader.ts'
import type { SiteState } from './site-verdict.ts'

/** What a look found, as it is remembered. */
export interface KeptPageLook {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly changes: readonly PageChange[]
}

/** What the watch over a page remembers. */
export interface PageState {
  readonly verdict: SiteState
  readonly profile?: PageProfile
  readonly inventory: PageInventory
  /** Alarming findings that stand. */
  readonly open: readonly PageChange[]
  /** Looks that found something, newest first. */
  readonly looks: readonly KeptPageLook[]
  readonly title?: string
  readonly lastLookAt?: number
  readonly forms: PageAnswerOfReader['forms']
  /** Answers that have become the new normal, with when they were given. */
  readonly taken: Readonly<Record<string, number>>
  /** The wish to learn anew that was last met. */
  readonly relearnedAt: number
}
/** What a look leaves to remember. */
export interface LookMemory extends Pick<PageState, 'inventory' | 'forms' | 'taken'> {
  readonly profile: PageProfile | undefined
  readonly title: string
}

const mostLooks = 20
/** Lines of a kept look's changes, and characters of a line, so that what is remembered stays small. */
const mostLines = 12

/** A look that is over. */
export interface Remembered extends Pick<PageState, 'verdict' | 'relearnedAt'> {
  readonly changes: readonly PageChange[]
  readonly alarms: readonly PageChange[]
  readonly memory: LookMemory | undefined
  readonly profile: PageProfile | undefined
  readonly at: number
}

/** What is remembered after a look. */
export function rememberPage(before: PageState | undefined, now: Remembered): PageState {
  const { changes, alarms, memory, profile, verdict, at, relearnedAt } = now
  const isSame =
    changes.length > 0 &&
    changes.every(({ key }) => before?.looks[0]?.changes.some((each) => each.key === key))
  const kept = before?.looks ?? []
  const title = memory?.title ?? before?.title
  return {
    ...{ verdict, relearnedAt, lastLookAt: at, open: alarms.slice(0, 30).map(shorten) },
    ...(profile === undefined ? {} : { profile }),
    ...(title === undefined ? {} : { title }),
    inventory: memory?.inventory ?? before?.inventory ?? emptyInventory,
    forms: memory?.forms ?? before?.forms ?? [],
    taken: memory?.taken ?? before?.taken ?? {},
    // A look that found what the one before it found is the same news.
    looks:
      changes.length === 0 || isSame
        ? kept
        : [{ at, changes: changes.slice(0, 30).map(shorten) }, ...kept].slice(0, mostLooks),
  }
}

function shorten(change: PageChange): PageChange {
  const cut = (text: string | undefined) => text?.slice(0, 160)
  return {
    ...change,
    lines: change.lines.slice(0, mostLines).map(({ before, after, ...line }) => ({
      ...line,
      ...(before === undefined ? {} : { before: cut(before) }),
      ...(after === undefined ? {} : { after: cut(after) }),
    })),
  }
}
