import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Problem } from '../../shared/model/health.ts'
import type { Log } from '../ports.ts'
import { createAlarmStore } from './alarms.ts'
import { listBackups, makeBackup } from './backup.ts'
import { createBeatStore } from './beats.ts'
import { createBlindSpotStore } from './blind-spots.ts'
import { createChannelStore } from './channels.ts'
import { createConversationStore } from './conversations.ts'
import { assertLooksLikeDatabase, assertSound, isDamage, suspectFile } from './damage.ts'
import { Database } from './database.ts'
import { createFacts } from './facts.ts'
import { createIncidentFactStore } from './incident-facts.ts'
import { createIncidentStore } from './incidents.ts'
import { createIntakeStore } from './intake.ts'
import { createItemStore } from './items.ts'
import { lockFolder } from './lock.ts'
import { fileVersion, migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { createNoticeStore } from './notices.ts'
import { createProblemStore } from './problems.ts'
import { createPromiseStore } from './promises.ts'
import { createPrune } from './prune.ts'
import { createQuestionStore } from './questions.ts'
import { recover } from './recover.ts'
import { createReplyStore } from './replies.ts'
import { createReportStore } from './reports.ts'
import { createRoundStore } from './rounds.ts'
import { createSiteStore } from './sites.ts'
import { createSourceStore } from './sources.ts'
import { createStatementStore } from './statements.ts'
import { toStorageError } from './storage-error.ts'
import type { Store } from './store.ts'
import { createStories } from './stories.ts'
import { createStormStore } from './storms.ts'
import { createTallies } from './tallies.ts'
import { createTaughtStore } from './taught.ts'
import { createTemplateStore } from './templates.ts'
import { createUndoStore } from './undo.ts'
import { createWatchStore } from './watches.ts'
import { createWordIndex } from './word-index.ts'
import { createWordParts, idsPerPart } from './word-parts.ts'

interface StoreOptions {
  /** Absolute data folder; made when absent. */
  readonly folder: string
  readonly now: () => number
  readonly log: Log
  /** The steps to today's form; only a test brings others. */
  readonly migrations?: readonly string[]
  /** Ids in one part of the word index; only a test brings another number. */
  readonly idsPerPart?: number
}

/** Name of the database inside the data folder. */
export const databaseName = 'storeminder.sqlite'

/**
 * Opens the store in a data folder. A damaged database is kept aside and the newest good backup restored; the
 * problems say so. Rejects with `AlreadyRunningError` when another process has the folder open, with
 * `NewerFileError` when a later version wrote it, with `StorageError` when the disk refuses.
 */
export async function openStore(
  options: StoreOptions,
): Promise<{ readonly store: Store; readonly problems: readonly Problem[] }> {
  try {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 })
    const unlock = lockFolder(options.folder)
    try {
      const { connection, problems } = await openConnection(options)
      return { store: createStore(connection, options, unlock), problems }
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    throw toStorageError(error)
  }
}

async function openConnection(
  options: StoreOptions,
): Promise<{ readonly connection: DatabaseSync; readonly problems: readonly Problem[] }> {
  const { folder, now, log } = options
  const path = join(folder, databaseName)
  if (!existsSync(path) && listBackups(folder).length > 0) {
    const problem = recover(folder, path, now(), 'missing')
    return { connection: await openSound(path, options), problems: [problem] }
  }
  try {
    return { connection: await openSound(path, options), problems: [] }
  } catch (error) {
    if (!isDamage(error)) throw error
    log.error('The database is damaged', { error: String(error) })
    const problem = recover(folder, path, now(), 'damaged')
    return { connection: await openSound(path, options), problems: [problem] }
  }
}

/** Opens the file, looks whether it is sound and brings it to today's form, with a backup before. */
async function openSound(
  path: string,
  { folder, now, migrations: steps = migrations }: StoreOptions,
): Promise<DatabaseSync> {
  assertLooksLikeDatabase(path)
  const connection = new DatabaseSync(path, { timeout: 2000 })
  try {
    connection.exec(
      // Copying the log into the file every 2 MB instead of 8 holds others up for a quarter as long.
      // 8 kB pages waste less than 4 kB ones on items of a few kB, and write less than 16 kB ones for a check.
      `PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
       PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 250; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 16777216`,
    )
    const version = fileVersion(connection)
    if (version > 0 && version <= steps.length) {
      assertSound(connection, path)
      if (version < steps.length) await makeBackup(path, folder, now())
    }
    migrate(connection, steps)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function createStore(
  connection: DatabaseSync,
  { folder, now, log, idsPerPart: size = idsPerPart }: StoreOptions,
  unlock: () => void,
): Store {
  const path = join(folder, databaseName)
  const suspect = suspectFile(path)
  const database = new Database(connection, () => {
    log.error('The database was found damaged while in use')
    suspect.raise()
  })
  const parts = createWordParts(database, size)
  const words = createWordIndex(database, parts)
  const tallies = createTallies(database)
  const stories = createStories(database, words, tallies)
  const conversations = createConversationStore(database)
  return {
    sources: createSourceStore(database, stories.relead),
    items: createItemStore(database, words, parts, tallies, stories, conversations.restand),
    stories,
    conversations,
    taught: createTaughtStore(database),
    sites: createSiteStore(database, now),
    watches: createWatchStore(database),
    alarms: createAlarmStore(database),
    incidents: createIncidentStore(database),
    statements: createStatementStore(database),
    incidentFacts: createIncidentFactStore(database),
    questions: createQuestionStore(database),
    notices: createNoticeStore(database),
    channels: createChannelStore(database),
    blindSpots: createBlindSpotStore(database),
    beats: createBeatStore(database),
    intake: createIntakeStore(database),
    reports: createReportStore(database),
    storms: createStormStore(database),
    replies: createReplyStore(database),
    promises: createPromiseStore(database),
    rounds: createRoundStore(database),
    templates: createTemplateStore(database),
    undo: createUndoStore(database),
    problems: createProblemStore(database),
    facts: createFacts(database),
    write: (work) => database.write(work),
    writeSurely: (work) => database.writeSurely(work),
    async writeInTurn(work) {
      await database.calm()
      const result = database.write(work)
      words.catchUp((error) => {
        log.warn('The search index is behind; it is caught up later', { error: String(error) })
      })
      return result
    },
    prune: createPrune(database, words, parts, tallies, stories, conversations.prune, now),
    giveBack: () => database.exec('PRAGMA shrink_memory'),
    async backUp() {
      try {
        await makeBackup(path, folder, now())
      } catch (error) {
        if (isDamage(error)) suspect.raise()
        throw error
      }
    },
    close() {
      database.close()
      unlock()
    },
  }
}
