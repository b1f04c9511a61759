import type { Certainty, FactField, IncidentStage } from '../../../shared/model/incident.ts'

/**
 * Everything that stands on the public page. It holds what the person said in public and chose to show, and has no place
 * for who wrote in, or for what was said to one of them. Times in milliseconds since 1970.
 */
export interface PublicPage {
  readonly site: {
    readonly name: string
    /** `http` or `https`. */
    readonly url?: string
  }
  /** Where the page itself is read, with a slash at its end; feeds name themselves by it. */
  readonly url?: string
  /** Who looks after the site, in their own words. */
  readonly introduction?: string
  /** How to reach a human: an address of a page, or of a mailbox. */
  readonly contact?: string
  /** IANA name of the zone in whose time everything is written. */
  readonly zone: string
  readonly colours: PublicColours
  readonly writtenAt: number
  /** Newest first. */
  readonly incidents: readonly PublicIncident[]
}

/** One trouble, as the public may know it. */
export interface PublicIncident {
  /** Letters, digits, `-` and `_`; names its file. */
  readonly id: string
  readonly title: string
  readonly stage: IncidentStage
  /** When it was first made public. */
  readonly publishedAt: number
  readonly fixedAt?: number
  readonly closedAt?: number
  /** By when the next update was promised in one of the updates. */
  readonly nextBy?: number
  /** Oldest first. */
  readonly updates: readonly PublicUpdate[]
  readonly facts: readonly PublicFact[]
}

/** Something that was said in public. */
export interface PublicUpdate {
  readonly id: string
  readonly at: number
  readonly stage: IncidentStage
  readonly text: string
  /** Where else it was said, e.g. "Mastodon". */
  readonly where?: string
  /** `http` or `https`. */
  readonly url?: string
}

/** Something that is known, or not known, and was chosen to be shown. */
export interface PublicFact {
  readonly field: FactField
  readonly certainty: Certainty
  readonly text: string
}

/** One set of colours, as `#rrggbb`. */
export interface PublicPalette {
  readonly ground: string
  /** Of what stands on the ground. */
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  /** Of links. */
  readonly accent: string
  /** Of what is wrong, and of what is well again. */
  readonly trouble: string
  readonly well: string
}

/** The page by day and by night. */
export interface PublicColours {
  readonly light: PublicPalette
  readonly dark: PublicPalette
}

/** A file of the static folder. */
export interface PublicFile {
  /** Without a folder: all lie side by side. */
  readonly name: string
  readonly text: string
}
