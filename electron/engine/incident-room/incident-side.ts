import type { AlarmFact, AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { AlarmDesk } from '../alarm-desk.ts'
import type { HttpClient } from '../http/http-client.ts'
import type { Ports } from '../ports.ts'
import type { Arrival } from '../site-stage.ts'
import type { Store, StoredReply } from '../store/store.ts'
import type { UndoLog } from '../undo-log.ts'
import { type AfterDesk, createAfterDesk } from './after-desk.ts'
import { createIncidentAlarms } from './incident-alarms.ts'
import { createIncidentDesk, type IncidentDesk } from './incident-desk.ts'
import { createIncidentNags } from './incident-nags.ts'
import { createJoiner } from './join-arrivals.ts'
import { joinEvent } from './join-event.ts'
import { createLedgerDesk, type LedgerDesk } from './ledger-desk.ts'
import { createOutlineDesk, type OutlineDesk } from './outline-desk.ts'
import { createPromiseDesk, type PromiseDesk } from './promise-desk.ts'
import { createPublishDesk, type PublishDesk } from './publish-desk.ts'
import { createQuestionDesk, type QuestionDesk } from './question-desk.ts'
import { createQuestionEar } from './question-ear.ts'
import { createReportRule } from './report-rule.ts'
import { createRooms, type Rooms } from './rooms.ts'
import { createRoundDesk, type RoundDesk, type RoundDeskParts } from './round-desk.ts'
import { createStatementWatch, type StatementWatchParts } from './statement-watch.ts'
import type { IncidentChange } from './take-back.ts'
import type { StatementChange } from './take-back-statement.ts'
import type { Told } from './told.ts'

export interface IncidentSideParts {
  readonly ports: Ports
  readonly store: Store
  readonly http: HttpClient
  readonly alarms: AlarmDesk
  /** Asks a service whether a reply is still there. */
  readonly findReply: StatementWatchParts['findReply']
  readonly undo: Pick<UndoLog, 'keep'>
  settings(): Settings
  newId(): string
  /** By what answers go out. */
  answers: RoundDeskParts['answers']
  /** Something about an incident is other than before. */
  onChange(): void
  /** Items belong to an incident that did not, or the other way round. */
  onItems(): void
}

/** Everything about incidents that the engine needs to know. */
export interface IncidentSide {
  /** How incidents come to be, go on and end, and what belongs to each. */
  readonly desk: IncidentDesk
  /** What an incident shows of itself. */
  readonly rooms: Rooms
  /** What was said and what is known. */
  readonly ledger: LedgerDesk
  /** What is asked once it is over. */
  readonly after: AfterDesk
  /** What was promised for a time. */
  readonly promises: PromiseDesk
  /** What people ask, and what became of it. */
  readonly questions: QuestionDesk
  /** The public page, and how it gets to where people read it. */
  readonly publish: PublishDesk
  /** The final statement. */
  readonly outline: OutlineDesk
  /** Who is told how it ended. */
  readonly round: RoundDesk
  /**
   * The stage "incident": lets new items join the open incidents they belong to. Call inside `write`, after the stages
   * "story" and "conversation". Gives the ids of those that joined, which need no notice of their own.
   */
  arrived(arrivals: readonly Arrival[]): ReadonlySet<string>
  /**
   * Several items were found to be one event, told by an item of its own, which joins where they belong. Call inside
   * `write`; gives whether it needs no notice of its own.
   */
  gathered(itemId: string, madeOf: readonly string[]): boolean
  /** A reply has gone out, or was sent by hand; `at` in milliseconds since 1970. Called in the transaction that says so. */
  sent(reply: StoredReply, at: number): void
  /** An alarm was raised, has grown or has ended. Called in the transaction that says so. */
  alarmHeard(alarm: AlarmRecord, phase: AlarmFact['phase'], isNew: boolean): void
  /** The incident an alarm belongs to, and to whose alarm it gives way. */
  incidentOf(alarmId: string): string | undefined
  /** A change of an incident, or something said about it, was taken back. Called in the transaction that does so. */
  takenBack(change: IncidentChange | StatementChange): void
  settingsChanged(): void
  start(): void
  /** Time may have passed in sleep. */
  nudge(): void
  stop(): Promise<void>
}

/** Makes and joins the parts of the incident room, one line each. */
export function createIncidentSide(parts: IncidentSideParts): IncidentSide {
  const { ports, store, onChange } = parts
  const now = () => ports.clock.now()
  const looks = createStatementWatch(parts)
  const ledger = createLedgerDesk({
    ...{ ...parts, now, known: (id) => desk.known(id), firstLook: looks.firstLook },
    coverage: (ids, draft) => questions.cover(ids, draft),
    onSaid({ id, incidentId, stage, replyId, at }) {
      looks.nudge()
      // What went out as a reply is read as such.
      if (replyId === undefined) promises.stated(id, at)
      desk.said(incidentId, stage)
    },
  })
  const promises = createPromiseDesk({
    ...{ ...parts, desk: parts.alarms },
    statement: (id) => store.statements.get(id),
  })
  const questions = createQuestionDesk({
    ...{
      ...parts,
      clock: ports.clock,
      log: ports.log,
      ear: createQuestionEar({ worker: ports.paths.questionWorker, log: ports.log }),
    },
    statements: ledger.statements,
  })
  const told: Told = {
    facts: ledger.facts,
    statements: ledger.statements,
    promises: ([id = '']) => promises.list({ incidentId: id, limit: mostPromises }),
    questions: questions.questions,
    openQuestions: questions.openQuestions,
  }
  const publish = createPublishDesk({ ...parts, promises: told.promises })
  const rooms = createRooms({ store, told, settings: parts.settings, now })
  const alarms = createIncidentAlarms({ ...parts, desk: parts.alarms, now, onChange })
  const nags = createIncidentNags({ ...parts, desk: parts.alarms, told, onChange })
  const rule = createReportRule()
  const join = createJoiner(store, rule)

  /** What belongs to an incident is other than before. Called inside `write`. */
  function itemsChanged(_id: string): void {
    questions.nudge()
    parts.onItems()
  }

  /** Somebody did something about an incident, and therefore has it. Called inside `write`. */
  function changed(id: string): void {
    alarms.settle(id)
    nags.plan(id)
    questions.nudge()
    onChange()
  }

  const desk = createIncidentDesk({
    ...parts,
    ...{ told, now, rule, onItems: itemsChanged, onChange: changed },
  })
  const after = createAfterDesk({
    ...{ store, rooms, settings: parts.settings, now },
    publicTitle: publish.titleOf,
  })
  const outline = createOutlineDesk({ rooms, claimsIn: ledger.claimsIn, settings: parts.settings })
  const round = createRoundDesk({ ...parts, rooms, now, answersIn: questions.answersIn })

  return {
    ...{ desk, rooms, ledger, promises, outline, round, questions, publish, after },
    arrived(arrivals) {
      const joined = join(arrivals)
      for (const id of joined.keys()) itemsChanged(id)
      if (joined.size > 0) onChange()
      return new Set([...joined.values()].flat())
    },
    gathered(itemId, madeOf) {
      const id = joinEvent(itemId, madeOf, store)
      if (id === undefined) return false
      itemsChanged(id)
      onChange()
      return true
    },
    sent(reply, at) {
      ledger.sent(reply, at)
      promises.sent(reply, at)
    },
    alarmHeard: alarms.heard,
    incidentOf: alarms.incidentOf,
    takenBack(change) {
      if (change.what === 'statement') {
        const { id, saidAt, before } = change
        const incidentId = store.incidents.home(before.id)?.id ?? before.id
        promises.unsaid({ id, at: saidAt, incidentId })
        return changed(incidentId)
      }
      const { id, merged, split } = change
      for (const each of [id, merged?.id, split])
        if (each !== undefined) {
          itemsChanged(each)
          changed(each)
        }
    },
    settingsChanged: nags.settingsChanged,
    start() {
      if (store.incidents.list(true).length > 0)
        rule.load().catch((error) => ports.log.error('Reports join by name alone', { error: String(error) }))
      nags.start()
      looks.start()
      promises.start()
      questions.start()
      publish.start()
    },
    nudge() {
      nags.nudge()
      looks.nudge()
      promises.nudge()
      publish.nudge()
    },
    async stop() {
      nags.stop()
      ledger.stop()
      await Promise.all([looks.stop(), promises.stop(), questions.stop(), publish.stop()])
    },
  }
}

/** Promises of one incident that are shown. */
const mostPromises = 500
