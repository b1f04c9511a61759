import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

/** One post in a feed. */
export interface Post {
  /** When it is said, in milliseconds since 1970. */
  readonly at: number
  readonly author?: string
  readonly text?: string
}

/** A real engine with a clock that stands still, and feeds to be filled with mentions of a kettle. */
export interface StormDesk {
  readonly clock: FakeClock
  /** The engine as it runs now. */
  readonly app: TestEngine
  readonly watchId: string
  /** Puts posts into a feed, which is added at the first time, and has it polled. */
  post(feed: string, posts: readonly Post[]): Promise<void>
  /** The feed's server says nothing but errors from now on. */
  fail(feed: string): void
  /** Lets time pass without anybody looking, then wakes up. */
  sleep(milliseconds: number): Promise<void>
  /** Goes on with the files as they lie there at this moment, as after a power cut. */
  crash(): Promise<void>
  close(): Promise<void>
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Starts it with one watch, for “kettle”. */
export async function openStormDesk(): Promise<StormDesk> {
  const server = await startHttpServer()
  const clock = createFakeClock()
  const newFolder = () => mkdtemp(join(tmpdir(), 'storeminder-storm-'))
  const folders = [await newFolder()]
  let app = await startEngine({ clock, folder: folders[0] ?? '' })
  app.engine.start()
  const { id: watchId } = await app.get('watches.save', { name: 'Kettle', terms: ['kettle'] })
  await clock.advance(minute)
  const sources = new Map<string, string>()
  const written = new Map<string, Post[]>()

  return {
    clock,
    get app() {
      return app
    },
    watchId,
    async post(feed, posts) {
      const all = [...(written.get(feed) ?? []), ...posts]
      written.set(feed, all)
      serve(server, feed, all)
      const known = sources.get(feed)
      const id =
        known ??
        (
          await app.get('sources.add', {
            kind: 'feed',
            name: feed,
            settings: { url: `${server.url}/${feed}` },
          })
        ).id
      sources.set(feed, id)
      // A poll that was under way may still have seen the feed as it was.
      for (let tries = 0; tries < 2; tries += 1) {
        const { newItems, error } = await app.get('sources.check', { id })
        if (error !== undefined) throw new Error(error.message)
        if (newItems >= posts.length) return
      }
      throw new Error(`Not all of ${posts.length} posts arrived`)
    },
    fail: (feed) => server.route(`/${feed}`, { status: 500 }),
    async sleep(milliseconds) {
      clock.sleep(milliseconds)
      app.engine.power('resume')
      await clock.advance(2 * minute)
    },
    async crash() {
      const folder = await newFolder()
      await cp(app.folder, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') })
      folders.push(folder)
      await app.stop()
      app = await startEngine({ clock, folder })
      app.engine.start()
      await clock.advance(0)
    },
    async close() {
      await app.stop()
      await server.close()
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}

function serve(server: TestServer, feed: string, posts: readonly Post[]): void {
  const items = posts.map(
    ({ at, author, text = 'The kettle leaks' }, number) =>
      `<item><guid>${number}</guid><title>${text}</title><pubDate>${new Date(at).toUTCString()}</pubDate>
      ${author === undefined ? '' : `<dc:creator>${author}</dc:creator>`}</item>`,
  )
  server.route(`/${feed}`, {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${feed}</title>${items.join('')}</channel></rss>`,
  })
}

/** Posts by different people, evenly over the time from `from` to before `to`. */
export function crowd(count: number, from: number, to: number, text?: string): readonly Post[] {
  return Array.from({ length: count }, (_, number) => ({
    at: from + Math.floor(((to - from) * number) / count),
    author: `Person ${from} ${number}`,
    ...(text === undefined ? {} : { text }),
  }))
}

/** The same, but more and more of them as time goes on. */
export function growingCrowd(count: number, from: number, to: number, text: string): readonly Post[] {
  return crowd(count, from, to, text).map((post, number) => ({
    ...post,
    at: from + Math.floor((to - from) * Math.sqrt(number / count)),
  }))
}
