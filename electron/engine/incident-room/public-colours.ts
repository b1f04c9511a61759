import type { PublicColours, PublicPalette } from '../incident/page/public-page.ts'
import { type Colour, readColour, standingOut, writeColour } from '../report-page/colour.ts'
import { coloursFrom, type PagePalette } from '../report-page/page-palette.ts'
import type { SiteLook } from '../report-page/site-look.ts'

/** Brick for what is wrong and moss for what is well, bent only so far that they can be read. */
const states = { trouble: [179, 38, 30], well: [28, 107, 60] } as const satisfies Record<string, Colour>

/** The public page's colours, made from those of the site. */
export function publicColours(look: SiteLook): PublicColours {
  const { light, dark } = coloursFrom(look)
  return { light: withStates(light), dark: withStates(dark) }
}

function withStates({ ground, paper, ink, quiet, line, accent }: PagePalette): PublicPalette {
  const grounds = [readColour(ground), readColour(paper)].filter((colour) => colour !== undefined)
  const readable = (colour: Colour): string => writeColour(standingOut(colour, grounds, 4.6))
  return {
    ...{ ground, paper, ink, quiet, line, accent },
    trouble: readable(states.trouble),
    well: readable(states.well),
  }
}
