import { z } from 'zod'
import type { StormPhase } from './follow-storm.ts'

/** What a person has been told of one subject's storms. Times in milliseconds since 1970. */
export const toldSchema = z.object({
  /** The storm that is on as far as they know. */
  open: z
    .object({
      at: z.number(),
      since: z.number(),
      level: z.number().int(),
      calming: z.boolean(),
      /** When they were last given figures, and what the most voices in an hour were then. */
      figuresAt: z.number(),
      peak: z.number(),
    })
    .optional(),
  /** Until when everything that came has been told. */
  until: z.number().default(0),
})
export type StormTold = z.infer<typeof toldSchema>

/** One thing to tell: as a fact for the alarm desk, `over` with the storm that has ended. */
export interface StormNews {
  readonly phase: 'raise' | 'grow' | 'calming' | 'over'
  readonly since: number
  readonly level: number
  readonly peak: number
  /** When it had ended, with `over`. */
  readonly endedAt?: number
}

/** How old figures may grow while a storm goes on, in milliseconds, and how wrong. */
const freshFor = 15 * 60_000
const stillRight = 1.5
/** A storm that nobody knew of and that ended longer ago than this is history. */
const worthTelling = 48 * 3_600_000

/** What telling depends on. */
export interface TellingNow {
  readonly now: number
  /** Until when every place that the storm came from has been looked at: what nobody has looked at is not calm. */
  readonly lookedUntil: number
  /** Whether another alarm tells of the same mentions. */
  readonly isToldElsewhere: boolean
}

/**
 * Compares what is with what was told, so that the same finding is told once, whether it was found before or after a
 * restart, and however often it is counted anew.
 */
export function stormNews(
  told: StormTold,
  phase: StormPhase,
  { now, lookedUntil, isToldElsewhere }: TellingNow,
): { readonly news: readonly StormNews[]; readonly told: StormTold } {
  const { open, last } = phase
  if (open === undefined) {
    if (told.open !== undefined) {
      const endedAt = last?.endedAt ?? now
      if (endedAt > lookedUntil) return { news: [], told }
      const ended = last ?? told.open
      const over: StormNews = {
        ...{ phase: 'over', since: told.open.since, level: ended.level, peak: ended.peak, endedAt },
      }
      return { news: [over], told: { until: endedAt } }
    }
    if (last === undefined || last.at < told.until || now - last.endedAt > worthTelling)
      return { news: [], told }
    if (isToldElsewhere) return { news: [], told: { until: last.endedAt } }
    const missed = { since: last.since, level: last.level, peak: last.peak }
    return {
      news: [
        { ...missed, phase: 'raise' },
        { ...missed, phase: 'over', endedAt: last.endedAt },
      ],
      told: { until: last.endedAt },
    }
  }
  const known = told.open
  const { at, since, level, peak } = open
  const isCalming = open.calmingAt !== undefined && open.calmingAt <= lookedUntil
  const after = (calming: boolean): StormTold => ({
    open: { at, since: known?.since ?? since, level, calming, figuresAt: now, peak },
    until: told.until,
  })
  const tell = (what: StormNews['phase']): StormNews => ({
    ...{ phase: what, since: known?.since ?? since, level, peak },
  })
  if (known === undefined) {
    if (isToldElsewhere) return { news: [], told }
    return { news: [tell('raise')], told: after(false) }
  }
  if (level > known.level) return { news: [tell('grow')], told: after(false) }
  if (isCalming && !known.calming) return { news: [tell('calming')], told: after(true) }
  if (!isCalming && known.calming && open.calmingAt === undefined)
    return { news: [tell('raise')], told: after(false) }
  if (now - known.figuresAt < freshFor && peak < stillRight * known.peak) return { news: [], told }
  return { news: [tell(known.calming ? 'calming' : 'raise')], told: after(known.calming) }
}
