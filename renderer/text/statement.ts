import type { Statement } from '../../electron/shared/model/incident.ts'
import { clockWords, count, dayNumber, momentWords, numberWords } from './age.ts'

/** Words of writing a statement and of what was said. */
export const statementText = {
  tab: 'Statements',
  title: 'What you say about it',
  lead: 'Storeminder posts nothing by itself. Copy it, say it there, and put it down here: what you say next is then held against it.',
  text: 'What you say',
  placeholder: 'Write what you say about it, or type / for a canned reply',
  where: 'Where you say it',
  wherePlaceholder: 'Mastodon, the blog, a mail to all…',
  url: 'Link to it',
  urlHint: 'Optional. Storeminder then notices when it is deleted there.',
  urlWrong: 'A link begins with https:// or http://.',
  /** As the engine calls the public page: what is said there is published with it. */
  statusPage: 'Status page',
  publish: 'Publish it',
  publishAnyway: 'Publish it all the same',
  publishing: 'On the public page from now on.',
  copy: 'Copy the text',
  copied: 'Copied. Say it, then put it down here.',
  say: 'I have said this',
  sayAnyway: 'I have said it all the same',
  said: (where: string) => `Put down as said on ${where}.`,
  nothing: 'Write what you say first.',
  needsWhere: 'Say where: a name such as Mastodon will do.',
  warnContradiction: (number: number) =>
    number === 1
      ? 'One sentence stands against what was said or is known. Look below, or press again.'
      : `${numberWords(number)} sentences stand against what was said or is known. Look below, or press again.`,
  warnSerious: (remarks: number) =>
    remarks === 1
      ? 'One remark is open of the kind that gets quoted. Look at it once more, or press again.'
      : `${numberWords(remarks)} remarks are open of the kind that gets quoted. Look at it once more, or press again.`,
  discard: 'Discard',
  discarded: 'Draft discarded.',

  correcting: (where: string, moment: string) => `Correcting what you said on ${where}, ${moment}`,
  correctingStop: 'Back to the next statement',
  correctingOld: 'It says',

  against: 'Stands against what was said',
  againstNone: 'Nothing here stands against what you said before or know.',
  againstNow: 'You write',
  againstThen: (where: string, moment: string | undefined) =>
    moment === undefined ? where : `${where}, ${moment}`,
  againstShow: 'Show in the text',

  covers: 'Questions it answers',
  coversCount: (answered: number, all: number) => `${answered} of ${all}`,
  coversNone: 'Nobody has asked anything that is still open.',
  coversEmpty: 'Which of the open questions it answers appears here as you write.',
  answered: 'answered',
  left: 'left open',
  askers: (people: number) => `asked by ${count(people, 'person', 'people')}`,
  more: (questions: number) => `and ${count(questions, 'more question')}`,

  stale: 'Still says otherwise',
  staleHint: 'What you said there is known to be otherwise by now. Each has a correction to go on with.',
  staleSays: (where: string, moment: string) => `${where}, ${moment}`,
  staleInstead: 'It could say',
  staleUnknown: 'Nobody knows yet how it is. Say so there, or wait until you do.',
  correct: 'Write the correction',
  correctPerson: 'Write to them again',

  promises: 'What you promised',
  promiseTo: (whom: string) => `to ${whom}`,
  promiseDue: (span: string, moment: string) => `${span} left, until ${moment}`,
  promiseLate: (span: string, moment: string) => `${span} past ${moment}`,
  noNews: 'No news yet…',
  noNewsHint: 'Begins a word that says why there is none yet, and when there will be.',
  keep: 'Kept',
  kept: 'Marked as kept.',
  drop: 'Does not count',
  dropped: 'It counts no more.',

  outline: 'Whole explanation',
  charge: 'Money beside the hurt',
  outlineHint: 'Begins with an outline of everything that belongs into the last word.',

  ledger: 'What you said so far',
  ledgerHint: 'Every statement with the facts it claims. A later one that says otherwise is pointed out.',
  ledgerNone: 'Nothing yet. What you say, and answers that you send, appear here.',
  look: 'Look there',
  toReply: 'Answer to one person',
  gone: 'Deleted there',
  goneHint: 'It was said all the same, so it stays here.',
  markGone: 'It was deleted there',
  marked: 'Marked as deleted there.',
  claims: 'It says',
  whole: 'Show all',
  less: 'Show less',
} as const

type Claims = Statement['claims'][number]

const causes: Readonly<Record<string, string>> = {
  policy: 'a policy',
  software: 'a software fault',
  human: 'somebody’s mistake',
  overload: 'overload',
  attack: 'an attack',
  'third-party': 'somebody else’s fault',
  unknown: 'not known',
}

const kinds: Readonly<Record<Claims['kind'], string>> = {
  cause: 'Cause',
  data: 'Data',
  leak: 'Seen by others',
  affected: 'Affected',
  state: 'Now',
  began: 'Since',
}

const values: Readonly<Record<string, string>> = {
  lost: 'lost',
  kept: 'not lost',
  leaked: 'yes',
  private: 'no',
  nobody: 'nobody',
  somebody: 'somebody',
  everybody: 'everybody',
  broken: 'not working',
  fixed: 'fixed',
}

/** One fact that a statement claims, in a few words: `Cause: a software fault, suspected`. `now` in milliseconds. */
export function claimWords({ kind, value, number, from, to, how }: Claims, now: number): string {
  const said =
    kind === 'cause'
      ? (causes[value] ?? value)
      : kind === 'began' && from !== undefined && to !== undefined
        ? stretchWords(Date.parse(from), Date.parse(to), now)
        : number !== undefined
          ? numberWords(number)
          : (values[value] ?? value)
  const not = how === 'denied' ? 'not ' : ''
  return `${kinds[kind]}: ${not}${said}${how === 'suspected' ? ', suspected' : ''}`
}

/** A time as exactly as it was said: `09:40`, `00:00 to 12:00`, `12 Nov 00:00 to 13 Nov 00:00`. */
function stretchWords(from: number, to: number, now: number): string {
  if (to - from < 3_600_000) return momentWords(from, now)
  const isOneDay = dayNumber(from) === dayNumber(to)
  return `${momentWords(from, now)} to ${isOneDay ? clockWords(to) : momentWords(to, now)}`
}
