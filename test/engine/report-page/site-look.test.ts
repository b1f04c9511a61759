import { expect, test } from 'vitest'
import { contrast, readColour, writeColour } from '../../../electron/engine/report-page/colour.ts'
import { coloursFrom } from '../../../electron/engine/report-page/page-palette.ts'
import { lookOf, sheetsOf, siteNameOf } from '../../../electron/engine/report-page/site-look.ts'

const hex = (text: string) => {
  const colour = readColour(text)
  return colour === undefined ? undefined : writeColour(colour)
}

test.each([
  ['#abc', '#aabbcc'],
  ['#ABCDEF', '#abcdef'],
  ['#abcdef80', undefined],
  ['rgb(47, 125, 79)', '#2f7d4f'],
  ['rgb(47 125 79 / 100%)', '#2f7d4f'],
  ['rgba(0,0,0,.4)', undefined],
  ['hsl(145, 45%, 34%)', '#307e50'],
  ['teal', '#008080'],
  ['currentColor', undefined],
  ['url(x)', undefined],
])('%s is read as %s', (text, expected) => {
  expect(hex(text)).toBe(expected)
})

test('ground, ink and accent are found in sheets, through variables, by day', () => {
  const css = `
    :root { --brand: #2f7d4f; --paper: #fbf8f1 }
    @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } a { color: yellow } }
    body { background: var(--paper) url(x.png); color: #222 }
    a { color: var(--brand) }`
  const { ground, ink, accent } = lookOf('<html><style></style>', [css])
  expect([ground, ink, accent].map((colour) => colour && writeColour(colour))).toEqual([
    '#fbf8f1',
    '#222222',
    '#2f7d4f',
  ])
})

test('a theme colour counts, unless it is as good as grey', () => {
  const look = (colour: string) => lookOf(`<meta name="theme-color" content="${colour}">`, []).accent
  expect(look('#7a1f3d')).toEqual(readColour('#7a1f3d'))
  expect(look('#fefefe')).toBeUndefined()
})

test.each([
  '',
  '<style>body{',
  '{'.repeat(50_000),
  '<style>@media (prefers-color-scheme: dark){{{',
  '--a:var(--a);',
])('whatever a site sends, it is read without harm: %#', (text) => {
  const look = lookOf(text, [`${text} :root{--a:var(--b);--b:var(--a)} a{color:var(--a)}`])
  expect(look.accent).toBeUndefined()
})

const grounds = ['#ffffff', '#fbf8f1', '#808080', '#777777', '#000000', '#0b1e3f', '#ffff00']
const accents = ['#ffffff', '#000000', '#ffe600', '#2f7d4f', '#808080', '#ff00ff', '#00ff00']
test.each(grounds.flatMap((ground) => accents.map((accent) => [ground, accent])))(
  'everything can be read, whatever the site looks like: %s with %s',
  (ground = '', accent = '') => {
    const [groundColour, accentColour] = [readColour(ground), readColour(accent)]
    const { light, dark } = coloursFrom({
      ...(groundColour ? { ground: groundColour } : {}),
      ...(accentColour ? { accent: accentColour } : {}),
    })
    for (const palette of [light, dark]) {
      const of = (one: keyof typeof palette, other: keyof typeof palette) =>
        contrast(readColour(palette[one]) ?? [0, 0, 0], readColour(palette[other]) ?? [0, 0, 0])
      for (const name of ['ink', 'quiet', 'accent'] as const) {
        expect(of(name, 'ground')).toBeGreaterThanOrEqual(4.5)
        expect(of(name, 'paper')).toBeGreaterThanOrEqual(4.5)
      }
      expect(of('onAccent', 'accent')).toBeGreaterThanOrEqual(4.5)
      expect(of('line', 'paper')).toBeGreaterThanOrEqual(3)
    }
  },
)

test('sheets are found where a page names them, and a name where it says it', () => {
  const html = `<title>Posts – Wild Gardens</title><link rel=stylesheet href="/a.css"><link href='b.css' rel="stylesheet" media="print"><link rel="icon" href="x"><link rel="preload stylesheet" href="javascript:1">`
  expect(sheetsOf(html, 'https://blog.example/x/')).toEqual(['https://blog.example/a.css'])
  expect(siteNameOf(html)).toBe('Posts')
  expect(siteNameOf(`<meta property="og:site_name" content="Wild Gardens">${html}`)).toBe('Wild Gardens')
  expect(siteNameOf('<p>')).toBeUndefined()
})
