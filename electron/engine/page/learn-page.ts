import { digest } from './digest.ts'
import { domainOf, stemOf } from './own-site.ts'
import {
  alwaysChanges,
  type Band,
  type KnownFile,
  type KnownForm,
  type KnownInline,
  looksToKnow,
  type PageProfile,
  type Seen,
} from './page-profile.ts'
import type { Loaded, PageSnapshot } from './page-snapshot.ts'
import { likeness } from './read-script.ts'

/** Most entries of a kind that are kept; what has not been seen for longest goes first. */
const most = {
  blocks: 700,
  texts: 350,
  shape: 600,
  names: 500,
  parts: 300,
  files: 200,
  inline: 80,
  hosts: 300,
  forms: 80,
}

/** Two scripts that are this alike are versions of one. */
export const versionsOfOne = 0.5

/** Takes a look at a page, which is as it should be, into what is known of it. `undefined`: nothing yet. */
export function learnPage(before: PageProfile | undefined, seen: PageSnapshot): PageProfile {
  const old = before ?? emptyProfile(seen)
  const look = old.looks + 1
  const mark = (was: Seen | undefined): Seen => ({
    row: was?.last === look - 1 ? was.row + 1 : 1,
    last: look,
  })
  const scripts = seen.loaded.filter(({ use }) => use === 'script')
  const styles = seen.loaded.filter(({ use }) => use === 'style')
  return {
    version: 1,
    looks: look,
    url: seen.url,
    titles: newest(old.titles, seen.title, 4),
    headings: newest(old.headings, seen.heading, 4),
    siteName: seen.siteName ?? old.siteName,
    language: seen.language ?? old.language,
    writing: seen.writing ?? old.writing,
    ...{ canonical: seen.canonical, base: seen.base, generator: seen.generator, refresh: seen.refresh },
    ...{ isUnlisted: seen.isUnlisted, saidNotFound: seen.saysNotFound },
    words: widen(before?.words, seen.words),
    mainWords: widen(before?.mainWords, seen.mainWords),
    elements: widen(before?.elements, seen.elements),
    bytes: widen(before?.bytes, seen.bytes),
    ownLinks: widen(before?.ownLinks, seen.ownLinks),
    repeated: learnRepeats(old, seen),
    blocks: learnBlocks(old, seen, mark),
    shape: learnNames(old.shape, seen.shape, mark, most.shape),
    names: learnNames(old.names, seen.names, mark, most.names),
    landmarks: learnNames(old.landmarks, seen.landmarks, mark, 40),
    parts: learnParts(before, seen),
    scripts: learnFiles(old.scripts, scripts, mark),
    styles: learnFiles(old.styles, styles, mark),
    inline: learnInline(old, seen, mark),
    hosts: learnNames(
      old.hosts,
      seen.loaded.map(({ use, url }) => `${use} ${domainOf(url)}`),
      mark,
      most.hosts,
    ),
    slots: learnSlots(old, seen),
    restless: learnRestless(before, seen),
    forms: learnForms(old, seen, mark),
    linkHosts: learnNames(
      old.linkHosts,
      [...seen.linkHosts, ...seen.hiddenLinks.map(({ host }) => host)],
      mark,
      most.hosts,
    ),
    insecure: [
      ...new Set([
        ...old.insecure,
        ...seen.loaded.filter((thing) => isInsecure(thing, seen.url)).map(({ url }) => stemOf(url)),
      ]),
    ].slice(-100),
    complaint: seen.complaint !== undefined,
    forbidden: seen.forbidden,
  }
}

/** Whether something is loaded without encryption, other than from the page's own server, as the page itself is. */
export function isInsecure({ url }: Pick<Loaded, 'url'>, page: string): boolean {
  return url.startsWith('http:') && URL.parse(url)?.origin !== URL.parse(page)?.origin
}

