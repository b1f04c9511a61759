import { CallFailure } from '../call-failure.ts'
import { recognisedOffers } from '../sources/recognised-offers.ts'
import { sourceAdapters } from '../sources/registry.ts'
import { maskSettings } from '../sources/secret-settings.ts'
import type { StoredSource } from '../store/store.ts'
import { addSource } from './add-source.ts'
import type { ApiContext, Handlers } from './context.ts'

/** Most feeds taken from one list: more than anybody follows. */
const most = 1000

/** Handlers that bring lists of feeds in and out, in the form that all feed readers share. */
export function opmlHandlers(
  context: ApiContext,
): Pick<Handlers, 'sources.importOpml' | 'sources.exportOpml'> {
  const { store, events, scheduler, undo } = context
  return {
    'sources.importOpml': async ({ text }) => {
      const ids: string[] = []
      const skipped: { title: string; reason: string }[] = []
      for (const { title, url } of await readOutlines(text)) {
        if (ids.length >= most) skipped.push({ title, reason: `More than ${most} at once are not added.` })
        else if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
          skipped.push({ title, reason: 'It has no web address.' })
        else
          try {
            ids.push((await addSource(context, sourceFor(url, title))).id)
          } catch (error) {
            if (!(error instanceof CallFailure)) throw error
            skipped.push({ title, reason: error.message })
          }
      }
      if (ids.length === 0) return { added: 0, skipped }
      events.changed('sources.changed')
      events.healthChanged()
      scheduler.nudge()
      return { added: ids.length, skipped, undo: undo.keep({ what: 'imported', ids }) }
    },
    'sources.exportOpml': async () => {
      const { generateOpml } = await import('feedsmith')
      const leftOut: string[] = []
      const outlines = store.sources.list().flatMap((source) => {
        const xmlUrl = feedUrlOf(source)
        if (xmlUrl === undefined) leftOut.push(source.name)
        return xmlUrl === undefined ? [] : [{ text: source.name, title: source.name, type: 'rss', xmlUrl }]
      })
      const head = { title: 'Sources of Storeminder', dateCreated: new Date(context.parts.ports.clock.now()) }
      return { text: generateOpml({ head, body: { outlines } }), leftOut }
    },
  }
}

interface Outline {
  readonly title: string
  readonly url: string
}

/** Every feed that stands in the list, at whatever depth. */
async function readOutlines(text: string): Promise<readonly Outline[]> {
  const { parseOpml } = await import('feedsmith')
  try {
    const found: Outline[] = []
    const waiting = [...(parseOpml(text).body?.outlines ?? [])].reverse()
    for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
      const url = outline.xmlUrl?.trim()
      if (url) found.push({ title: (outline.title ?? outline.text ?? url).slice(0, 200), url })
      waiting.push(...[...(outline.outlines ?? [])].reverse())
    }
    return found
  } catch {
    throw new CallFailure(
      'invalid',
      'This is not a list of feeds (OPML). In your feed reader, look for “Export” or “OPML”.',
      'text',
    )
  }
}

function sourceFor(url: string, title: string) {
  const address = URL.parse(url)
  const known = address === null ? undefined : recognisedOffers([address])[0]
  return known === undefined
    ? ({ kind: 'feed', name: title, settings: { url } } as const)
    : { kind: known.kind, name: title, settings: known.settings }
}

function feedUrlOf(source: StoredSource): string | undefined {
  const adapter = sourceAdapters[source.kind]
  const settings = adapter.settings.safeParse(maskSettings(adapter.settings, source.settings))
  return settings.success ? adapter.feedUrl?.(settings.data) : undefined
}
