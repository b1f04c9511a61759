import type { Item } from '../../../electron/shared/model/item.ts'
import type { CallError } from '../../../electron/shared/model/result.ts'
import type { PageClient } from '../../client/page-client.ts'
import { afterAct, type ItemAct } from '../../ui/item/after-act.ts'
import type { HearAct } from '../../ui/item/item-acts.ts'
import {
  type Answer,
  appendPage,
  changeItems,
  type FeedPages,
  mergePage,
  pageOfRow,
  refillPage,
  releasePages,
  rowCount,
  startPages,
} from './feed-pages.ts'
import { everything, type FeedQuestion, leavesView, toFilter } from './feed-question.ts'

/** What the feed shows. */
export interface FeedState {
  readonly question: FeedQuestion
  /** The list; that of the question before while the first answer to a new one is on its way. */
  readonly list: FeedPages | undefined
  /** The question `list` answers. */
  readonly answered: FeedQuestion | undefined
  readonly error: CallError | undefined
  /** Items that arrived above what the reader is looking at. */
  readonly held: number
}

/** The feed's list, kept up to date; lives as long as the page, so that coming back finds it as it was. */
export interface FeedStore {
  readonly get: () => FeedState
  readonly subscribe: (hear: () => void) => () => void
  /** Shows something else. */
  readonly ask: (question: FeedQuestion) => void
  /** Tries again what failed: the question itself, or reading on. */
  readonly retry: () => void
  /** Tells which rows are in sight, and whether the top of the list is. */
  readonly see: (first: number, last: number, atTop: boolean) => void
}

const pageSize = 60
/** Rows before the end of what has been read at which the next page is asked for. */
const rowsAhead = 30
/** Changes come in bursts; the list is compared with the engine's at most this often, in milliseconds. */
const pauseBetween = 300

/**
 * Creates the feed's list over a client and asks its first question. `onItemAct` tells what the person does to items
 * anywhere on the page.
 */
export function createFeedStore(client: PageClient, onItemAct: (hear: HearAct) => void): FeedStore {
  let state: FeedState = {
    question: everything,
    list: undefined,
    answered: undefined,
    error: undefined,
    held: 0,
  }
  let sight = { first: 0, last: 0, atTop: true }
  /** Grows with every question, so that a late answer to an old one is dropped. */
  let asked = 0
  let scheduled = false
  const busy = new Set<string>()
  const hearers = new Set<() => void>()

  function set(next: Partial<FeedState>): void {
    state = { ...state, ...next }
    for (const hear of hearers) hear()
  }

  function list(cursor: string | undefined) {
    return client.call('items.list', {
      ...toFilter(state.question),
      fold: true,
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    })
  }

  async function start(): Promise<void> {
    const turn = ++asked
    const { question } = state
    const result = await list(undefined)
    if (turn !== asked) return
    if (result.ok) {
      sight = { first: 0, last: 0, atTop: true }
      set({
        list: startPages(result.data, { byDay: question.query.trim() === '' }),
        answered: question,
        error: undefined,
        held: 0,
      })
    } else set({ error: result.error })
  }

  /** Fetches one page and puts it where it belongs, once at a time for each. */
  async function fetchPage(cursor: string | undefined, put: (list: FeedPages, answer: Answer) => FeedPages) {
    const turn = asked
    const key = `${turn} ${cursor}`
    if (busy.has(key)) return
    busy.add(key)
    const result = await list(cursor)
    busy.delete(key)
    if (turn !== asked || !state.list) return
    if (result.ok) {
      set({ list: put(state.list, result.data), error: undefined })
      look()
    } else set({ error: result.error })
  }

  /** Reads on, brings back and lets go, so that there is a list around what is in sight. */
  function look(): void {
    if (!state.list || state.error) return
    const first = pageOfRow(state.list, sight.first)
    const last = pageOfRow(state.list, sight.last)
    const released = releasePages(state.list, first, last)
    if (released !== state.list) set({ list: released })
    for (const [index, page] of released.pages.slice(0, last + 1).entries())
      if (index >= first && !page.loaded)
        void fetchPage(page.cursor, (now, answer) => {
          const at = now.pages.findIndex((other) => other.cursor === page.cursor)
          return at < 0 ? now : refillPage(now, at, answer)
        })
    const { next } = released
    if (next !== undefined && sight.last > rowCount(released) - rowsAhead)
      void fetchPage(next, (now, answer) => (now.next === next ? appendPage(now, answer) : now))
  }

  /** Compares the pages in sight, and the first, with what the engine has now. */
  async function compare(): Promise<void> {
    scheduled = false
    if (!state.list) return void start()
    const turn = asked
    const first = pageOfRow(state.list, sight.first)
    const last = pageOfRow(state.list, sight.last)
    const settle = (item: Item) => outOfView(item, state.question)
    for (const index of new Set([0, first, last])) {
      const page = state.list?.pages[index]
      if (!page?.loaded) continue
      const result = await list(page.cursor)
      if (turn !== asked || !state.list) return
      if (!result.ok) continue
      const at = state.list.pages.findIndex((other) => other.cursor === page.cursor)
      const merged = mergePage(state.list, at, result.data, { hold: !sight.atTop, settle })
      set({ list: merged.list, ...(at === 0 ? { held: merged.held } : {}) })
    }
  }

  function onChanged(): void {
    if (!scheduled) setTimeout(() => void compare(), pauseBetween)
    scheduled = true
  }

  function onAct(what: ItemAct | 'failed'): void {
    if (!state.list) return
    if (what === 'failed' || what.filter) {
      onChanged()
      return
    }
    const ids = new Set(what.ids)
    const { question } = state
    const next = changeItems(state.list, (item) => {
      if (!ids.has(item.id)) return item
      const after = afterAct(item, what)
      return leavesView(question, after) ? undefined : after
    })
    if (next !== state.list) set({ list: next })
  }

  client.listen('items.changed', onChanged)
  client.connection.subscribe(() => {
    if (client.connection.get() === 'ok') onChanged()
  })
  onItemAct(onAct)
  void start()

  return {
    get: () => state,
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    ask(question) {
      set({ question, error: undefined })
      void start()
    },
    retry() {
      set({ error: undefined })
      if (state.answered === state.question) look()
      else void start()
    },
    see(first, last, atTop) {
      sight = { first, last, atTop }
      if (atTop && state.held > 0) onChanged()
      look()
    },
  }
}

/**
 * What becomes of a shown item that the engine no longer counts to the view. One that was read elsewhere stays, as
 * one read here does; one that was put away, dealt with or deleted goes.
 */
function outOfView(item: Item, { view }: FeedQuestion): Item | undefined {
  if (view !== 'unread') return undefined
  return item.state === 'unread' ? { ...item, state: 'read' } : item
}
