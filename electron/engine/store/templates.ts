import { cannedTextSchema } from '../../shared/model/template.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { StoredTemplate, TemplateStore } from './template-store.ts'

interface TemplateRow {
  readonly id: string
  readonly reply: string | null
  readonly basedOn: string | null
  readonly changedAt: number
}

/** Own canned replies, and what was changed in those that come with the program, apart from them: an update brings new ones. */
export function createTemplateStore(database: Database): TemplateStore {
  const columns = 'id, reply, basedOn, changedAt'
  const list = database.query<TemplateRow>(`SELECT ${columns} FROM templates ORDER BY number`)
  const get = database.query<TemplateRow>(`SELECT ${columns} FROM templates WHERE id = ?`)
  const save = database.query(
    `INSERT INTO templates (${columns}) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
     SET reply = excluded.reply, basedOn = excluded.basedOn, changedAt = excluded.changedAt`,
  )
  const forget = database.query('DELETE FROM templates WHERE id = ?')
  return {
    list: () => list.all().map(toTemplate),
    get(id) {
      const row = get.get(id)
      return row && toTemplate(row)
    },
    save({ id, reply, basedOn, changedAt }) {
      save.run(id, reply === undefined ? null : JSON.stringify(reply), basedOn ?? null, whole(changedAt))
    },
    forget: (id) => void forget.run(id),
  }
}

function toTemplate({ id, reply, basedOn, changedAt }: TemplateRow): StoredTemplate {
  return {
    id,
    reply: reply === null ? undefined : cannedTextSchema.parse(JSON.parse(reply)),
    basedOn: basedOn ?? undefined,
    changedAt,
  }
}
