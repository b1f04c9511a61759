import type { AlarmTopic } from '../../shared/model/alarm.ts'
import type { AlarmRecord } from '../../shared/model/alarm-record.ts'

/** One alarm explains another, which then need not ring as well. */
interface InhibitionRule {
  readonly by: { readonly kind: AlarmRecord['subject']['kind']; readonly topic: AlarmTopic }
  readonly mutes: { readonly kind: AlarmRecord['subject']['kind']; readonly topics: readonly AlarmTopic[] }
  /** Whether both must be about the same site. */
  readonly sameSite: boolean
}

const rules: readonly InhibitionRule[] = [
  // A site that does not answer is slow and broken too, and its certificate and its pages cannot be seen.
  {
    by: { kind: 'site', topic: 'down' },
    mutes: { kind: 'site', topics: ['slow', 'quality', 'expiring', 'missing'] },
    sameSite: true,
  },
  // The same mentions, already told of by name.
  {
    by: { kind: 'watch', topic: 'storm' },
    mutes: { kind: 'overall', topics: ['storm'] },
    sameSite: false,
  },
]

type Inhibitable = Pick<AlarmRecord, 'id' | 'subject' | 'topic' | 'state' | 'drill'>

/**
 * The open alarm that mutes this one, if any. A rehearsal mutes nothing and is muted by nothing. `siteOf` gives the
 * key of the site that a check belongs to, by the check's id; `undefined` where it belongs to none.
 */
export function inhibitorOf<Other extends Inhibitable>(
  alarm: Inhibitable,
  others: readonly Other[],
  siteOf: (sourceId: string) => string | undefined,
): Other | undefined {
  if (alarm.drill) return undefined
  return others.find((other) => other.state !== 'over' && !other.drill && mutes(other, alarm, siteOf))
}

function mutes(by: Inhibitable, alarm: Inhibitable, siteOf: (id: string) => string | undefined): boolean {
  return rules.some(
    (rule) =>
      rule.by.kind === by.subject.kind &&
      rule.by.topic === by.topic &&
      rule.mutes.kind === alarm.subject.kind &&
      rule.mutes.topics.includes(alarm.topic) &&
      (!rule.sameSite || isSameSite(by.subject.id, alarm.subject.id, siteOf)),
  )
}

function isSameSite(one: string, other: string, siteOf: (id: string) => string | undefined): boolean {
  if (one === other) return true
  const site = siteOf(one)
  return site !== undefined && site === siteOf(other)
}
