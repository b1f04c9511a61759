import type { SiteVerdict } from '../../shared/model/site.ts'
import type { SiteCondition } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'

/** The spell that lasts, up to the last look. */
export interface OpenSpell extends SiteSpell {
  readonly verdict: SiteVerdict
  /** Whether the last look saw anything. */
  readonly saw: boolean
  readonly maintenance: boolean
}

/** What one check says of the time since the one before. Times in milliseconds since 1970. */
export interface Look {
  readonly at: number
  readonly saw: boolean
  readonly maintenance: boolean
  readonly verdict: SiteVerdict
  /** Since when the verdict holds. */
  readonly since: number | undefined
  readonly reason: string | undefined
  /** Milliseconds after a look for which it can still be believed. */
  readonly speaksFor: number
}

/** What a look makes of the spells before it. */
export interface SpellStep {
  readonly open: OpenSpell
  /** Spells that ended, oldest first; none is empty. */
  readonly closed: readonly SiteSpell[]
  /** Set when the verdict reaches back beyond the spell that lasts: earlier ones, those in `closed` too, must be judged anew. */
  readonly rewrite?: Rewrite
}
export interface Rewrite {
  readonly since: number
  readonly state: SiteCondition
  readonly reason?: string
}

/**
 * Adds one look to the spells, pure. The time between two looks is known only if both saw something and lie close
 * together: then it was what the verdict before says. A verdict that changes counts from the check that first spoke
 * for it, so a single bad answer, which changes no verdict, is no outage.
 */
export function stepSpell(open: OpenSpell | undefined, look: Look): SpellStep {
  const { at, saw, maintenance, verdict } = look
  const marks = { verdict, saw, maintenance }
  if (open === undefined)
    return {
      open: { ...spell(saw ? (maintenance ? 'maintenance' : verdict) : 'unknown', at, at, look), ...marks },
      closed: [],
    }
  const piece = spell(between(open, look), open.to, at, look)
  const joins = piece.state === open.state
  const current: SiteSpell = joins ? { ...bare(open), to: at } : piece
  const closed = joins ? [] : [bare(open)]
  const isNews = verdict !== open.verdict && verdict !== 'unknown' && look.since !== undefined
  if (!isNews) return { open: { ...current, ...marks }, closed: closed.filter(lasts) }
  const since = Math.min(look.since ?? at, at)
  const rewrite = { since, state: verdict, ...because(verdict, look) }
  // What was not seen, or had been announced, stays so; the verdict counts from this look on.
  const from = isVerdict(current.state) ? Math.max(since, current.from) : at
  const state = look.maintenance ? 'maintenance' : verdict
  const goesOn = state === current.state
  return {
    open: { ...(goesOn ? current : spell(state, from, at, look)), ...marks },
    closed: [...closed, ...(goesOn ? [] : [{ ...current, to: from }])].filter(lasts),
    ...(since < current.from ? { rewrite } : {}),
  }
}

/** Judges anew, from a moment on, the spells in which something was seen. In order, as they come. */
export function rewriteSpells(spells: readonly SiteSpell[], rewrite: Rewrite): readonly SiteSpell[] {
  const { since, ...now } = rewrite
  return spells
    .flatMap((one): readonly SiteSpell[] => {
      if (one.to <= since || !isVerdict(one.state)) return [one]
      const from = Math.max(one.from, since)
      return [
        { ...one, to: from },
        { ...now, from, to: one.to },
      ]
    })
    .filter(lasts)
}

function between(open: OpenSpell, look: Look): SiteCondition {
  if (look.at - open.to > look.speaksFor || !open.saw || !look.saw) return 'unknown'
  return open.maintenance || look.maintenance ? 'maintenance' : open.verdict
}

function spell(state: SiteCondition, from: number, to: number, look: Look): SiteSpell {
  return { state, from, to, ...because(state, look) }
}

/** The look's reason, where it is one for this state. */
function because(state: SiteCondition, { reason, saw }: Look): { readonly reason?: string } {
  const fits = state === 'unknown' ? !saw : state !== 'up' && saw
  return fits && reason !== undefined ? { reason } : {}
}

function bare({ state, from, to, reason }: SiteSpell): SiteSpell {
  return { state, from, to, ...(reason === undefined ? {} : { reason }) }
}

function isVerdict(state: SiteCondition): boolean {
  return state === 'up' || state === 'degraded' || state === 'down'
}

function lasts({ from, to }: SiteSpell): boolean {
  return to > from
}
