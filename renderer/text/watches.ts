import { clockWords, count, dateWords, durationWords, momentWords, numberWords } from './age.ts'

/** Words of the page of names that are listened for, and of the picture of their mentions. */
export const watchesText = {
  title: 'Names',
  lead: (total: number) =>
    total === 0 ? 'Nothing is listened for yet.' : `${count(total, 'list')} of names`,
  overall: 'All together',
  overallLine: 'Every name that warns of storms, and reports',
  today: (today: number) => (today === 0 ? 'none today' : `${numberWords(today)} today`),
  spark: (recent: number) => `${count(recent, 'mention')} in the last 48 hours`,
  add: 'Add names',
  emptyTitle: 'No names yet',
  emptyText: 'Mentions arrive all the same; none of them is marked, and no storm of them is noticed.',
  chooseTitle: 'Choose a name',
  chooseText: 'What it listens for and its mentions over time appear here.',
  gone: 'This list of names has been removed.',
  unsaved: 'Unsaved changes',

  newTitle: 'Listen for names',
  settings: 'What is listened for',
  terms: 'Words and phrases',
  termsHint:
    'One of these is enough. A phrase is found as whole words, capitals or not; kett* finds all that begins so; also #tags, @handles and addresses such as blog.example.',
  termsExample: 'Type a name and press Enter',
  termsNeeded: 'Type at least one word or phrase.',
  exclude: 'Leave out',
  excludeHint: 'What looks like the name but is not meant, such as “kettle corn”.',
  excludeExample: 'Nothing yet',
  name: 'Marked as',
  nameHint: 'Mentions carry this mark. Left empty, it is the first of the words.',
  sources: 'Look at',
  sourcesAll: 'All sources',
  sourcesSome: 'Only chosen sources',
  sourcesGroup: 'Sources to look at',
  collapse: 'One story is one item',
  collapseHint: 'The same text or link in five places becomes one item with five places.',
  storm: 'Raise storm alarms',
  stormHint: 'When mentions rise far beyond what is usual, an alarm rings until somebody answers it.',
  save: 'Save',
  create: 'Listen',
  saved: 'Saved. Everything stored is being looked through again.',
  discard: 'Discard changes',
  remove: 'Remove',
  removed: (name: string) => `${name} is no longer listened for.`,

  offers: 'Others may write',
  offersOf: 'Variations of',
  excludeOffers: 'Often beside it; leave out?',
  take: (term: string, why: string) => `Add ${term}: ${why}`,
  moreOffers: (number: number) => `${number} more`,

  preview: 'Found in what is stored',
  previewEmpty: 'Type a word or phrase to see what it would have found.',
  previewTotal: (total: number, of: number) =>
    of === 0 ? 'Nothing is stored yet.' : `${numberWords(total)} of ${count(of, 'stored item')}`,
  previewTerm: (items: number) => numberWords(items),
  previewTerms: 'By each term alone',
  examples: 'The newest',
  noExamples: 'No stored item has it.',
} as const

/** Words of the picture of mentions over time. */
export const activityText = {
  title: 'Mentions over time',
  ranges: { day: 'Day', week: 'Week', month: 'Month', quarter: '90 days' },
  rangeGroup: 'How far back',
  earlier: 'Earlier',
  later: 'Later',
  whole: 'Whole range',
  loading: 'Counting…',
  chart: 'Mentions over time',
  hint: 'Drag over the picture to zoom. By keyboard: arrows move, Shift and arrows choose a stretch, Enter zooms in, Esc goes back.',
  keyCount: 'Mentions',
  keyUsual: 'Usual',
  keyUnknown: 'Not observed',
  keyAlarm: 'Storm alarm',
  table: 'The figures as a table',
  tableEmpty: 'No mentions in this time.',
  tableNote: 'Stretches without mentions are left out.',
  columns: { time: 'From', count: 'Mentions', people: 'People', usual: 'Usual' },
  alarm: (from: string, to: string | undefined) =>
    to === undefined ? `Storm since ${from}, not over` : `Storm from ${from} to ${to}`,
  usual: (low: number | undefined, high: number | undefined) =>
    low === undefined || high === undefined ? '' : `${Math.floor(low)} to ${Math.ceil(high)}`,
} as const

interface Stretch {
  readonly at: number
  /** Milliseconds. */
  readonly length: number
  readonly count: number
  readonly authors: number
  readonly low: number | undefined
  readonly high: number | undefined
  readonly unknown: boolean
}

/** When a bucket is: `14:00 to 15:00`, or `17 Nov, 1 day`. */
export function stretchMoment({ at, length }: Pick<Stretch, 'at' | 'length'>, now: number): string {
  return length >= 86_400_000
    ? `${dateWords(at, now)}, ${durationWords(length)}`
    : `${momentWords(at, now)} to ${clockWords(at + length)}`
}

/** One bucket in words, e.g. `14:00 to 15:00: 12 mentions by 8 people; usual are 0 to 4`. */
export function stretchWords(stretch: Stretch, now: number): string {
  const { count: mentions, authors, low, high, unknown } = stretch
  const found =
    mentions === 0 ? 'no mentions' : `${count(mentions, 'mention')} by ${count(authors, 'person', 'people')}`
  const usual = activityText.usual(low, high)
  return [
    `${stretchMoment(stretch, now)}: ${found}`,
    usual && `usual are ${usual}`,
    unknown && 'not observed throughout',
  ]
    .filter(Boolean)
    .join('; ')
}

/** What the picture shows, in one or two sentences. `unknown` and `from` in milliseconds. */
export function activityWords(seen: {
  readonly total: number
  readonly from: number
  readonly busiest: Stretch | undefined
  readonly unknown: number
  readonly now: number
}): string {
  const { total, from, busiest, unknown, now } = seen
  return [
    `${count(total, 'mention')} since ${momentWords(from, now)}.`,
    busiest && busiest.count > 0 && `Most in one stretch: ${stretchWords(busiest, now)}.`,
    unknown > 0 && `Not observed for ${durationWords(unknown)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
