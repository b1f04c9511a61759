import { channelKindSchema } from '../../shared/model/channel.ts'
import { sourceSettingsSchema } from '../../shared/model/source.ts'
import type { ChannelStore, StoredChannel } from './channel-store.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'

interface ChannelRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly settings: string
  readonly createdAt: number
  readonly lastSentAt: number | null
  readonly trouble: string | null
}

const day = 24 * 60 * 60_000

/** Channels, and how many messages went out by each on which day. */
export function createChannelStore(database: Database): ChannelStore {
  const columns = 'id, kind, name, settings, createdAt, lastSentAt, trouble'
  const list = database.query<ChannelRow>(`SELECT ${columns} FROM channels ORDER BY createdAt, id`)
  const get = database.query<ChannelRow>(`SELECT ${columns} FROM channels WHERE id = ?`)
  const save = database.query(`INSERT OR REPLACE INTO channels (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const remove = database.query('DELETE FROM channels WHERE id = ?')
  const sent = database.query('UPDATE channels SET lastSentAt = ?, trouble = NULL WHERE id = ?')
  const count = database.query(
    `INSERT INTO channelDays (channel, day, sent) VALUES (?, ?, 1)
     ON CONFLICT (channel, day) DO UPDATE SET sent = sent + 1`,
  )
  const forget = database.query('DELETE FROM channelDays WHERE day < ?')
  const trouble = database.query('UPDATE channels SET trouble = ? WHERE id = ?')
  const counted = database.query<{ readonly sent: number }>(
    'SELECT sent FROM channelDays WHERE channel = ? AND day = ?',
  )
  return {
    list: () => list.all().map(toChannel),
    get(id) {
      const row = get.get(id)
      return row && toChannel(row)
    },
    save(channel) {
      save.run(
        channel.id,
        channel.kind,
        channel.name,
        JSON.stringify(channel.settings),
        whole(channel.createdAt),
        wholeOrNull(channel.lastSentAt),
        channel.trouble === undefined ? null : JSON.stringify(channel.trouble),
      )
    },
    remove: (id) => remove.run(id),
    noteSent(id, at) {
      sent.run(whole(at), id)
      count.run(id, dayOf(at))
      // The day before stays, for clocks that are set back over midnight.
      forget.run(dayOf(at) - 1)
    },
    noteTrouble: (id, what) => trouble.run(JSON.stringify(what), id),
    sentOn: (id, at) => counted.get(id, dayOf(at))?.sent ?? 0,
  }
}

function dayOf(at: number): number {
  return Math.floor(at / day)
}

function toChannel(row: ChannelRow): StoredChannel {
  return {
    id: row.id,
    kind: channelKindSchema.parse(row.kind),
    name: row.name,
    settings: sourceSettingsSchema.parse(JSON.parse(row.settings)),
    createdAt: row.createdAt,
    lastSentAt: row.lastSentAt ?? undefined,
    trouble: row.trouble === null ? undefined : JSON.parse(row.trouble),
  }
}
