import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Data } from '../../electron/shared/contract.ts'
import type { Reply } from '../../electron/shared/model/reply.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import {
  type MastodonServer,
  mastodonToken,
  startMastodonServer,
  type Toot,
} from '../servers/mastodon-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

/** An engine with a Mastodon account to which somebody has written, and the item of what they wrote. */
export interface ReplyEngine {
  readonly mastodon: MastodonServer
  readonly clock: FakeClock
  engine: TestEngine
  readonly itemId: string
  /** Writes a draft for the item and sends it, without waiting until it is out. */
  send(text: string, asThread?: boolean): Promise<Reply>
  /** The newest reply to the item. */
  reply(): Promise<Reply>
  draft(): Promise<Data<'replies.draft'>>
  /** Moves time past the moment in which a reply can be undone, and waits until it is no longer under way. */
  pass(milliseconds?: number): Promise<Reply>
  /** Stops the engine and, so many milliseconds later, starts it again on the same folder. */
  restart(asleep?: number): Promise<void>
  close(): Promise<void>
}

const start = Date.now()
/** What they wrote. */
export const toot: Toot = {
  id: 5,
  text: 'My kettle broke',
  mentions: true,
  at: start - 60_000,
  visibility: 'public',
}

/** Opens it all, on loopback and a new folder. */
export async function openReplyEngine(): Promise<ReplyEngine> {
  const mastodon = await startMastodonServer()
  mastodon.toots.push(toot)
  const clock = createFakeClock(start)
  const folder = await mkdtemp(join(tmpdir(), 'storeminder-'))
  const first = await startEngine({ clock, folder })
  const source = await first.get('sources.add', {
    kind: 'mastodon',
    settings: { server: mastodon.http.url, mentions: true, token: mastodonToken },
  })
  await first.get('sources.check', { id: source.id })
  const { items } = await first.get('items.list', {})
  const itemId = items[0]?.id ?? ''
  const at: ReplyEngine = {
    ...{ mastodon, clock, engine: first, itemId },
    draft: () => at.engine.get('replies.draft', { itemId }),
    async send(text, asThread = false) {
      const { id } = await at.draft()
      await at.engine.get('replies.save', { id, text })
      return await at.engine.get('replies.send', { draftId: id, asThread })
    },
    async reply() {
      const { replies } = await at.engine.get('replies.list', { itemId, limit: 1 })
      const [newest] = replies
      if (newest === undefined) throw new Error('There is no reply')
      return newest
    },
    async pass(milliseconds = 15_000) {
      await clock.advance(milliseconds)
      for (;;) {
        const reply = await at.reply()
        if (reply.state !== 'sending') return reply
        await new Promise((done) => setTimeout(done, 5))
      }
    },
    async restart(asleep = 0) {
      await at.engine.stop()
      clock.sleep(asleep)
      at.engine = await startEngine({ clock, folder })
      at.engine.engine.start()
    },
    async close() {
      await at.engine.stop()
      await mastodon.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  first.engine.start()
  return at
}
