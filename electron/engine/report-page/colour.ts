/** A colour: red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** The names that style sheets of ordinary sites use for more than a test; https://www.w3.org/TR/css-color-4/#named-colors. */
const named: Readonly<Record<string, string>> = {
  ...{
    white: '#ffffff',
    black: '#000000',
    red: '#ff0000',
    green: '#008000',
    blue: '#0000ff',
    navy: '#000080',
  },
  ...{
    teal: '#008080',
    purple: '#800080',
    maroon: '#800000',
    olive: '#808000',
    gray: '#808080',
    grey: '#808080',
  },
  ...{ silver: '#c0c0c0', orange: '#ffa500', tomato: '#ff6347', crimson: '#dc143c', darkred: '#8b0000' },
  ...{ darkgreen: '#006400', darkblue: '#00008b', steelblue: '#4682b4', royalblue: '#4169e1' },
  ...{ seagreen: '#2e8b57', forestgreen: '#228b22', indigo: '#4b0082', firebrick: '#b22222' },
  ...{ ivory: '#fffff0', beige: '#f5f5dc', linen: '#faf0e6', snow: '#fffafa', whitesmoke: '#f5f5f5' },
  ...{ rebeccapurple: '#663399', darkslategray: '#2f4f4f', slategray: '#708090', chocolate: '#d2691e' },
}

/** Reads a colour as style sheets write it: hexadecimal, `rgb()`, `hsl()` or a name; `undefined` for anything else or see-through. */
export function readColour(text: string): Colour | undefined {
  const word = text.trim().toLowerCase()
  const hex = named[word] ?? word
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(hex)?.[1]
  if (digits !== undefined) return fromHex(digits)
  const [, model, inside = ''] = /^(rgb|hsl)a?\(([^()]{1,60})\)$/.exec(word) ?? []
  if (model === undefined) return undefined
  const [one, two, three, alpha] = inside.split(/[\s,/]+/).filter(Boolean)
  if (one === undefined || two === undefined || three === undefined) return undefined
  if (alpha !== undefined && share(alpha, 1) < 0.9) return undefined
  const colour =
    model === 'rgb'
      ? ([share(one, 255) * 255, share(two, 255) * 255, share(three, 255) * 255] as const)
      : fromHsl(Number.parseFloat(one) / 360, share(two, 100), share(three, 100))
  return colour.every(Number.isFinite) ? colour : undefined
}

/** A number or a percentage as a share of what is whole, 0 to 1. */
function share(text: string, whole: number): number {
  const value = Number.parseFloat(text)
  return Math.min(1, Math.max(0, text.endsWith('%') ? value / 100 : value / whole))
}

function fromHex(digits: string): Colour | undefined {
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return alpha < 230 ? undefined : [red, green, blue]
}

function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const channel = (offset: number): number => {
    const place = (offset + hue * 12) % 12
    const amount = saturation * Math.min(lightness, 1 - lightness)
    return 255 * (lightness - amount * Math.max(-1, Math.min(place - 3, 9 - place, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** As `#rrggbb`. */
export function writeColour(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The colour that is `amount` (0 to 1) of the way from one to another. */
export function blend([red, green, blue]: Colour, to: Colour, amount: number): Colour {
  const between = (from: number, at: number): number => from + (at - from) * amount
  return [between(red, to[0]), between(green, to[1]), between(blue, to[2])]
}

/** How unlike the grey of its own lightness, 0 to 1. */
export function vividness(colour: Colour): number {
  return (Math.max(...colour) - Math.min(...colour)) / 255
}

/** Relative luminance, 0 for black to 1 for white: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The colour nearest to the wanted one that stands out from each of some like grounds by at least `least`, going darker on
 * light ones and lighter on dark ones; black or white where none does.
 */
export function standingOut(wanted: Colour, grounds: readonly Colour[], least: number): Colour {
  const [first = [255, 255, 255]] = grounds
  const away: Colour = luminance(first) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  for (let step = 0; step <= 20; step += 1) {
    const colour = blend(wanted, away, step / 20)
    if (grounds.every((ground) => contrast(colour, ground) >= least)) return colour
  }
  return away
}
