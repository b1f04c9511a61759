import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { type MailServer, startMailServer } from '../../servers/mail-server.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../../servers/mastodon-server.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'
import {
  type BrandfailDay,
  brandfailDay,
  type DayMention,
  type DayReport,
  type Place,
} from './brandfail-day.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** The book shop's Storeminder on the day on which its books vanish: real engine, real servers, fast time. */
export interface BrandfailDesk {
  readonly app: TestEngine
  readonly clock: FakeClock
  /** When the day begins: seven in the morning, UTC. */
  readonly start: number
  readonly day: BrandfailDay
  readonly mastodon: MastodonServer
  readonly mail: MailServer
  readonly watchId: string
  readonly sources: Readonly<Record<Place | 'form' | 'library', string>>
  /** Whether the page of the library answers as it should. */
  works: boolean
  /** Lets time pass, a quarter of an hour at a time, and more once it is calmer, until so many minutes after the day began; all that is said is read. */
  until(minutes: number): Promise<void>
  /** The machine sleeps until then, and wakes. */
  sleepUntil(minutes: number): Promise<void>
  close(): Promise<void>
}

/** Opens it half an hour before the day begins, with everything set up and some weeks of history. */
export async function openBrandfailDesk(mentions?: number): Promise<BrandfailDesk> {
  const start = Date.UTC(2026, 10, 22, 7)
  const clock = createFakeClock(start - 30 * minute)
  const [web, mastodon, mail] = await Promise.all([
    startHttpServer(),
    startMastodonServer(),
    startMailServer({ login: { user: 'hello@quillmoor.example', pass: 'secret' } }),
  ])
  mastodon.now = () => clock.now()
  const play = brandfailDay(start, mentions)
  const state = { works: true }
  serveShop(web, state)
  serveWords(web, mastodon, history(start), [])
  const app = await startEngine({ clock })
  await app.get('settings.set', {
    ...{ siteAddress: web.url, setUp: true, signAs: 'Mo of Quillmoor' },
    connectivityHosts: [`${web.url}/here`],
  })
  const watch = await app.get('watches.save', { name: 'Quillmoor', terms: ['quillmoor', '@quillmoor'] })
  const sources = await addSources(app, { web, mastodon, mail })
  app.engine.start()
  for (const id of Object.values(sources)) await app.get('sources.check', { id })

  /** Reads what has been said by now. */
  async function read(from: number): Promise<void> {
    const now = clock.now()
    const said = play.mentions.filter(({ at }) => at <= now)
    const written = play.reports.filter(({ at }) => at <= now)
    serveWords(web, mastodon, [...history(start), ...said], written)
    const places = new Set(said.filter(({ at }) => at > from).map(({ place }) => place))
    for (const place of places) await app.get('sources.check', { id: sources[place] })
    if (written.some(({ at }) => at > from)) await app.get('sources.check', { id: sources.form })
  }

  return {
    ...{ app, clock, start, day: play, mastodon, mail, sources, watchId: watch.id },
    get works() {
      return state.works
    },
    set works(works) {
      state.works = works
    },
    async until(minutes) {
      const end = start + minutes * minute
      while (clock.now() < end) {
        const from = clock.now()
        const hours = (from - start) / (60 * minute)
        const step = hours < 5 ? 15 : 30
        await clock.advance(Math.min(step * minute, end - from))
        await read(from)
        await lookAtLibrary(app, clock, sources.library, from)
      }
    },
    async sleepUntil(minutes) {
      app.engine.power('suspend')
      clock.sleep(start + minutes * minute - clock.now())
      app.engine.power('resume')
      await clock.advance(2 * minute)
    },
    async close() {
      await app.stop()
      await Promise.all([web.close(), mastodon.close(), mail.close()])
    },
  }
}

