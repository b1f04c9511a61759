import type { SourceSettings } from '../../../electron/shared/model/source.ts'
import { startHttpServer } from '../../servers/http-server.ts'
import { startMailServer } from '../../servers/mail-server.ts'
import { mastodonToken, startMastodonServer, type Toot } from '../../servers/mastodon-server.ts'
import type { EngineProcess } from './engine-process.ts'

/** Somebody who has written and waits. */
export interface Waiter {
  readonly itemId: string
  readonly by: 'mail' | 'mastodon'
}

/** A first reading brings one page of what mentions somebody, so they write a few at a time. */
const aPage = 60

/** An SMTP server and a Mastodon that are slow, and those who wrote. */
export interface ReplyServers {
  /** Adds the sources and reads them; resolves with those who wrote, by mail and by Mastodon in turn. */
  setUp(engine: EngineProcess): Promise<readonly Waiter[]>
  /** How many answers of this text the servers have. */
  count(text: string): number
  close(): Promise<void>
}

/**
 * Opens them on loopback with `count` people. The SMTP server thinks for a moment before it says that it has a letter;
 * Mastodon answers one time in five after `deadline` milliseconds, and makes one post in ten and hangs up; its `clock` is the engine's.
 */
export async function openReplyServers(
  count: number,
  random: () => number,
  deadline: number,
  clock: () => number,
): Promise<ReplyServers> {
  const mail = await startMailServer({ login: { user: 'hello@blog.example', pass: 'x' } })
  const mastodon = await startMastodonServer()
  const form = await startHttpServer()
  const now = Date.now()
  mail.thinks = () => random() * 250
  mastodon.now = clock
  mastodon.mishap = () => {
    const luck = random()
    if (luck < 0.1) return { isMade: true, drop: true }
    const body = JSON.stringify({ id: 'late', created_at: new Date().toISOString() })
    return { isMade: true, body, delay: luck < 0.3 ? deadline + 300 : random() * 250 }
  }
  const toots: Toot[] = []
  for (let id = 1; id <= count; id += 2)
    toots.push({ id, text: `Toot ${id}`, mentions: true, at: now - id * 1000, by: `ann${id}` })
  const rows = Array.from({ length: Math.floor(count / 2) }, (_, number) => ({
    ...{ id: `form-${number}`, name: `Bob ${number}`, email: `bob${number}@mail.example` },
    ...{ message: `Form message ${number}`, date: new Date(now - number * 1000).toISOString() },
  }))
  form.route('/list', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(rows) })

  return {
    async setUp(engine) {
      const add = async (kind: 'mastodon' | 'json-list' | 'mailbox', settings: SourceSettings) => {
        const { id } = await engine.get('sources.add', { kind, everyMinutes: 1440, settings })
        if (kind === 'json-list') await engine.get('sources.check', { id })
        while (kind === 'mastodon' && toots.length > 0) {
          mastodon.toots.push(...toots.splice(0, aPage))
          await engine.get('sources.check', { id })
        }
        await engine.get('sources.update', { id, paused: true })
        const { items } = await engine.get('items.list', { sourceId: id, limit: count })
        return items.map((item) => item.id)
      }
      const server = { server: mastodon.http.url, token: mastodonToken }
      const mentions = await add('mastodon', { ...server, mentions: true })
      const reports = await add('json-list', { url: `${form.url}/list` })
      await add('mailbox', {
        ...{ address: 'hello@blog.example', password: 'x', host: '127.0.0.1', security: 'none' },
        ...{ smtpHost: '127.0.0.1', smtpPort: mail.port, smtpSecurity: 'none' },
      })
      const waiters = mentions.flatMap((itemId, index): Waiter[] => {
        const report = reports[index]
        return [
          { itemId, by: 'mastodon' },
          ...(report === undefined ? [] : [{ itemId: report, by: 'mail' } as const]),
        ]
      })
      if (waiters.length !== count) throw new Error(`${waiters.length} people of ${count} are there`)
      return waiters
    },
    count: (text) =>
      mail.mails.filter((one) => one.text.includes(text)).length +
      mastodon.posted.filter(({ status }) => status.includes(text)).length,
    close: async () => void (await Promise.all([mail.close(), mastodon.close(), form.close()])),
  }
}
