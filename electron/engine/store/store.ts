import type { Problem } from '../../shared/model/health.ts'
import type { AlarmStore } from './alarm-store.ts'
import type { BeatStore } from './beat-store.ts'
import type { BlindSpotStore } from './blind-spot-store.ts'
import type { ChannelStore } from './channel-store.ts'
import type { ConversationStore, TaughtStore } from './conversation-store.ts'
import type { IncidentStore } from './incident-store.ts'
import type { IntakeStore } from './intake-store.ts'
import type { ItemStore } from './item-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { PromiseStore } from './promise-store.ts'
import type { QuestionStore } from './question-store.ts'
import type { ReplyStore } from './reply-store.ts'
import type { ReportStore } from './report-store.ts'
import type { RoundStore } from './round-store.ts'
import type { SiteStore } from './site-store.ts'
import type { SourceStore } from './source-store.ts'
import type { IncidentFactStore, StatementStore } from './statement-store.ts'
import type { StormStore } from './storm-store.ts'
import type { StoryStore } from './story-store.ts'
import type { TemplateStore } from './template-store.ts'
import type { WatchStore } from './watch-store.ts'

export type * from './alarm-store.ts'
export type * from './beat-store.ts'
export type * from './blind-spot-store.ts'
export type * from './channel-store.ts'
export type * from './conversation-store.ts'
export type * from './incident-store.ts'
export type * from './intake-store.ts'
export type * from './item-store.ts'
export type * from './notice-store.ts'
export type * from './promise-store.ts'
export type * from './question-store.ts'
export type * from './reply-store.ts'
export type * from './report-store.ts'
export type * from './round-store.ts'
export type * from './site-store.ts'
export type * from './source-store.ts'
export type * from './statement-store.ts'
export type * from './storm-store.ts'
export type * from './story-store.ts'
export type * from './template-store.ts'
export type * from './watch-store.ts'

export interface UndoStore {
  /** Keeps what is needed to take a change back. JSON only. */
  keep(id: string, at: number, change: unknown): void
  /** Gives it back once and forgets it. */
  take(id: string): unknown
}

export interface ProblemStore {
  list(): readonly Problem[]
  /** The same id replaces the older one. */
  add(problem: Problem): void
  remove(id: string): void
}

/** Everything the engine keeps, in one SQLite file. All calls are synchronous and short. */
export interface Store {
  readonly sources: SourceStore
  readonly items: ItemStore
  readonly stories: StoryStore
  readonly sites: SiteStore
  readonly watches: WatchStore
  readonly alarms: AlarmStore
  readonly incidents: IncidentStore
  readonly statements: StatementStore
  readonly incidentFacts: IncidentFactStore
  readonly questions: QuestionStore
  readonly notices: NoticeStore
  readonly channels: ChannelStore
  readonly blindSpots: BlindSpotStore
  readonly conversations: ConversationStore
  readonly taught: TaughtStore
  readonly beats: BeatStore
  readonly intake: IntakeStore
  readonly reports: ReportStore
  readonly storms: StormStore
  readonly replies: ReplyStore
  readonly promises: PromiseStore
  readonly rounds: RoundStore
  readonly templates: TemplateStore
  readonly undo: UndoStore
  readonly problems: ProblemStore
  /** Runs in one transaction: all or nothing. A call inside another joins it. */
  write<T>(work: () => T): T
  /** The same, and returns only once it would outlive a power cut: a commit usually reaches the disk a little later. */
  writeSurely<T>(work: () => T): T
  /** The same for what can wait: lets a large write that goes on in steps end first, instead of cutting it in two. */
  writeInTurn<T>(work: () => T): Promise<T>
  /** Small facts that outlive a restart, e.g. `pausedUntil`. JSON only. */
  readonly facts: { get(name: string): unknown; set(name: string, value: unknown): void }
  /**
   * Deletes one small step of what is no longer needed; true while there is more to do. Items older than
   * `keepSince` that nobody needs, what belongs to sources removed before `removedBefore`, old undo entries,
   * delivered notices and what is too old of the history of sites.
   */
  prune(limits: { readonly keepSince: number; readonly removedBefore: number }): boolean
  /** Writes a consistent copy into the backup folder, keeps the newest three. */
  backUp(): Promise<void>
  /** Gives back the memory in which pages are kept for the next reading. */
  giveBack(): void
  close(): void
}
