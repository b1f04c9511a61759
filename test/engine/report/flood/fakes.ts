/** One fake report, and whose name it is sent under. */
export interface Fake {
  readonly text: string
  readonly person: string | undefined
}

/** The same numbers for the same seed: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = (text: string) => text.split(' ')
const how = words('bad slow broken terrible awful ugly strange blank dead weird useless horrible annoying')
const part = words(
  'shop blog homepage checkout login archive gallery newsletter contact menu search footer header',
)
const did = words('crashed died froze vanished failed stopped hung broke disappeared exploded')
const device = words('phone laptop tablet computer browser iPad Mac Chromebook')
const things = words(
  'apple river stone cloud window purple garden engine silver mountain paper candle bridge rocket marble forest mirror lantern pepper harbor copper violin saddle meadow pencil anchor ribbon turtle walnut spiral',
)

/** Floods by how they are made, each from a number of its report. */
export const floods = [
  'same',
  'counted',
  'template',
  'few people',
  'gibberish',
  'from a hat',
  'mixed',
] as const
export type Flood = (typeof floods)[number]

/** Makes fakes of one kind, the same ones each time. */
export function createFakes(flood: Flood): (index: number) => Fake {
  const random = createRandom(flood.length * 7919)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const number = (most: number) => Math.floor(random() * most)
  const templates = [
    () =>
      `Your ${pick(part)} is ${pick(how)} and the ${pick(part)} ${pick(did)} on my ${pick(device)} ${number(99_999)}`,
    () => `Hello, the ${pick(part)} page ${pick(did)} again, this is ${pick(how)}!`,
    () =>
      `I tried the ${pick(part)} with my ${pick(device)} but it ${pick(did)}. Please fix the ${pick(how)} ${pick(part)}.`,
    () =>
      `Why is the ${pick(part)} so ${pick(how)} today? On my ${pick(device)} it ${pick(did)} ${number(9)} times.`,
  ]
  const template = () => templates[number(templates.length)]?.() ?? ''
  const make: Record<Exclude<Flood, 'mixed'>, (index: number) => Fake> = {
    same: () => ({ text: 'Your site is broken, fix it now', person: undefined }),
    counted: (index) => ({
      text: `Your site is broken, fix it now ${index.toString(36)}${index}`,
      person: `p${index}`,
    }),
    template: (index) => ({ text: template(), person: `p${index}` }),
    'few people': (index) => ({ text: template(), person: `f${index % 20}` }),
    gibberish: (index) => ({
      text: Array.from({ length: 12 }, () => number(1e9).toString(36).replace(/\d/gu, 'x')).join(' '),
      person: `p${index}`,
    }),
    'from a hat': (index) => ({
      text: Array.from({ length: 14 }, () => pick(things)).join(' '),
      person: `p${index}`,
    }),
  }
  const kinds = Object.values(make)
  return (index) =>
    flood === 'mixed' ? (kinds[number(kinds.length)] ?? make.same)(index) : make[flood](index)
}

/** What five people really wrote. */
export const realReports = [
  'After the update on Saturday the comment box swallows the first letter of every word I type (Firefox on Android).',
  'Checkout: when I choose Austria the shipping cost turns to NaN and the pay button stays grey.',
  'cant log in since this morning',
  'Your certificate seems to have run out, my browser warns me before showing anything.',
  'Seit heute früh sehe ich nur eine weiße Seite, egal welchen Artikel ich öffne.',
] as const
