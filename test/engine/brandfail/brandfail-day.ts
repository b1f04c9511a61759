import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** Where people talk about the shop. */
export const places = ['forum', 'news', 'mastodon'] as const
export type Place = (typeof places)[number]

/** One post in public. */
export interface DayMention {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly place: Place
  readonly author: string
  readonly text: string
  /** Which group of questions it asks one of; `alone …` for what nobody else asks; absent where it asks nothing. */
  readonly asks?: string
}

/** One letter by the contact form. */
export interface DayReport {
  readonly at: number
  readonly name: string
  readonly address: string
  readonly text: string
  readonly asks?: string | undefined
}

/** A day of an invented book shop, whose books vanish from its readers' libraries in the morning. */
export interface BrandfailDay {
  /** Oldest first. */
  readonly mentions: readonly DayMention[]
  readonly reports: readonly DayReport[]
  /** Groups of which at least three people ask. */
  readonly askedOften: readonly string[]
}

const questionsSchema = z.object({
  groups: z.record(z.string(), z.array(z.string())),
  alone: z.array(z.string()),
})
const remarksSchema = z.object({
  openings: z.array(z.string()),
  middles: z.array(z.string()),
  closings: z.array(z.string()),
})
const reportsSchema = z.object({
  reports: z.array(z.object({ name: z.string(), text: z.string(), asks: z.string().optional() })),
})

const minute = 60_000

/** The day from `start` on, always the same: `mentions` posts in all, most of them three hours later, and the reports. */
export function brandfailDay(start: number, mentions = 400): BrandfailDay {
  const { groups, alone } = questionsSchema.parse(read('questions.yml'))
  const remarks = remarksSchema.parse(read('remarks.yml'))
  const { reports } = reportsSchema.parse(read('reports.yml'))
  const asked = interleave([
    ...Object.entries(groups).map(([asks, lines]) => lines.map((line) => ({ asks, line }))),
    alone.map((line, number) => ({ asks: `alone ${number}`, line })),
  ])
  const said = Array.from({ length: mentions }, (_, number): Omit<DayMention, 'at' | 'place' | 'author'> => {
    // The first to say something only wonder; afterwards two of five ask.
    const question = number < 12 ? undefined : asked[Math.floor(((number - 12) * 2) / 5)]
    const isTurn = number >= 12 && Math.floor(((number - 12) * 2) / 5) !== Math.floor(((number - 13) * 2) / 5)
    return question !== undefined && isTurn
      ? { text: asPost(question.line, number), asks: question.asks }
      : { text: remark(remarks, number) }
  })
  return {
    mentions: said.map((one, number) => ({
      ...one,
      at: start + momentOf(number / mentions),
      place: places[(number * 7) % 3] ?? 'forum',
      author: `reader${number}`,
    })),
    reports: reports.map((report, number) => ({
      ...report,
      at: start + (55 + number * 15) * minute,
      address: `${report.name.toLowerCase().replace(/[^a-z]+/g, '.')}@mail.example`,
    })),
    askedOften: Object.keys(groups),
  }
}

/** When a share of all mentions has been made: a trickle for an hour, a flood for four, and a long tail. */
function momentOf(share: number): number {
  if (share < 0.05) return Math.round((share / 0.05) * 60 * minute)
  if (share < 0.8) return Math.round((60 + ((share - 0.05) / 0.75) * 240) * minute)
  return Math.round((300 + ((share - 0.8) / 0.2) * 240) * minute)
}

const before = [
  '@quillmoor ',
  '',
  'Quillmoor: ',
  'Asking for my reading group, @quillmoor. ',
  '@quillmoor hi! ',
]
const after = [
  ' #quillfail',
  ' Thanks. #quillfail',
  ' 😡 #quillfail',
  ' #quillfail #books',
  ' I can not sleep. #quillfail',
]

function asPost(question: string, number: number): string {
  return `${pick(before, number)}${question}${pick(after, Math.floor(number / 5))}`
}

function remark({ openings, middles, closings }: z.output<typeof remarksSchema>, number: number): string {
  return `${pick(openings, number)} ${pick(middles, number * 3 + Math.floor(number / 16))} ${pick(closings, number * 5)}`
}

function pick(some: readonly string[], number: number): string {
  return some[number % some.length] ?? ''
}

/** One of each list in turn, so that no list is complete before the next one begins. */
function interleave<One>(lists: readonly (readonly One[])[]): readonly One[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat()
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}
