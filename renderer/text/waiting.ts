import type { ConversationEnd } from '../../electron/shared/model/conversation.ts'
import { count, durationWords, momentWords } from './age.ts'

/** Words of the place where people wait, and of what was said to each other. */
export const waitingText = {
  title: 'Waiting',
  titleWith: (people: number) => `Waiting (${people})`,
  summary: (people: number, oldest: string | undefined) =>
    people === 0
      ? 'Everybody has been answered.'
      : `${people === 1 ? '1 person waits' : `${people} people wait`}${oldest ? `, the longest for ${oldest}` : ''}.`,
  nobody: 'Nobody waits for an answer',
  nobodyText: 'Whoever writes to you and has had no answer stands here, the longest wait first.',
  chooseTitle: 'Choose somebody',
  chooseText: 'What they said and what you said appears here. The keys j and k go up and down the list.',
  unnamed: 'Somebody without a name',
  messages: (number: number) => count(number, 'message'),
  more: 'Show more',
  badge: (people: number, oldest: string | undefined) =>
    `${people === 1 ? '1 person waits' : `${people} people wait`} for an answer${oldest ? `, the longest for ${oldest}` : ''}`,

  gone: 'This conversation is not here any more.',
  goneText: 'Its source may have been removed, or it was too old to keep.',
  waits: (span: string, moment: string) => `Has been waiting for ${span}, since ${moment}.`,
  firstAnswer: (span: string) => `Your first answer came after ${span}.`,
  reply: 'Reply',
  answered: 'Answered elsewhere',
  ways: 'More',
  waysOut: 'What to do about it',
  decline: 'Decline, with a reason…',
  merge: 'Settled with another…',
  noNeed: 'Needs no answer',

  declineTitle: 'Decline',
  reason: 'Why',
  reasonHint: 'For yourself. Nobody is told: if they should know, reply first.',
  reasonNeeded: 'Say in a few words why.',
  declineDo: 'Decline',
  mergeTitle: 'Settled with another',
  into: 'The conversation in which it is settled',
  intoNone: 'Nobody else waits, so there is nothing to settle it with.',
  mergeDo: 'Settle it there',

  ended: {
    answered: (people: number) => `${count(people, 'conversation')} answered.`,
    declined: (people: number) => `${count(people, 'conversation')} declined.`,
    merged: (people: number) => `${count(people, 'conversation')} settled with another.`,
    'no-need': (people: number) =>
      people === 1 ? 'It needs no answer.' : `${people} conversations need no answer.`,
  },

  said: 'What was said',
  earlier: (number: number) => `Show ${number} earlier`,
  older: 'What was said before is no longer shown here.',
  you: 'You',
  stillWaits: 'waits',
  open: 'Open',
  openOf: (title: string) => `Open: ${title}`,
  showAll: 'Show all of it',
  elsewhere: (source: string) => `on ${source}`,
  states: {
    waiting: 'goes out in a moment',
    sending: 'is being sent',
    sent: 'sent',
    failed: 'not sent',
    unknown: 'perhaps sent',
    copied: 'copied',
  },
  note: 'Private note',
  noteHint: 'For you alone. It never leaves this machine.',
  noteExample: 'What is good to know about them',
  noteSaved: 'Saved.',
  noteFailed: 'Not saved.',
  promised: 'What you promised',
  promiseDue: (due: number, now: number) => `by ${momentWords(due, now)}`,
  promiseFate: {
    open: 'still time',
    kept: 'you wrote in time',
    late: 'you wrote later',
    missed: 'no word from you since',
  },
  otherChannels: 'Where else they wrote',
  alsoOn: 'Also on',
} as const

/** How a conversation ended, in words. */
export function endWords(as: ConversationEnd, reason: string | undefined): string {
  const why = reason ? `: ${reason}` : '.'
  switch (as) {
    case 'answered':
      return 'Answered.'
    case 'declined':
      return `Declined${why}`
    case 'merged':
      return `Settled with another${why}`
    case 'no-need':
      return `Needs no answer${why}`
    case 'elsewhere':
      return 'Answered outside of Storeminder.'
  }
}

/**
 * How soon an answer came, said kindly: what was quick is praised, what was not is only told.
 * @param milliseconds from their first words to the first answer.
 */
export function answeredAfterWords(milliseconds: number): string {
  const span = durationWords(milliseconds)
  return milliseconds < 3_600_000
    ? `You answered within ${span === 'less than a minute' ? 'a minute' : span}. That was quick.`
    : waitingText.firstAnswer(span)
}
