import type { AlarmEvidence, AlarmState, AlarmSubject, AlarmTopic, AlarmTrend, Severity } from './alarm.ts'

/**
 * An alarm as the engine keeps it: everything it takes to go on after a crash. Times in milliseconds since
 * 1970.
 */
export interface AlarmRecord {
  readonly id: string
  readonly subject: AlarmSubject
  readonly topic: AlarmTopic
  readonly title: string
  readonly text: string
  readonly severity: Severity
  readonly state: AlarmState
  readonly trend: AlarmTrend
  readonly raisedAt: number
  readonly lastTold: number | undefined
  readonly heldUntil: number | undefined
  readonly acknowledgedAt: number | undefined
  readonly acknowledgedUntil: number | undefined
  readonly snoozedUntil: number | undefined
  readonly note: string | undefined
  readonly endedAt: number | undefined
  readonly itemId: string | undefined
  readonly inhibitedBy: string | undefined
  readonly drill: boolean
  readonly repeats: number
  readonly evidence: AlarmEvidence | undefined
  /** Index of the escalation step that comes next. */
  readonly step: number
  /** How many notices it has made; gives each its id. */
  readonly notices: number
  /** Ids of the channels that have been told, which are told of its end too. */
  readonly toldOn: readonly string[]
  /** When it must be looked at next; `undefined` while it waits for facts alone. */
  readonly nextAt: number | undefined
}

/** What somebody who watches something reports to the alarm desk. */
export interface AlarmFact {
  readonly subject: AlarmSubject
  /** What about the subject; by its kind `down`, `storm` or `sign-in` when absent. */
  readonly topic?: AlarmTopic
  /**
   * `raise`: it is so, now or still; `grow`: it has doubled again; `calming`: it is getting less; `over`: it has
   * ended. A fact about something that has no open alarm raises one, unless it only calms or ends.
   */
  readonly phase: 'raise' | 'grow' | 'calming' | 'over'
  readonly severity: Severity
  /** One line that names the subject. With `over`, how it ended. */
  readonly title: string
  readonly text: string
  readonly evidence?: AlarmEvidence
  /** The item that tells of it in the feed. */
  readonly itemId?: string
  /** When it was seen, in milliseconds since 1970. */
  readonly at: number
  /** Nobody is told before, in milliseconds since 1970: another check may find out what explains it. */
  readonly tellFrom?: number
  readonly drill?: boolean
}