function emptyProfile(seen: PageSnapshot): PageProfile {
  const none = { low: 0, high: 0 }
  return {
    ...{
      version: 1,
      looks: 0,
      url: seen.url,
      titles: [],
      headings: [],
      siteName: undefined,
      language: undefined,
    },
    ...{
      writing: undefined,
      canonical: undefined,
      base: undefined,
      generator: undefined,
      refresh: undefined,
    },
    ...{
      isUnlisted: false,
      saidNotFound: false,
      words: none,
      mainWords: none,
      elements: none,
      bytes: none,
      ownLinks: none,
    },
    repeated: { run: 0, signs: 0, siblings: 0, siblingTexts: {}, echoes: 0 },
    ...{
      blocks: {},
      shape: {},
      names: {},
      landmarks: {},
      parts: {},
      scripts: {},
      styles: {},
      inline: [],
      hosts: {},
    },
    ...{ slots: {}, restless: {}, forms: {}, linkHosts: {}, insecure: [], complaint: false, forbidden: [] },
  }
}

function newest(before: readonly string[], text: string, count: number): readonly string[] {
  return [text, ...before.filter((each) => each !== text)].slice(0, count)
}

/** Widens a band at once, and lets it narrow slowly towards what is usual now. */
function widen(band: Band | undefined, value: number): Band {
  if (band === undefined) return { low: value, high: value }
  return { low: Math.min(value, band.low * 1.1 + 3), high: Math.max(value, band.high * 0.9) }
}

type Mark = (was: Seen | undefined) => Seen

function learnNames(
  old: Readonly<Record<string, Seen>>,
  names: readonly string[],
  mark: Mark,
  count: number,
): Readonly<Record<string, Seen>> {
  const next: Record<string, Seen> = { ...old }
  for (const name of new Set(names)) next[name] = mark(own(old, name))
  return keepNewest(next, count)
}

/** A record's own entry: a page may well name something `constructor`. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function keepNewest<Entry extends Seen>(entries: Readonly<Record<string, Entry>>, count: number) {
  const all = Object.entries(entries)
  if (all.length <= count) return entries
  return Object.fromEntries(all.sort(([, a], [, b]) => b.last - a.last || b.row - a.row).slice(0, count))
}

function learnRepeats({ repeated }: PageProfile, { repeats }: PageSnapshot): PageProfile['repeated'] {
  const texts = { ...repeated.siblingTexts }
  const { siblings } = repeats
  if (siblings.times > 0) {
    const key = digest(siblings.text)
    texts[key] = Math.max(own(texts, key) ?? 0, siblings.times)
  }
  return {
    run: Math.max(repeated.run, repeats.run.chars),
    signs: Math.max(repeated.signs, repeats.signs.chars),
    siblings: Math.max(repeated.siblings, siblings.chars),
    siblingTexts: Object.fromEntries(Object.entries(texts).slice(-20)),
    echoes: Math.max(repeated.echoes, repeats.echoes / Math.max(1, repeats.chars)),
  }
}

function learnBlocks(old: PageProfile, seen: PageSnapshot, mark: Mark): PageProfile['blocks'] {
  const next = { ...old.blocks }
  const counts = new Map<string, number>()
  for (const { id } of seen.blocks) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { id, text, part, words, isFrame } of seen.blocks) {
    const was = own(old.blocks, id)
    if (next[id] !== was && next[id] !== undefined) continue
    const times = Math.max(was?.times ?? 0, counts.get(id) ?? 1)
    next[id] = { ...mark(was), text: text.slice(0, 160), part, words, isFrame, times }
  }
  const kept = Object.entries(keepNewest(next, most.blocks))
  return Object.fromEntries(
    kept.map(([id, block], at) => [id, at < most.texts ? block : { ...block, text: '' }]),
  )
}

function learnParts(before: PageProfile | undefined, seen: PageSnapshot): PageProfile['parts'] {
  if (before === undefined) return {}
  const next = { ...before.parts }
  for (const [part, text] of newTexts(before, seen)) {
    const changes = (own(next, part)?.changes ?? 0) + 1
    // What changes before the page is known always changes, as far as anybody can tell.
    next[part] = {
      changes: before.looks < looksToKnow ? Math.max(changes, alwaysChanges) : changes,
      sample: text.slice(0, 80),
    }
  }
  return Object.fromEntries(Object.entries(next).slice(-most.parts))
}

/** Parts that have a text which is not known, with that text. */
export function newTexts(known: PageProfile, seen: PageSnapshot): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const { id, part, text } of seen.blocks)
    if (own(known.blocks, id) === undefined && !parts.has(part)) parts.set(part, text)
  return parts
}

