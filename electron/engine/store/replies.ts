import { z } from 'zod'
import { replyStageSchema } from '../../shared/model/completeness.ts'
import { replyChannelSchema, replyStateSchema, visibilitySchema } from '../../shared/model/reply.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { ReplyStore, StoredDraft, StoredPart, StoredReply } from './reply-store.ts'

interface DraftRow {
  readonly id: string
  readonly item: string
  readonly reply: string | null
  readonly updatedAt: number
  readonly fields: string
}

interface ReplyRow {
  readonly number: number
  readonly id: string
  readonly draft: string
  readonly item: string
  readonly state: string
  readonly createdAt: number
  readonly sendAt: number
  readonly sentAt: number | null
  readonly error: string | null
  readonly fields: string
}

interface PartRow {
  readonly key: string
  readonly text: string
  readonly state: string
  readonly triedAt: number | null
  readonly url: string | null
  readonly ref: string | null
}

const words = {
  text: z.string(),
  subject: z.string().optional(),
  quote: z.string().optional(),
  visibility: visibilitySchema.optional(),
  language: z.string().optional(),
  placeId: z.string().optional(),
}
const draftFieldsSchema = z.object({
  ...words,
  stage: replyStageSchema.optional(),
  dismissed: z.array(z.string()),
  breathTaken: z.boolean(),
})
const replyFieldsSchema = z.object({
  ...words,
  channel: replyChannelSchema,
  placeId: z.string(),
  placeLabel: z.string(),
  to: z.string(),
  openUrl: z.string().optional(),
})
const errorSchema = z.object({ message: z.string(), advice: z.string() })
const partStateSchema = z.enum(['waiting', 'going', 'sent'])
const refSchema = z.record(z.string(), z.unknown())

/** Keeps drafts and what was sent. */
export function createReplyStore(database: Database): ReplyStore {
  const draftColumns = 'id, item, reply, updatedAt, fields'
  const draft = database.query<DraftRow>(`SELECT ${draftColumns} FROM drafts WHERE id = ?`)
  const draftOf = database.query<DraftRow>(`SELECT ${draftColumns} FROM drafts WHERE item = ?`)
  const saveDraft = database.query(`INSERT OR REPLACE INTO drafts (${draftColumns}) VALUES (?, ?, ?, ?, ?)`)
  const columns = 'id, draft, item, state, createdAt, sendAt, sentAt, error, fields'
  const get = database.query<ReplyRow>(`SELECT number, ${columns} FROM replies WHERE id = ?`)
  const add = database.query(`INSERT INTO replies (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const change = database.query(
    'UPDATE replies SET state = ?, sendAt = ?, sentAt = ?, error = ? WHERE id = ?',
  )
  const parts = database.query<PartRow>(
    'SELECT key, text, state, triedAt, url, ref FROM replyParts WHERE reply = ? ORDER BY place',
  )
  const savePart = database.query(
    `INSERT OR REPLACE INTO replyParts (reply, place, key, text, state, triedAt, url, ref)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const list = database.query<ReplyRow>(
    `SELECT number, ${columns} FROM replies
     WHERE (?1 IS NULL OR item = ?1) AND (?2 IS NULL OR state IN (SELECT value FROM json_each(?2)))
     ORDER BY createdAt DESC, number DESC LIMIT ?3`,
  )
  const count = database.query<{ readonly count: number }>(
    'SELECT count(*) AS count FROM replies WHERE state IN (SELECT value FROM json_each(?))',
  )

  const withKey = database.query<ReplyRow>(
    `SELECT number, ${columns} FROM replies WHERE number = (SELECT reply FROM replyParts WHERE key = ?)`,
  )

  function toReply(row: ReplyRow): StoredReply {
    return {
      ...replyFieldsSchema.parse(JSON.parse(row.fields)),
      openUrl: replyFieldsSchema.parse(JSON.parse(row.fields)).openUrl,
      ...{ id: row.id, draftId: row.draft, itemId: row.item, state: replyStateSchema.parse(row.state) },
      ...{ createdAt: row.createdAt, sendAt: row.sendAt, sentAt: row.sentAt ?? undefined },
      error: row.error === null ? undefined : errorSchema.parse(JSON.parse(row.error)),
      parts: parts.all(row.number).map(toPart),
    }
  }

  function writePart(number: number, place: number, part: StoredPart): void {
    savePart.run(
      ...[number, place, part.key, part.text, part.state],
      wholeOrNull(part.triedAt),
      part.url ?? null,
      part.ref === undefined ? null : JSON.stringify(part.ref),
    )
  }

  return {
    draft(id) {
      const row = draft.get(id)
      return row && toDraft(row)
    },
    draftOf(itemId) {
      const row = draftOf.get(itemId)
      return row && toDraft(row)
    },
    saveDraft({ id, itemId, replyId, updatedAt, ...fields }) {
      saveDraft.run(id, itemId, replyId ?? null, whole(updatedAt), JSON.stringify(fields))
    },
    get(id) {
      const row = get.get(id)
      return row && toReply(row)
    },
    add({ id, draftId, itemId, state, createdAt, sendAt, sentAt, error, parts: posts, ...fields }) {
      database.write(() => {
        add.run(
          ...[id, draftId, itemId, state, whole(createdAt), whole(sendAt), wholeOrNull(sentAt)],
          error === undefined ? null : JSON.stringify(error),
          JSON.stringify(fields),
        )
        const number = get.get(id)?.number
        if (number === undefined) return
        for (const [place, part] of posts.entries()) writePart(number, place, part)
      })
    },
    change(id, patch) {
      const row = get.get(id)
      if (row === undefined) return
      const { state, sendAt, sentAt, error } = { ...toReply(row), ...patch }
      const told = error === undefined ? null : JSON.stringify(error)
      change.run(state, whole(sendAt), wholeOrNull(sentAt), told, id)
    },
    changePart(replyId, index, patch) {
      const row = get.get(replyId)
      const part = row && parts.all(row.number)[index]
      if (row !== undefined && part !== undefined) writePart(row.number, index, { ...toPart(part), ...patch })
    },
    list: ({ itemId, states }, limit) =>
      list.all(itemId ?? null, states === undefined ? null : JSON.stringify(states), limit).map(toReply),
    withKey(key) {
      const row = withKey.get(key)
      return row && toReply(row)
    },
    countIn: (states) => count.get(JSON.stringify(states))?.count ?? 0,
  }
}

function toDraft(row: DraftRow): StoredDraft {
  return {
    ...draftFieldsSchema.parse(JSON.parse(row.fields)),
    ...{ id: row.id, itemId: row.item, updatedAt: row.updatedAt, replyId: row.reply ?? undefined },
  }
}

function toPart(row: PartRow): StoredPart {
  return {
    ...{ key: row.key, text: row.text, state: partStateSchema.parse(row.state) },
    ...{ triedAt: row.triedAt ?? undefined, url: row.url ?? undefined },
    ref: row.ref === null ? undefined : refSchema.parse(JSON.parse(row.ref)),
  }
}
