import type { PagePartyUse } from '../../shared/model/page.ts'
import type { Hiding } from './hidden-style.ts'
import type { ScriptFacts } from './read-script.ts'
import type { Repeats } from './repeats.ts'

/** A piece of text that stands by itself: a paragraph, a heading, a cell. */
export interface TextBlock {
  /** Digest of the text without what a date, a price or a counter changes. */
  readonly id: string
  /** At most 200 characters. */
  readonly text: string
  readonly words: number
  /** Where it stands, as a short CSS selector. */
  readonly part: string
  /** True in navigation, header, footer and side bars. */
  readonly isFrame: boolean
  readonly isHeading: boolean
}

/** Something that the page loads or leads to. */
export interface Loaded {
  readonly use: PagePartyUse
  /** Absolute; `data:` and the like are cut to 100 characters. */
  readonly url: string
  readonly part: string
  /** Index of the first text block of the nearest element around it with a dozen words, and of the one after the last. */
  readonly from: number
  readonly to: number
  readonly isHidden: boolean
  readonly isTiny: boolean
  readonly integrity: string | undefined
}

/** A script in the page itself, or in an attribute that runs it. */
export interface Inline extends Pick<Loaded, 'part' | 'from' | 'to'> {
  /** `script`, or the attribute it stands in: `onload`, `href`. */
  readonly where: string
  readonly facts: ScriptFacts
}

export interface PageForm {
  /** What tells it from the page's other forms. */
  readonly key: string
  /** Absolute, without query. */
  readonly action: string
  readonly method: string
  readonly fields: readonly string[]
  /** How many of them ask for a password, and how many for a card or an account. */
  readonly passwords: number
  readonly cards: number
  readonly part: string
  readonly from: number
  readonly to: number
}

/** A link to another site that visitors do not see. */
export interface HiddenLink {
  readonly host: string
  readonly text: string
  readonly how: Hiding
}

/** Everything that is known of one look at a page; limited in size whatever the page is. */
export interface PageSnapshot {
  /** Where it came from, after redirects. */
  readonly url: string
  readonly bytes: number
  /** True when the page was longer or had more elements than are read. */
  readonly isCut: boolean
  readonly elements: number
  readonly title: string
  /** The first `<h1>`. */
  readonly heading: string
  readonly siteName: string | undefined
  readonly language: string | undefined
  /** Writing system that most letters belong to. */
  readonly writing: string | undefined
  readonly canonical: string | undefined
  readonly base: string | undefined
  readonly generator: string | undefined
  /** Target of `<meta http-equiv="refresh">`, absolute. */
  readonly refresh: string | undefined
  readonly isUnlisted: boolean
  readonly saysNotFound: boolean
  readonly words: number
  /** Words outside navigation, header, footer and side bars. */
  readonly mainWords: number
  readonly blocks: readonly TextBlock[]
  /** What there is: tags in tags, and names of classes and ids. */
  readonly shape: readonly string[]
  readonly names: readonly string[]
  readonly landmarks: readonly string[]
  readonly loaded: readonly Loaded[]
  readonly inline: readonly Inline[]
  readonly forms: readonly PageForm[]
  readonly hiddenLinks: readonly HiddenLink[]
  /** Visible links outside of the content whose words sell what spammers sell. */
  readonly spamLinks: readonly Pick<HiddenLink, 'host' | 'text'>[]
  /** Hosts that visible links lead to. */
  readonly linkHosts: readonly string[]
  /** Links within the site, and to others; the site's own are those without a host or with the page's. */
  readonly ownLinks: number
  readonly otherLinks: number
  readonly repeats: Repeats
  /** What the server itself complains of in the page. */
  readonly complaint: string | undefined
  /** Which of the selectors that were asked for are there. */
  readonly present: readonly string[]
  /** Which of the words that must not be there are there. */
  readonly forbidden: readonly string[]
}

/** What to look for besides. */
export interface PageWishes {
  /** Simple selectors: `tag`, `#id`, `.class`, or several of these in one, below one another. */
  readonly selectors: readonly string[]
  readonly forbidden: readonly string[]
}
