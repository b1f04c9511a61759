import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../electron/engine/store/open-store.ts'
import type { NewItem, Store, StoredSource, StoredWatch } from '../../../electron/engine/store/store.ts'
import type { Problem } from '../../../electron/shared/model/health.ts'

/** 2026-11-22T03:00:00Z, the moment at which tests of the store play. */
export const testTime = Date.UTC(2026, 10, 22, 3)

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** A real store in a folder of its own. */
export interface TestStore {
  readonly folder: string
  /** The store as it is open now. */
  readonly store: Store
  readonly problems: readonly Problem[]
  /** Moves on with `tick`. */
  now(): number
  tick(milliseconds: number): void
  /** Closes the store if it is open, and opens it again. */
  reopen(): Promise<Store>
  /** Closes it and deletes its folder. */
  remove(): void
}

/** Opens a store in a new folder, or in the one given; `idsPerPart` makes the parts of its word index small. */
export async function createTestStore(
  folder = mkdtempSync(join(tmpdir(), 'storeminder-store-')),
  idsPerPart?: number,
): Promise<TestStore> {
  let time = testTime
  const now = () => time
  const options = { folder, now, log: quiet, ...(idsPerPart === undefined ? {} : { idsPerPart }) }
  let opened = await openStore(options)
  return {
    folder,
    get store() {
      return opened.store
    },
    get problems() {
      return opened.problems
    },
    now,
    tick(milliseconds) {
      time += milliseconds
    },
    async reopen() {
      opened.store.close()
      opened = await openStore(options)
      return opened.store
    },
    remove() {
      opened.store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A source with everything filled in. */
export function someSource(id: string, change: Partial<StoredSource> = {}): StoredSource {
  return {
    id,
    kind: 'feed',
    name: `Source ${id}`,
    everyMinutes: 30,
    settings: { url: `https://${id}.example/feed` },
    paused: false,
    createdAt: testTime,
    state: undefined,
    dueAt: testTime,
    lastTriedAt: undefined,
    lastSuccessAt: undefined,
    failures: 0,
    blind: false,
    error: undefined,
    ...change,
  }
}

/** A watch with everything filled in. */
export function someWatch(id: string, change: Partial<StoredWatch> = {}): StoredWatch {
  return {
    ...{ id, name: id, terms: [], exclude: [], sourceIds: undefined, collapse: true, storm: true },
    createdAt: testTime,
    ...change,
  }
}

/** An item of source `a` with everything filled in; `externalId` is made from the title. */
export function someItem(title: string, change: Partial<NewItem> = {}): NewItem {
  return {
    sourceId: 'a',
    externalId: `urn:${title}`,
    kind: 'mention',
    title,
    text: `Text of ${title}`,
    html: undefined,
    url: undefined,
    author: undefined,
    publishedAt: testTime - 60_000,
    receivedAt: testTime,
    state: 'unread',
    needs: 'nothing',
    watchIds: [],
    ...change,
  }
}

/** Titles of a list, in its order, over all its pages. */
export function titles(
  store: Store,
  filter: Parameters<Store['items']['list']>[0],
  limit = 100,
): readonly string[] {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = store.items.list(filter, { limit, textLimit: 2000, cursor })
    found.push(...page.items.map((item) => item.title))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return found
}
