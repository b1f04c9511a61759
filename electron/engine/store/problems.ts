import type { Problem } from '../../shared/model/health.ts'
import type { Database } from './database.ts'
import type { ProblemStore } from './store.ts'

/** What the person must be told about Storeminder itself, oldest first. */
export function createProblemStore(database: Database): ProblemStore {
  const list = database.query<Problem>('SELECT id, message, advice, at FROM problems ORDER BY at, id')
  const add = database.query('INSERT OR REPLACE INTO problems (id, message, advice, at) VALUES (?, ?, ?, ?)')
  const remove = database.query('DELETE FROM problems WHERE id = ?')
  return {
    // Copied, because SQLite's rows have no prototype, which JSON and test matchers notice.
    list: () => list.all().map(({ id, message, advice, at }) => ({ id, message, advice, at })),
    add: (problem) => void add.run(problem.id, problem.message, problem.advice, problem.at),
    remove: (id) => void remove.run(id),
  }
}
