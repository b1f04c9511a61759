import type { EventData } from '../../shared/contract.ts'

/** What of the page a shell can ask to be shown. */
export type PageTarget = EventData<'page.open'>

/** The scheme of links into Storeminder. */
export const linkScheme = 'storeminder'

/**
 * What a `storeminder://` link asks for: `storeminder://feed`, `…//sources`, `…//settings` or `…//item/ID`.
 * Anything else, however similar, is undefined: a link can come from any web page.
 */
export function linkTarget(link: string): PageTarget | undefined {
  const [, view, itemId] =
    /^storeminder:\/\/(feed|sources|settings|item)(?:\/([\w-]{1,100}))?\/?$/.exec(link) ?? []
  if (view === 'item') return itemId === undefined ? undefined : { view, itemId }
  if (view === 'feed' || view === 'sources' || view === 'settings')
    return itemId === undefined ? { view } : undefined
  return undefined
}

/** The first link in a command line that means something. */
export function linkInArguments(argv: readonly string[]): PageTarget | undefined {
  for (const argument of argv) {
    const target = argument.startsWith(`${linkScheme}:`) ? linkTarget(argument) : undefined
    if (target !== undefined) return target
  }
  return undefined
}
