import type {
  IncidentFigures,
  IncidentMark,
  IncidentMinutes,
  Lesson,
} from '../../electron/shared/model/incident-after.ts'
import { clockWords, count, momentWords, numberWords } from './age.ts'
import { spanWords } from './span.ts'

const minute = 60_000

/** Words of what is left when an incident is over: how it went, what it teaches, the whole of it as a file. */
export const afterText = {
  tab: 'After it',
  figures: 'How it went',
  figuresHint: 'Counted from the first sign.',
  minutes: {
    notice: 'until you noticed',
    acknowledge: 'until you had it',
    firstWord: 'until the first word',
    cause: 'until the cause was stated',
    fix: 'until it was fixed',
    close: 'until everybody was told',
  } satisfies Readonly<Record<keyof IncidentMinutes, string>>,
  notYet: 'Not yet',
  loading: 'Counting…',

  curve: 'What was said about it',
  curveHint: 'Point at the picture to read it, or move with the arrow keys.',
  curveNone: 'Too little was said for a picture.',
  marks: 'What happened when',
  bucket: (at: number, length: number, items: number, people: number, now: number) =>
    `${momentWords(at, now)} to ${clockWords(at + length)}: ${items === 0 ? 'nothing' : `${count(items, 'item')} by ${count(people, 'person', 'people')}`}`,

  lessons: 'What would have caught it earlier',
  lessonsHint: 'Drawn from what was stored before you noticed.',
  lessonsNone: 'Nothing stored tells of a way to have known it earlier.',
  gain: (minutes: number) => `${spanWords(minutes * minute)} earlier`,
  learned: 'Done. It counts from now on.',

  file: 'The whole of it as a file',
  fileHint: 'Everything that happened, what was known and what was said, in order.',
  people: 'With what people wrote, and their names',
  peopleHint: 'Leave it off for a file that you may show to others.',
  markdown: 'Save as Markdown',
  json: 'Save as JSON',
} as const

/** What one click of a lesson does, as the words of its button. */
export function offerWords(offer: NonNullable<Lesson['offer']>): string {
  switch (offer.do) {
    case 'watch': {
      const terms = offer.terms.map((term) => `“${term}”`).join(', ')
      return offer.watchId === undefined ? `Listen for ${terms}` : `Add ${terms} to ${offer.name}`
    }
    case 'warn':
      return `Warn when ${offer.name} storms`
    case 'check':
      return offer.everyMinutes === 1
        ? 'Check it every minute'
        : `Check it every ${offer.everyMinutes} minutes`
    case 'oftener':
      return `Look at ${offer.name} every ${offer.everyMinutes === 1 ? 'minute' : `${offer.everyMinutes} minutes`}`
    case 'resume':
      return `Watch ${offer.name} again`
  }
}

/** What a mark stands for, beside its words. */
export const markText: Readonly<Record<IncidentMark['kind'], string>> = {
  alarm: 'Alarm',
  statement: 'Said',
  cause: 'Cause stated',
  fixed: 'Fixed',
  closed: 'Closed',
}

/** What belongs to an incident, in one line: items, statements, questions, promises. */
export function talliesWords({ items, people, statements, questions, promises }: IncidentFigures): string {
  return [
    `${count(items, 'item')} by ${count(people, 'person', 'people')}`,
    count(statements, 'statement'),
    questions.asked > 0 &&
      [
        count(questions.asked, 'question'),
        `${numberWords(questions.answered)} answered`,
        questions.declined > 0 && `${numberWords(questions.declined)} declined`,
      ]
        .filter(Boolean)
        .join(', '),
    promises.given > 0 &&
      [
        count(promises.given, 'promise'),
        `${numberWords(promises.kept)} kept`,
        promises.late > 0 && `${numberWords(promises.late)} late`,
      ]
        .filter(Boolean)
        .join(', '),
  ]
    .filter(Boolean)
    .join(' · ')
}
