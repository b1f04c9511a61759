import { z } from 'zod'
import type { Database } from './database.ts'
import { rowNumber, whole, wholeOrNull } from './numbers.ts'
import type { PromiseStore, StoredPromise } from './promise-store.ts'

interface PromiseRow {
  readonly id: string
  readonly reply: string | null
  readonly statement: string | null
  readonly item: number | null
  readonly conversation: number | null
  readonly recipient: string | null
  readonly isPublic: number
  readonly quote: string
  readonly givenAt: number
  readonly due: number
  readonly warnAt: number
  readonly state: string
  readonly endedAt: number | null
  readonly told: string
  readonly lead: string | null
}

interface OwnRow {
  readonly number: number
  readonly conversation: number
  readonly name: string | null
  readonly address: string | null
  readonly at: number
  readonly text: string
}

const stateSchema = z.enum(['open', 'kept', 'dropped'])
const toldSchema = z.enum(['nothing', 'soon', 'late'])
const whatSchema = z.enum(['reply', 'statement'])

/** Keeps what was promised, and what was said and has not been read for promises yet. */
export function createPromiseStore(database: Database): PromiseStore {
  const columns =
    'id, reply, statement, item, conversation, recipient, isPublic, quote, givenAt, due, warnAt, state, endedAt, told, lead'
  const get = database.query<PromiseRow>(`SELECT ${columns} FROM promises WHERE id = ?`)
  const open = database.query<PromiseRow>(
    `SELECT ${columns} FROM promises WHERE state = 'open' ORDER BY due, number`,
  )
  const list = database.query<PromiseRow>(
    `SELECT ${columns} FROM promises ORDER BY givenAt DESC, number DESC LIMIT ?`,
  )
  const ofIncidents = database.query<PromiseRow>(
    `SELECT ${columns} FROM promises p WHERE coalesce(
       (SELECT incident FROM statements WHERE id = p.statement),
       (SELECT incident FROM incidentItems WHERE item = p.item),
       (SELECT x.incident FROM letters l CROSS JOIN incidentItems x ON x.item = l.item
        WHERE l.conversation = p.conversation ORDER BY l.at DESC LIMIT 1)
     ) IN (SELECT number FROM incidents WHERE id IN (SELECT value FROM json_each(?)))
     ORDER BY givenAt DESC, number DESC LIMIT ?`,
  )
  const add = database.query(
    `INSERT INTO promises (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = database.query('DELETE FROM promises WHERE id = ?')
  const change = database.query(
    'UPDATE promises SET state = ?, endedAt = ?, told = ?, lead = ?, warnAt = ? WHERE id = ?',
  )
  const said = database.query('INSERT OR IGNORE INTO unreadWords (what, id, at) VALUES (?, ?, ?)')
  const unread = database.query<{ readonly what: string; readonly id: string; readonly at: number }>(
    'SELECT what, id, at FROM unreadWords ORDER BY at, id LIMIT ?',
  )
  const read = database.query('DELETE FROM unreadWords WHERE what = ? AND id = ?')
  const ownAfter = database.query<OwnRow>(
    `SELECT o.number, o.conversation, p.name, p.address, o.at, o.text FROM ownLetters o
     CROSS JOIN conversations c ON c.number = o.conversation CROSS JOIN people p ON p.number = c.person
     WHERE o.number > ? AND o.at > ? ORDER BY o.number LIMIT ?`,
  )
  const lastOwn = database.query<{ readonly number: number | null }>(
    'SELECT max(number) AS number FROM ownLetters',
  )
  const one = (id: string): StoredPromise | undefined => {
    const row = get.get(id)
    return row && toPromise(row)
  }

  return {
    get: one,
    open: () => open.all().map(toPromise),
    list: (limit) => list.all(limit).map(toPromise),
    ofIncidents: (ids, limit) => ofIncidents.all(JSON.stringify(ids), limit).map(toPromise),
    add(promise) {
      const { id, replyId, statementId, itemId, conversationId, to, quote, state, told, lead } = promise
      add.run(
        ...[id, replyId ?? null, statementId ?? null],
        numberOrNull(itemId),
        numberOrNull(conversationId),
        to ?? null,
        promise.isPublic ? 1 : 0,
        quote,
        whole(promise.givenAt),
        whole(promise.due),
        whole(promise.warnAt),
        state,
        wholeOrNull(promise.endedAt),
        told,
        lead ?? null,
      )
    },
    remove: (id) => void remove.run(id),
    change(id, patch) {
      const before = one(id)
      if (before === undefined) return
      const { state, endedAt, told, lead, warnAt } = { ...before, ...patch }
      change.run(state, wholeOrNull(endedAt), told, lead ?? null, whole(warnAt), id)
    },
    said: ({ what, id, at }) => void said.run(what, id, whole(at)),
    unread: (limit) => unread.all(limit).map((row) => ({ ...row, what: whatSchema.parse(row.what) })),
    read: ({ what, id }) => void read.run(what, id),
    ownAfter: (number, since, limit) =>
      ownAfter.all(number, whole(since), limit).map(({ name, address, conversation, ...row }) => ({
        ...row,
        conversationId: String(conversation),
        to: name ?? address ?? undefined,
      })),
    lastOwn: () => lastOwn.get()?.number ?? 0,
  }
}

function numberOrNull(id: string | undefined): number | null {
  return id === undefined ? null : (rowNumber(id) ?? null)
}

function toPromise({ reply, statement, item, conversation, recipient, ...row }: PromiseRow): StoredPromise {
  return {
    ...row,
    replyId: reply ?? undefined,
    statementId: statement ?? undefined,
    itemId: item === null ? undefined : String(item),
    conversationId: conversation === null ? undefined : String(conversation),
    to: recipient ?? undefined,
    isPublic: row.isPublic === 1,
    state: stateSchema.parse(row.state),
    endedAt: row.endedAt ?? undefined,
    told: toldSchema.parse(row.told),
    lead: row.lead ?? undefined,
  }
}
