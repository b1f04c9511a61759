import { prefetch } from './client/queries.ts'
import { feed } from './features/feed/feed.ts'
import { parseRoute } from './ui/route.ts'

/** Longest to keep the page empty for the first answers, in milliseconds; then it says that it is waiting. */
const patience = 120

const route = parseRoute(location.hash)

// What the first paint needs is asked for while React is still on its way: the build makes this a script of its own.
const names = ['health.get', 'settings.get', 'alarms.list', 'items.counts', 'sources.list'] as const
const item = route.view === 'item' || route.view === 'reply' ? [prefetch('items.get', { id: route.id })] : []
const answers = [...item, firstItems(), ...names.map((name) => prefetch(name, {}))]
if (route.view === 'reply') loadComposer()

/**
 * Resolves when all that the first paint needs, and what it `alsoNeeds`, is there, so that it is painted once; or when
 * that takes too long.
 */
export function firstAnswers(alsoNeeds: Promise<unknown>): Promise<unknown> {
  return Promise.race([
    Promise.all([...answers, alsoNeeds]),
    new Promise((done) => setTimeout(done, patience)),
  ])
}

function firstItems(): Promise<void> {
  return new Promise((done) => {
    const stop = feed.subscribe(() => {
      stop()
      done()
    })
  })
}

/** Gets the composer's scripts, which the page asks for only once it runs itself; the build names them in the page. */
function loadComposer(): void {
  const files = document.querySelector<HTMLMetaElement>('meta[name="composer"]')?.content.split(' ') ?? []
  for (const href of files.filter(Boolean)) {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href })
    link.crossOrigin = ''
    document.head.append(link)
  }
}
