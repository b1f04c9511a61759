import { z } from 'zod'

const words = z.array(z.string().min(1))
const thingSchema = z.strictObject({
  label: z.string().min(1),
  words,
  paths: words,
  kinds: words.default([]),
  /** Nobody names it unless something is wrong. */
  trouble: z.literal('true').optional(),
})

/** `assets/reports/things.yml`. */
export const thingsSchema = z.strictObject({
  things: z.record(z.string().min(1), thingSchema),
  trouble: words,
  everywhere: words,
  names: words,
})
export type Things = z.output<typeof thingsSchema>

/** What is looked at in a report. */
export interface Told {
  readonly title: string
  readonly text: string
  /** The page it is about, as it says. */
  readonly page?: string | undefined
  /** The writer's own name, which is no name of a thing. */
  readonly author?: string | undefined
}

/** What a report names, and whether it says that something is wrong. */
export interface Named {
  /** Keys: of a known thing, a page as `page:/path`, or a name as `name:word`. */
  readonly things: readonly string[]
  readonly isTroubled: boolean
}

/** Tells what reports, pages and checks are about. */
export interface ThingBook {
  named(told: Told): Named
  /** The known things that the address of a page names, and the page itself. */
  ofPage(address: string): readonly string[]
  /** The known things that a kind of check looks at. */
  ofKind(kind: string): readonly string[]
  /** How a thing is called. */
  label(thing: string): string
  /** Of two that the same people name, the one with the smaller number says more. */
  rank(thing: string): number
}

/** Characters of a report that are looked at: it says early what it is about. */
const looked = 4000
/** Names of things in one report that count. */
const mostNames = 30

const addresses = /https?:\/\/[^\s<>"')\]]+/giu

/** Makes the book. */
export function createThingBook({ things, trouble, everywhere, names }: Things): ThingBook {
  const known = Object.entries(things).map(([key, thing]) => ({
    ...{
      key,
      label: thing.label,
      kinds: thing.kinds,
      paths: new Set(thing.paths),
      isTrouble: thing.trouble === 'true',
    },
    pattern: toPattern(thing.words),
  }))
  const places = new Map(known.map(({ key }, place) => [key, place]))
  const troubled = toPattern(trouble)
  const common = new Set(everywhere)
  const noNames = new Set(names)

  function ofPage(address: string): readonly string[] {
    const path = pathOf(address)
    if (path === undefined || path === '/') return []
    const parts = path.split(/[/._]/u).filter((part) => part !== '')
    if (parts.some((part) => common.has(part))) return []
    const of = known.filter(({ paths }) => parts.some((part) => paths.has(part))).map(({ key }) => key)
    return [...of, `page:${path}`]
  }

  return {
    ofPage,
    named({ title, text, page, author = '' }) {
      const told = `${title}\n${text}`.slice(0, looked)
      // What an address is made of was not said by anybody.
      const plain = plainWords(told.replace(addresses, ' '))
      const own = new Set(plainWords(author).trim().split(' '))
      const spoken = known.filter(({ pattern }) => pattern.test(plain))
      const said = spoken.map(({ key }) => key)
      const pages = [page ?? '', ...(told.match(addresses) ?? []).slice(0, 5)].flatMap(ofPage)
      const called = namesIn(told)
        .filter((name) => !noNames.has(name) && !own.has(name))
        .map((name) => `name:${name}`)
      return {
        things: [...new Set([...said, ...pages, ...called])],
        isTroubled: troubled.test(plain) || spoken.some(({ isTrouble }) => isTrouble),
      }
    },
    ofKind: (kind) => known.filter(({ kinds }) => kinds.includes(kind)).map(({ key }) => key),
    label: (thing) => known.find(({ key }) => key === thing)?.label ?? thing.replace(/^(?:page|name):/u, ''),
    rank: (thing) => places.get(thing) ?? known.length + (thing.startsWith('page:') ? 0 : 1),
  }
}

/** A text in lower case, without accents, with every other sign as one space, and a space at both ends. */
export function plainWords(text: string): string {
  // As people type “can’t” on a phone.
  return ` ${plain(text).trim()} `.replace(
    / (can|won|don|doesn|didn|couldn|isn|hasn|haven)t (?=\S)/gu,
    ' $1 t ',
  )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}

/** `*` stands for the rest of a word. German umlauts may be written both ways. */
function toPattern(phrases: readonly string[]): RegExp {
  const ways = phrases.map((phrase) =>
    phrase
      .split('*')
      .map((part) => plain(part).replace(/ae|oe|ue/gu, (pair) => `${pair[0]}e?`))
      .join('[^ ]*'),
  )
  return new RegExp(` (?:${ways.join('|')}) `, 'u')
}

/** Words with a capital inside a sentence: names of products, places and pages. In lower case, without accents. */
function namesIn(text: string): readonly string[] {
  const names = new Set<string>()
  for (const [, name = ''] of text.matchAll(
    /(?<=[\p{Ll}\p{N},;:“"'(]["“'(]?[ ])(\p{Lu}[\p{L}\p{N}]{3,30})/gu,
  )) {
    names.add(plain(name).trim())
    if (names.size >= mostNames) break
  }
  return [...names]
}

/** The path of an address, or a path alone; without query and the slash at its end. */
function pathOf(address: string): string | undefined {
  const url = URL.parse(address.trim(), 'http://page.invalid')
  if (address.trim() === '' || url === null || !/^https?:$/u.test(url.protocol)) return undefined
  return url.pathname.toLowerCase().replace(/\/+$/u, '').slice(0, 200) || '/'
}
