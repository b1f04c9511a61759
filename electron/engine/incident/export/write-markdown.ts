import { assertNever } from '../../../shared/assert-never.ts'
import type {
  Certainty,
  Fact,
  FactField,
  OpenQuestion,
  Promised,
  Statement,
  TimelineEntry,
} from '../../../shared/model/incident.ts'
import type { IncidentFigures, IncidentMinutes, Lesson } from '../../../shared/model/incident-after.ts'
import type { Timestamp } from '../../../shared/model/time.ts'
import type { IncidentRecord } from './incident-record.ts'
import { type LocalMoment, localMoments } from './local-moment.ts'
import { plainMarkdown } from './plain-markdown.ts'

/** An incident as a Markdown page, with every time on the clock of `zone` (empty for this machine's own). */
export function writeMarkdown({ room, figures, lessons }: IncidentRecord, zone: string): string {
  const read = localMoments(zone)
  const full = (at: Timestamp) => {
    const { clock, day } = read(at)
    return `${day}, ${clock}`
  }
  const end = room.closedAt === undefined ? 'not closed yet' : `closed ${full(room.closedAt)}`
  const parts = [
    `# ${plainMarkdown(room.title)}`,
    `First sign ${full(room.firstSignAt)}, ${end}.`,
    section('How long it took', minuteLines(figures.minutes)),
    section('In numbers', numberLines(figures)),
    section('What is known', room.facts.map(factLine)),
    section('What happened', timelineLines(room.timeline, read)),
    section(
      'What was said',
      room.statements.map((one) => statementLines(one, full)),
    ),
    section(
      'What was promised',
      room.promises.map((one) => promiseLine(one, full)),
    ),
    section('What people asked', room.questions.map(questionLine)),
    section('What would have caught it earlier', lessons.map(lessonLine)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}

const minuteNames: Record<keyof IncidentMinutes, string> = {
  notice: 'to notice',
  acknowledge: 'until somebody had it',
  firstWord: 'to the first word',
  cause: 'until the cause was stated',
  fix: 'until it was fixed',
  close: 'until everybody was told',
}

function minuteLines(minutes: IncidentMinutes): readonly string[] {
  const rows = Object.entries(minuteNames).flatMap(([name, label]) => {
    const taken = Object.entries(minutes).find(([key]) => key === name)?.[1]
    return taken === undefined ? [] : [`| ${label} | ${taken} |`]
  })
  return rows.length === 0 ? [] : ['| | minutes |', '|---|--:|', ...rows]
}

function numberLines({ items, people, statements, questions, promises }: IncidentFigures): readonly string[] {
  return [
    `- ${items} posts and reports by ${people} people`,
    `- ${statements} statements`,
    `- ${questions.asked} questions, ${questions.answered} answered, ${questions.declined} declined`,
    `- ${promises.given} promises, ${promises.kept} kept, ${promises.late} late`,
  ]
}

const factNames: Record<FactField, string> = {
  cause: 'Cause',
  began: 'Since when',
  affected: 'Who and what is affected',
  data: 'Data',
  done: 'What was done',
  advice: 'What people should do',
  remedy: 'Remedy',
}
const certaintyNames: Record<Certainty, string> = {
  unknown: 'not known',
  suspected: 'suspected',
  confirmed: 'confirmed',
}

function factLine({ field, certainty, text, evidence }: Fact): string {
  const rests = evidence.map((one) => plainMarkdown(one.text)).filter((words) => words !== '')
  const words = certainty === 'unknown' ? '' : ` ${plainMarkdown(text)}`
  const ground = rests.length === 0 ? '' : ` Rests on: ${rests.join('; ')}.`
  return `- **${factNames[field]}** (${certaintyNames[certainty]}):${words}${ground}`
}

/** One heading for each day, as the clock of the zone counts days. */
function timelineLines(
  timeline: readonly TimelineEntry[],
  read: (at: Timestamp) => LocalMoment,
): readonly string[] {
  let today = ''
  return timeline.flatMap(({ at, text }) => {
    const { clock, day } = read(at)
    const heading = day === today ? [] : [...(today === '' ? [] : ['']), `### ${day}`, '']
    today = day
    return [...heading, `- **${clock}** ${plainMarkdown(text)}`]
  })
}

function statementLines({ at, where, url, text, state }: Statement, full: (at: Timestamp) => string): string {
  const link = url !== undefined && /^https?:\/\/[^\s<>]+$/u.test(url) ? `, <${url}>` : ''
  const gone = state === 'gone' ? ' (deleted there since)' : ''
  const lines = text.split('\n').map((line) => `> ${plainMarkdown(line)}`.trimEnd())
  return `**${full(at)}**, ${plainMarkdown(where)}${link}${gone}\n\n${lines.join('\n')}\n`
}

function promiseLine({ quote, due, state }: Promised, full: (at: Timestamp) => string): string {
  return `- “${plainMarkdown(quote)}” by ${full(due)}: ${promiseWord(state)}`
}

function promiseWord(state: Promised['state']): string {
  switch (state) {
    case 'open':
      return 'open'
    case 'late':
      return 'late'
    case 'kept':
      return 'kept'
    case 'dropped':
      return 'taken back'
    default:
      return assertNever(state)
  }
}

function questionLine({ says, askers, state, reason }: OpenQuestion): string {
  const answer =
    state === 'open'
      ? 'open'
      : state === 'answered'
        ? 'answered'
        : `not answered: ${plainMarkdown(reason ?? '')}`
  return `- ${plainMarkdown(says)} (${askers} ${askers === 1 ? 'person' : 'people'}; ${answer})`
}

function lessonLine({ text, minutes }: Lesson): string {
  return `- ${plainMarkdown(text)}${minutes === undefined ? '' : ` (${minutes} minutes earlier)`}`
}
