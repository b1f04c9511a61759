import type { AlarmTopic } from '../../shared/model/alarm.ts'
import type { AlarmRecord } from '../../shared/model/alarm-record.ts'

/** One alarm explains another, which then need not ring as well. */
interface InhibitionRule {
  readonly by: { readonly kind: AlarmRecord['subject']['kind']; readonly topic: AlarmTopic }
  readonly mutes: { readonly kind: AlarmRecord['subject']['kind']; readonly topics: readonly AlarmTopic[] }
  /** Whether both must be about the same subject. */
  readonly sameSubject: boolean
}

const rules: readonly InhibitionRule[] = [
  // A page that does not come is slow and broken too.
  {
    by: { kind: 'site', topic: 'down' },
    mutes: { kind: 'site', topics: ['slow', 'quality'] },
    sameSubject: true,
  },
  // The same mentions, already told of by name.
  {
    by: { kind: 'watch', topic: 'storm' },
    mutes: { kind: 'overall', topics: ['storm'] },
    sameSubject: false,
  },
]

type Inhibitable = Pick<AlarmRecord, 'id' | 'subject' | 'topic' | 'state' | 'drill'>

/** The open alarm that mutes this one, if any. A rehearsal mutes nothing and is muted by nothing. */
export function inhibitorOf<Other extends Inhibitable>(
  alarm: Inhibitable,
  others: readonly Other[],
): Other | undefined {
  if (alarm.drill) return undefined
  return others.find((other) => other.state !== 'over' && !other.drill && mutes(other, alarm))
}

function mutes(by: Inhibitable, alarm: Inhibitable): boolean {
  return rules.some(
    (rule) =>
      rule.by.kind === by.subject.kind &&
      rule.by.topic === by.topic &&
      rule.mutes.kind === alarm.subject.kind &&
      rule.mutes.topics.includes(alarm.topic) &&
      (!rule.sameSubject || by.subject.id === alarm.subject.id),
  )
}