function learnFiles(
  old: Readonly<Record<string, KnownFile>>,
  files: readonly Loaded[],
  mark: Mark,
): Readonly<Record<string, KnownFile>> {
  const next = { ...old }
  for (const { url, integrity, part } of files) {
    const stem = stemOf(url)
    const was = own(old, stem)
    next[stem] = {
      ...mark(was),
      url: url.slice(0, 300),
      same: was?.url === url.slice(0, 300) ? was.same + 1 : 1,
      integrity: integrity !== undefined,
      part,
    }
  }
  return keepNewest(next, most.files)
}

function learnInline(old: PageProfile, seen: PageSnapshot, mark: Mark): readonly KnownInline[] {
  const next = new Map(old.inline.map((each) => [each.id + each.where, each]))
  for (const { where, part, facts } of seen.inline) {
    const key = facts.id + where
    const was = next.get(key)
    if (was?.last === old.looks + 1) continue
    // A new version of a known script takes its place, so that a script that always changes fills nothing.
    const earlier =
      was ??
      [...next.values()].find(
        (each) =>
          each.where === where && each.last <= old.looks && likeness(each.sketch, facts.sketch) >= 0.8,
      )
    if (earlier !== undefined && was === undefined) next.delete(earlier.id + earlier.where)
    const { id, sketch, isData, doings, hosts, excerpt, size } = facts
    next.set(key, {
      ...mark(earlier),
      id,
      where,
      part,
      sketch,
      isData,
      doings,
      hosts,
      excerpt: excerpt.slice(0, 100),
      size,
    })
  }
  return [...next.values()].sort((a, b) => b.last - a.last || b.row - a.row).slice(0, most.inline)
}

function learnSlots(old: PageProfile, seen: PageSnapshot): PageProfile['slots'] {
  const next = { ...old.slots }
  for (const { use, url, part } of seen.loaded) {
    const domain = domainOf(url)
    if (domain === domainOf(seen.url)) continue
    const key = `${use} ${part}`
    const hosts = own(next, key)?.hosts ?? []
    if (!hosts.includes(domain)) next[key] = { hosts: [...hosts, domain].slice(-20) }
  }
  return Object.fromEntries(Object.entries(next).slice(-most.parts))
}

/** Counts, for each part, the looks that brought a script which is like none that is known. */
function learnRestless(before: PageProfile | undefined, seen: PageSnapshot): PageProfile['restless'] {
  if (before === undefined) return {}
  const next = { ...before.restless }
  const fresh = new Set(
    seen.inline
      .filter(
        ({ where, facts }) =>
          where === 'script' &&
          !facts.isData &&
          closest(before.inline, facts.sketch, where).likeness < versionsOfOne,
      )
      .map(({ part }) => part),
  )
  for (const part of fresh) next[part] = (own(next, part) ?? 0) + 1
  return Object.fromEntries(Object.entries(next).slice(-60))
}

/** The known script that is most like a sketch. */
export function closest(
  known: readonly KnownInline[],
  sketch: readonly number[],
  where: string,
): { readonly script: KnownInline | undefined; readonly likeness: number } {
  let best: { script: KnownInline | undefined; likeness: number } = { script: undefined, likeness: 0 }
  for (const script of known) {
    if (script.where !== where) continue
    const value = likeness(script.sketch, sketch)
    if (value > best.likeness) best = { script, likeness: value }
  }
  return best
}

function learnForms(old: PageProfile, seen: PageSnapshot, mark: Mark): PageProfile['forms'] {
  const next: Record<string, KnownForm> = { ...old.forms }
  for (const { key, action, method, fields, passwords, cards } of seen.forms) {
    const was = own(old.forms, key)
    const now = own(next, key)
    const join = (list: readonly string[] | undefined, value: string) =>
      [...new Set([...(list ?? []), value])].slice(-20)
    next[key] = {
      ...mark(was),
      actions: join(now?.actions, stemOf(action)),
      methods: join(now?.methods, method),
      fields,
      passwords: Math.max(passwords, now?.passwords ?? 0),
      cards: Math.max(cards, now?.cards ?? 0),
    }
  }
  return keepNewest(next, most.forms)
}