async function addSources(
  app: TestEngine,
  { web, mastodon, mail }: { web: TestServer; mastodon: MastodonServer; mail: MailServer },
): Promise<BrandfailDesk['sources']> {
  const add = async (params: Parameters<typeof app.get<'sources.add'>>[1]) =>
    (await app.get('sources.add', { everyMinutes: 1440, ...params })).id
  const feed = (name: string, path: string) => add({ kind: 'feed', name, settings: { url: web.url + path } })
  const sources = {
    forum: await feed('Readers’ forum', '/forum.xml'),
    news: await feed('News search', '/news.xml'),
    mastodon: await add({
      ...{ kind: 'mastodon', name: 'Mastodon' },
      settings: { server: mastodon.http.url, tags: 'quillfail', mentions: true, token: mastodonToken },
    }),
    form: await add({ kind: 'json-list', name: 'Contact form', settings: { url: `${web.url}/letters` } }),
    library: await add({
      ...{ kind: 'site', name: 'Library', everyMinutes: 30 },
      settings: { url: `${web.url}/library`, keyword: 'Your library' },
    }),
  }
  const mailbox = await add({
    kind: 'mailbox',
    settings: {
      ...{
        address: 'hello@quillmoor.example',
        password: 'secret',
        host: '127.0.0.1',
        port: 1,
        security: 'none',
      },
      ...{ smtpHost: '127.0.0.1', smtpPort: mail.port, smtpSecurity: 'none' },
    },
  })
  // It sends the answers; nothing is read from it.
  await app.get('sources.update', { id: mailbox, paused: true })
  return sources
}

/** Once every half hour, and soon again once it has failed, as the check itself would; until it is decided. */
async function lookAtLibrary(app: TestEngine, clock: FakeClock, id: string, from: number): Promise<void> {
  const looks = () => app.get('sources.check', { id })
  if (Math.floor(clock.now() / (30 * minute)) === Math.floor(from / (30 * minute))) {
    const site = (await app.get('sites.list', {})).find(({ sourceId }) => sourceId === id)
    if (site?.verdict !== 'down') return
  }
  await looks()
  for (let more = 0; more < 4; more += 1) {
    const site = (await app.get('sites.list', {})).find(({ sourceId }) => sourceId === id)
    if (site?.confirming !== true) return
    await clock.advance(20_000)
    await looks()
  }
}

function serveShop(web: TestServer, state: { readonly works: boolean }): void {
  web.route('/here', { body: 'here' })
  web.route('/library', () =>
    state.works
      ? { headers: { 'content-type': 'text/html' }, body: '<title>Library</title><h1>Your library</h1>' }
      : { status: 500, body: 'Internal error 500' },
  )
}

function serveWords(
  web: TestServer,
  mastodon: MastodonServer,
  said: readonly DayMention[],
  written: readonly DayReport[],
): void {
  for (const place of ['forum', 'news'] as const)
    serveFeed(
      web,
      place,
      said.filter((one) => one.place === place),
    )
  const toots = said
    .map((mention, number) => ({ ...mention, id: number + 1 }))
    .filter(({ place }) => place === 'mastodon')
  mastodon.toots.splice(
    0,
    mastodon.toots.length,
    ...toots.map(({ id, at, author, text }) => ({
      ...{ id, at, text, by: author, visibility: 'public' },
      // Some speak to the shop itself.
      ...(id % 10 === 0 ? { mentions: true } : { tags: ['quillfail'] }),
    })),
  )
  const letters = written.map(({ at, name, address, text }) => ({
    ...{ id: address, name, email: address, message: text, date: new Date(at).toISOString() },
  }))
  web.route('/letters', { body: JSON.stringify(letters) })
}

function serveFeed(web: TestServer, place: Place, said: readonly DayMention[]): void {
  const items = said.map(
    ({ at, author, text }) =>
      `<item><guid>${at} ${author}</guid><title>${plain(text)}</title><link>https://${place}.example/${author}/${at}</link>
      <pubDate>${new Date(at).toUTCString()}</pubDate><dc:creator>${author}</dc:creator></item>`,
  )
  web.route(`/${place}.xml`, {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${place}</title>${items.join('')}</channel></rss>`,
  })
}

function plain(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/** What is usual: somebody says something about the shop on most days. */
function history(start: number): readonly DayMention[] {
  return Array.from({ length: 20 }, (_, number) => ({
    at: start - (number + 1) * day - number * 37 * minute,
    place: number % 2 === 0 ? ('forum' as const) : ('news' as const),
    author: `old${number}`,
    text: `Reading a fine book from Quillmoor, the ${number + 1}th this year`,
  })).reverse()
}
