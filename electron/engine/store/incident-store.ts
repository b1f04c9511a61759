import type { IncidentJoins, IncidentStage, TimelineEntry } from '../../shared/model/incident.ts'
import type { ItemKind } from '../../shared/model/item.ts'
import type { ItemFilter } from './item-store.ts'

/** An incident as it is kept. Times in milliseconds since 1970. */
export interface StoredIncident {
  readonly id: string
  readonly title: string
  readonly stage: IncidentStage
  /** Since when it is in this stage. */
  readonly stageAt: number
  readonly firstSignAt: number
  readonly openedAt: number
  readonly acknowledgedAt: number | undefined
  readonly causeAt: number | undefined
  readonly fixedAt: number | undefined
  readonly closedAt: number | undefined
  /** When the person is next asked whether the stage is not over. */
  readonly nagAt: number | undefined
  /** The incident it was merged into. */
  readonly mergedInto: string | undefined
  readonly joins: IncidentJoins
}

/** Something that was done in the room, for the timeline. */
export interface IncidentEvent {
  readonly at: number
  readonly kind: Extract<TimelineEntry['kind'], 'stage' | 'note'>
  readonly text: string
}

/** How many belong to an incident, those that were deleted in time included. */
export interface IncidentTally {
  readonly items: number
  /** As far as they can be told apart. */
  readonly people: number
  /** Conversations about it in which somebody waits for an answer and was not left out of the closing round. */
  readonly waiting: number
}

/** An incident where its items would stand in a list. */
export interface IncidentFold {
  readonly incidentId: string
  /** Items that the filter asks for, and how many of them are unread; places of a story count once. */
  readonly items: number
  readonly unread: number
  /** When the newest of its items came, by which it stands in the list. */
  readonly at: number
}

/** Items of one kind that came close to each other. */
export interface IncidentBurst {
  readonly kind: ItemKind
  readonly count: number
  readonly from: number
  readonly to: number
  /** The first of them. */
  readonly itemId: string
}

/**
 * Incidents and what belongs to each. Whatever is kept by the id of an incident stays with that id when it is merged
 * into another: read it for all ids that `family` gives. To be written inside `write`.
 */
export interface IncidentStore {
  /** Newest first, without those merged into others; `open`: only those that are not closed, or only those that are. */
  list(open?: boolean): readonly StoredIncident[]
  get(id: string): StoredIncident | undefined
  /** Adds it, or takes the place of the one with its id. */
  save(incident: StoredIncident): void
  /** Forgets it and what was done in its room; its items and alarms belong to none then. */
  remove(id: string): void
  /** The ids of an incident and of all that were merged into it, its own first. */
  family(id: string): readonly string[]
  /** The incident it has gone into, which is itself where it was not merged; `undefined` where there is none. */
  home(id: string): StoredIncident | undefined
  /** Conversations about it in which somebody waits for an answer and was not left out of the closing round. */
  waiting(id: string): number
  /** How many belong to an incident with all that were merged into it. */
  tally(id: string): IncidentTally
  /** Takes in items and the other places of their stories; gives those that belonged to no incident before. */
  addItems(id: string, itemIds: readonly string[]): readonly string[]
  /** Takes in the hits of a watch since a moment; how many belonged to none before. */
  addHits(id: string, watchId: string, since: number): number
  /** Takes in what the checks told since a moment; how many belonged to none before. */
  addOfSource(id: string, sourceId: string, since: number): number
  /** Lets items, with the other places of their stories, go from an incident and those merged into it; those that were there. */
  removeItems(id: string, itemIds: readonly string[]): readonly string[]
  /** The incident an item belongs to, as `home` gives it; `undefined` for most. */
  ofItem(itemId: string): string | undefined
  /** The same for many: pairs only for those that belong to one. */
  ofItems(itemIds: readonly string[]): ReadonlyMap<string, string>
  /**
   * For items that belong to none: the incidents of the stories they are told in, and of the conversations they go on
   * with, as `home` gives them.
   */
  ofCompany(itemIds: readonly string[]): ReadonlyMap<string, string>
  /**
   * Those whose newest item stands between two moments (the later one not included) and that hold items of these kinds,
   * states and needs, newest first.
   */
  folds(
    filter: Pick<ItemFilter, 'kinds' | 'state' | 'states' | 'needs' | 'sourceId' | 'watchId'>,
    from: number,
    to: number,
  ): readonly IncidentFold[]
  /** Unread items that stand folded in lists because they belong to one; places of a story count once. */
  unread(): number
  /** Oldest first, at most `limit` ids after a place in the list, for those who read all items of an incident in steps. */
  items(id: string, limit: number, afterId?: string): readonly string[]
  /** What the first so many items of people are called and who wrote them, without what they say. */
  writers(id: string, limit: number): readonly { readonly title: string; readonly author: string | null }[]
  /** What checks told, oldest first, the newest so many. */
  ofChecks(id: string, limit: number): readonly string[]
  /** Mentions and reports, gathered by spans of so many milliseconds, oldest first. */
  bursts(id: string, span: number): readonly IncidentBurst[]
  /** What people said, also what was deleted in time, in stretches of `length` milliseconds from `from` on that have any; `number` counts them. */
  curve(
    id: string,
    from: number,
    length: number,
  ): readonly { readonly number: number; readonly count: number; readonly people: number }[]
  /** The moment of the earliest item, and of the latest, those deleted in time included. */
  firstItemAt(id: string): number | undefined
  lastItemAt(id: string): number | undefined
  /** Lets an alarm belong to an incident. */
  addAlarm(id: string, alarmId: string): void
  removeAlarm(alarmId: string): void
  /** Ids of the alarms of an incident and those merged into it. */
  alarms(id: string): readonly string[]
  /** The incident an alarm belongs to, as `home` gives it. */
  ofAlarm(alarmId: string): string | undefined
  /** The incident a conversation belongs to by one of its letters. */
  ofConversation(conversationId: string): string | undefined
  addEvent(id: string, event: IncidentEvent): void
  /** Oldest first. */
  events(id: string): readonly IncidentEvent[]
}
