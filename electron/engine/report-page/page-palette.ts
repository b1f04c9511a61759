import { blend, type Colour, contrast, luminance, standingOut, vividness, writeColour } from './colour.ts'
import type { SiteLook } from './site-look.ts'

/** Colours of the report page, as `#rrggbb`; each pair that is read together has the contrast of WCAG AA. */
export interface PagePalette {
  readonly ground: string
  /** Of fields, which stand on the ground. */
  readonly paper: string
  readonly ink: string
  /** Of what matters less: hints and notes. */
  readonly quiet: string
  readonly line: string
  /** Of buttons, links and where the keyboard is. */
  readonly accent: string
  readonly onAccent: string
}

/** The page by day and by night. */
export interface PageColours {
  readonly light: PagePalette
  readonly dark: PagePalette
}

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** Where a site tells nothing: a calm teal on warm paper. */
const usual = { ground: [250, 249, 246], ink: [32, 34, 38], accent: [15, 102, 110] } as const

/** Makes both palettes from a site's own colours, bent only so far that everything can be read. */
export function coloursFrom(look: SiteLook): PageColours {
  const isDark = look.ground !== undefined && luminance(look.ground) < 0.18
  const accent = look.accent ?? vivid(look.ink) ?? usual.accent
  const night: Colour = isDark && look.ground ? look.ground : blend(accent, [18, 20, 24], 0.94)
  const day: Colour = isDark || look.ground === undefined ? usual.ground : look.ground
  const dayInk = isDark || look.ink === undefined ? usual.ink : look.ink
  const nightInk: Colour = isDark && look.ink ? look.ink : [232, 233, 236]
  return { light: palette(day, dayInk, accent), dark: palette(night, nightInk, accent) }
}

function vivid(colour: Colour | undefined): Colour | undefined {
  return colour !== undefined && vividness(colour) > 0.25 ? colour : undefined
}

function palette(ground: Colour, wantedInk: Colour, wantedAccent: Colour): PagePalette {
  const isDark = luminance(ground) < 0.18
  const paper = blend(ground, white, isDark ? 0.06 : 0.7)
  const grounds = [ground, paper]
  const ink = standingOut(wantedInk, grounds, 10)
  const accent = standingOut(wantedAccent, grounds, 4.6)
  const onAccent = contrast(white, accent) >= contrast(black, accent) ? white : blend(accent, black, 0.8)
  return {
    ground: writeColour(ground),
    paper: writeColour(paper),
    ink: writeColour(ink),
    quiet: writeColour(standingOut(blend(ink, ground, 0.35), grounds, 4.8)),
    line: writeColour(standingOut(blend(ink, ground, 0.6), grounds, 3.1)),
    accent: writeColour(accent),
    onAccent: writeColour(standingOut(onAccent, [accent], 4.6)),
  }
}
