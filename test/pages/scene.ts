/** Seeded random numbers, 0 to 1 (mulberry32). */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export interface Post {
  readonly id: number
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly author: string
  /** Days since 2026-01-01. */
  readonly day: number
  /** Markup that the author put into it, e.g. a video. */
  readonly embed?: string
}

export interface Remark {
  readonly id: number
  readonly author: string
  readonly text: string
  readonly day: number
}

export interface Product {
  readonly id: number
  readonly name: string
  readonly text: string
  readonly cents: number
  readonly wasCents?: number
  readonly stock: number
}

/** What a site shows at one time; benign changes make another one of it. */
export interface Scene {
  readonly site: string
  readonly domain: string
  /** The one that a page of one post shows. */
  readonly post: Post
  readonly posts: readonly Post[]
  readonly remarks: readonly Remark[]
  readonly products: readonly Product[]
  /** Version of the theme's files. */
  readonly build: number
  /** Today, in days since 2026-01-01. */
  readonly day: number
  readonly monthNames: readonly string[]
  readonly banner: string
  readonly cookieText: string
  /** Order of the boxes beside the text. */
  readonly boxes: readonly string[]
  readonly menu: readonly string[]
  /** Settings that an extension writes into the page. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly adHosts: readonly string[]
  readonly openRemarks: boolean
}

const nouns =
  'kettle garden bicycle bread river harbour lantern orchard winter ferry camera notebook valley market piano ladder window copper thread mountain island pepper forest candle engine letter bridge meadow painter barrel'.split(
    ' ',
  )
const verbs =
  'found mended carried painted opened planted watched borrowed tuned cooked crossed folded measured forgot followed polished sketched traded gathered repaired'.split(
    ' ',
  )
const adjectives =
  'small quiet green patient crooked early heavy warm narrow bright old salted hollow late friendly rusty plain steep soft northern'.split(
    ' ',
  )
const names =
  'Ada Bruno Clara Dilan Edda Farid Greta Hugo Ines Jonas Kira Luca Mira Nils Olga Pavel Rosa Sven Tara Umut'.split(
    ' ',
  )
export const english =
  'January February March April May June July August September October November December'.split(' ')
export const french =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

export function pick<Value>(random: Random, list: readonly Value[]): Value {
  const value = list[Math.floor(random() * list.length)]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

export function sentence(random: Random): string {
  const noun = () => `${random() < 0.6 ? `${pick(random, adjectives)} ` : ''}${pick(random, nouns)}`
  const parts = [`${pick(random, names)} ${pick(random, verbs)} the ${noun()}`]
  const more = Math.floor(random() * 3)
  for (let at = 0; at < more; at++)
    parts.push(
      `${pick(random, ['and', 'while', 'because', 'until'])} the ${noun()} ${pick(random, verbs)} a ${noun()}`,
    )
  return `${parts.join(' ')}.`
}

export function paragraph(random: Random, sentences = 3): string {
  return Array.from({ length: sentences + Math.floor(random() * 3) }, () => sentence(random)).join(' ')
}

export function heading(random: Random): string {
  const text = `the ${pick(random, adjectives)} ${pick(random, nouns)} and the ${pick(random, nouns)}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function newPost(random: Random, id: number, day: number): Post {
  const paragraphs = Array.from({ length: 3 + Math.floor(random() * 5) }, () => paragraph(random))
  return { id, title: heading(random), paragraphs, author: pick(random, names), day }
}

export function newRemark(random: Random, id: number, day: number): Remark {
  const short = random() < 0.3
  const text = short
    ? pick(random, ['Thanks!', 'Lovely.', 'Same here!', 'Great post!', 'Nice one'])
    : paragraph(random, 1)
  return { id, author: pick(random, names), text, day }
}

export function newProduct(random: Random, id: number): Product {
  const name = `${pick(random, adjectives)} ${pick(random, nouns)}`
  return {
    id,
    name,
    text: sentence(random),
    cents: 500 + Math.floor(random() * 9000),
    stock: Math.floor(random() * 40) + 3,
  }
}

export function newScene(seed: number): Scene {
  const random = randomFrom(seed)
  const day = 300 + Math.floor(random() * 20)
  const noun = pick(random, nouns)
  const site = `The ${pick(random, adjectives)} ${noun}`.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
  return {
    site,
    domain: `${noun}${seed % 97}.example`,
    post: newPost(random, 812, day - 30),
    posts: Array.from({ length: 8 }, (_, at) => newPost(random, 900 - at * 7, day - 2 - at * 5)),
    remarks: Array.from({ length: 2 + Math.floor(random() * 8) }, (_, at) =>
      newRemark(random, 4000 + at, day - 1),
    ),
    products: Array.from({ length: 12 }, (_, at) => newProduct(random, 70 + at)),
    build: 3,
    day,
    monthNames: english,
    banner: '',
    cookieText: 'We use cookies to count visits.',
    boxes: ['search', 'recent', 'about', 'tags'],
    menu: ['Home', 'About', 'Archive', 'Contact'],
    settings: {
      version: '5.8.1',
      delay: 300,
      items: ['a', 'b'],
      endpoint: '/api/v1',
      strings: { more: 'Read more' },
    },
    adHosts: ['ads.adnet-one.example', 'cdn.adnet-two.example', 'serve.adnet-three.example'],
    openRemarks: true,
  }
}

/** What differs from one fetch to the next though nothing has changed. */
export interface Fetch {
  readonly random: Random
  readonly number: number
}

export function dateOf(scene: Scene, day: number): string {
  const date = new Date(Date.UTC(2026, 0, 1 + day))
  return `${date.getUTCDate()} ${scene.monthNames[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

export function hex(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
}

export function token(random: Random, length = 24): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return Array.from({ length }, () => signs[Math.floor(random() * signs.length)]).join('')
}

/** A digest in a file's name that only another build changes. */
export function buildHash(scene: Scene, file: string): string {
  let seed = scene.build * 7919
  for (const sign of file) seed = (seed * 31 + sign.charCodeAt(0)) >>> 0
  return hex(randomFrom(seed), 8)
}

export const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '-')
export const money = (cents: number) => `€${(cents / 100).toFixed(2)}`

/** A page put together by a style; `replace` puts other content into the style's own frame. */
export interface Style {
  readonly name: string
  /** What the style has, for the changes that need it. */
  readonly has: {
    readonly form: boolean
    readonly post: boolean
    readonly thirdParty: boolean
    readonly integrity: boolean
    readonly text: boolean
    readonly remarks: boolean
  }
  render(scene: Scene, fetch: Fetch, replace?: { readonly title: string; readonly main: string }): string
}
