/** How often and when something was there. Looks are counted from 1. */
export interface Seen {
  /** Looks in a row up to the last one with it. */
  readonly row: number
  /** The last look with it. */
  readonly last: number
}

export interface KnownBlock extends Seen {
  /** At most 160 characters; empty where there is no room to keep it. */
  readonly text: string
  readonly part: string
  readonly words: number
  readonly isFrame: boolean
  /** The most times it stood there at one look. */
  readonly times: number
}

export interface KnownFile extends Seen {
  /** The whole address at the last look. */
  readonly url: string
  /** Looks in a row with exactly that address. */
  readonly same: number
  readonly integrity: boolean
  readonly part: string
}

export interface KnownInline extends Seen {
  readonly id: string
  readonly where: string
  readonly part: string
  readonly sketch: readonly number[]
  readonly isData: boolean
  readonly doings: readonly string[]
  readonly hosts: readonly string[]
  readonly excerpt: string
  readonly size: number
}

export interface KnownForm extends Seen {
  /** Addresses it posted to, without query and numbers. */
  readonly actions: readonly string[]
  readonly methods: readonly string[]
  readonly fields: readonly string[]
  readonly passwords: number
  readonly cards: number
}

/** A place that shows different hosts at different looks, e.g. for advertisements. */
export interface Slot {
  readonly hosts: readonly string[]
}

/** The smallest and the largest of something. */
export interface Band {
  readonly low: number
  readonly high: number
}

/** What a page is expected to be, learned from looks at it. JSON, limited in size. */
export interface PageProfile {
  readonly version: 1
  /** Looks it was learned from. */
  readonly looks: number
  readonly url: string
  /** Titles and first headings seen lately, newest first. */
  readonly titles: readonly string[]
  readonly headings: readonly string[]
  readonly siteName: string | undefined
  readonly language: string | undefined
  readonly writing: string | undefined
  readonly canonical: string | undefined
  readonly base: string | undefined
  readonly generator: string | undefined
  readonly refresh: string | undefined
  readonly isUnlisted: boolean
  readonly saidNotFound: boolean
  readonly words: Band
  readonly mainWords: Band
  readonly elements: Band
  readonly bytes: Band
  readonly ownLinks: Band
  /** The most repetition there was. */
  readonly repeated: {
    readonly run: number
    readonly signs: number
    readonly siblings: number
    readonly siblingTexts: Readonly<Record<string, number>>
    /** Largest share of echoes in all characters. */
    readonly echoes: number
  }
  readonly blocks: Readonly<Record<string, KnownBlock>>
  readonly shape: Readonly<Record<string, Seen>>
  readonly names: Readonly<Record<string, Seen>>
  readonly landmarks: Readonly<Record<string, Seen>>
  /** Parts whose text was new at so many looks, with a sample. */
  readonly parts: Readonly<Record<string, { readonly changes: number; readonly sample: string }>>
  /** By stem. */
  readonly scripts: Readonly<Record<string, KnownFile>>
  readonly styles: Readonly<Record<string, KnownFile>>
  readonly inline: readonly KnownInline[]
  /** By use and registered domain, e.g. `script ads.example`. */
  readonly hosts: Readonly<Record<string, Seen>>
  /** By use and part. */
  readonly slots: Readonly<Record<string, Slot>>
  /** Parts in which scripts of the page itself differ from look to look. */
  readonly restless: Readonly<Record<string, number>>
  readonly forms: Readonly<Record<string, KnownForm>>
  /** Hosts that links led to, hidden ones included. */
  readonly linkHosts: Readonly<Record<string, Seen>>
  /** Stems of what was loaded without encryption. */
  readonly insecure: readonly string[]
  readonly complaint: boolean
  /** Words that must not be there and were. */
  readonly forbidden: readonly string[]
}

/** Looks after which a page is known. */
export const looksToKnow = 5

/** A part that was new at so many looks always changes. */
export const alwaysChanges = 3

/** Whether something was there at each of the last three looks, or at all of them so far. */
export function isSteady({ looks }: PageProfile, { row, last }: Seen): boolean {
  return last === looks && row >= Math.min(looks, 3)
}
