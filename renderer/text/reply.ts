import type { ReplyElement, ReplyStage } from '../../electron/shared/model/completeness.ts'
import type { Visibility } from '../../electron/shared/model/reply.ts'
import type { ToneLabel } from '../../electron/shared/model/tone.ts'
import { count, numberWords } from './age.ts'

/** What the stages of an answer are called. */
export const stageText: Readonly<Record<ReplyStage, string>> = {
  acknowledge: 'First word',
  looking: 'Looking into it',
  cause: 'This was the cause',
  fixed: 'It is fixed',
  'follow-up': 'Follow-up',
  declined: 'No, and why',
}

/** What an answer may hold, as a line of the list says it. */
export const elementText: Readonly<Record<ReplyElement, string>> = {
  owned: 'You own it',
  harm: 'What it did to them',
  'do-now': 'What they can do now',
  cause: 'What the cause was',
  done: 'What you did',
  repair: 'How you make it good',
  'next-update': 'When you write again',
  'way-to-answer': 'How they can answer',
}

/** How a passage may read, in a word or two. */
export const labelText: Readonly<Record<ToneLabel, string>> = {
  'conditional-apology': 'Apology with an if',
  minimising: 'Makes it small',
  'blame-shifting': 'Blames somebody else',
  'policy-shield': 'Hides behind a rule',
  'non-answer': 'No answer',
  'passive-responsibility': 'Nobody did it',
  'self-pity': 'About you, not them',
  sarcasm: 'Reads as scorn',
  'counter-attack': 'Hits back',
  'upsell-or-charge': 'Sells or charges',
  'over-promise': 'Promises too much',
  'no-reply': 'Closes the door',
  'vague-deadline': 'No time given',
}

/** Who sees a post. */
export const visibilityText: Readonly<Record<Visibility, string>> = {
  public: 'Everybody',
  unlisted: 'Everybody, but not in lists',
  private: 'Your followers',
  direct: 'Only those you name',
}

/** Words of writing an answer. */
export const replyText = {
  title: (name: string) => `Answer to ${name}`,
  titleUnknown: 'Answer',
  backToItem: 'Back',
  theirs: (who: string) => `What ${who} wrote`,
  place: 'Answer by',
  to: (whom: string) => `To ${whom}`,
  subject: 'Subject',
  visibility: 'Who sees it',
  language: 'Language',
  languageHint: 'Two letters, such as en or de.',
  languageWrong: 'Give two small letters, such as en.',
  options: 'Who sees it, and in which language',
  text: 'Your answer',
  placeholder: 'Write your answer, or type / for a canned reply',
  quote: 'Quote them',
  quoteHint: 'Marked words above are quoted; without a mark, all of it.',
  quoted: 'Quoted below your answer',
  removeQuote: 'Quote nothing',
  kept: 'Draft kept',
  keeping: 'Keeping…',
  notKept: (why: string) => `Not kept: ${why}`,
  couldNotKeep: 'Not sent: your draft could not be kept. It is still here; try again.',
  used: (used: number, limit: number) => `${numberWords(used)} of ${numberWords(limit)}`,
  characters: (used: number) => count(used, 'character'),
  over: (over: number) => `${numberWords(over)} too many`,
  tooLong: (over: number) => `${count(over, 'character')} too many for one post.`,
  tooLongNoThread: (over: number) => `${count(over, 'character')} too many for this channel. Shorten it.`,
  asThread: (posts: number) => `Send as a thread of ${posts}`,
  discard: 'Discard',
  discarded: 'Draft discarded.',
  preview: 'Read it as they will',
  write: 'Back to writing',
  send: 'Send',
  sendKey: 'Ctrl Enter',
  copyAndOpen: 'Copy and open',
  copy: 'Copy',
  copied: 'Copied. Say here when you have sent it.',
  copyFailed: 'The text could not be copied. Mark it and copy it yourself.',
  nothingToSend: 'Write something first.',
  fillBlank: (name: string) => `Fill in “${name}” first.`,
  goesOut: (to: string) => `Goes out to ${to} in 15 seconds.`,
  takenBack: 'Not sent. Your draft is here again.',
} as const

/** Words of canned replies in the composer. */
export const cannedText = {
  button: 'Canned replies',
  fitting: 'Fitting canned replies',
  search: 'Search canned replies',
  searchHint: 'A word, or /code',
  none: 'No canned reply by that name.',
  list: 'Canned replies',
  edit: 'Edit canned replies',
} as const

/** Words of what is still to be filled in. */
export const blankText = {
  left: (blanks: number) => `${count(blanks, 'blank')} to fill in`,
  inHour: 'in an hour',
  inHours: (hours: number) => `in ${hours} hours`,
  tomorrow: 'tomorrow 9:00',
  now: 'now',
  whenTheyWrote: 'when they wrote',
} as const

/** Words of the remarks about tone and completeness. */
export const remarkText = {
  heading: 'How it will read',
  none: 'Nothing here reads as an excuse.',
  empty: 'Remarks appear here as you write. They are advice; you decide.',
  count: (remarks: number, more: boolean) =>
    more ? `the first ${remarks} remarks` : count(remarks, 'remark'),
  use: 'Use this instead',
  dismiss: 'Not this one',
  next: 'Next remark',
  previous: 'Previous remark',
  position: (at: number, all: number) => `${at} of ${all}`,
  early: 'Too early',
  advice: 'Advice on your answer',
  needs: 'What it needs',
  stage: 'Stage',
  complete: 'Everything needed is there.',
  there: 'there',
  missing: 'missing',
  done: (there: number, needed: number) => `${there} of ${needed}`,
  stillMissing: (elements: readonly string[]) => `Still missing: ${asList(elements)}.`,
  alsoWelcome: (elements: readonly string[]) => `Also good here: ${asList(elements)}.`,
} as const

/** Words of the breath before sending. */
export const breathText = {
  title: 'A breath before it goes out',
  attack: (quote: string) =>
    `They wrote “${quote}”. That hurts, and an answer written hurt is quoted for years.`,
  remarks: (remarks: number) =>
    remarks === 1
      ? 'One remark is open of the kind that gets quoted.'
      : `${remarks} remarks are open of the kind that gets quoted.`,
  question: 'What matters to you here?',
  hint: 'One line for yourself. It is not sent and not kept.',
  preview: 'Read it as they will',
  later: 'Keep it for later',
  send: 'Send it now',
  sendAsCopy: 'Copy it now',
  kept: 'Your draft is kept.',
} as const

/** Words of answers on their way. */
export const outboxText = {
  title: 'Outbox',
  lead: 'What you sent, and what is still here.',
  open: 'Not out yet',
  gone: 'Sent',
  stuck: (answers: number) =>
    answers === 1 ? '1 answer is not out' : `${numberWords(answers)} answers are not out`,
  empty: 'Nothing is on its way',
  emptyAdvice: 'What you send waits here for 15 seconds, so that you can take it back.',
  waiting: (seconds: number) => `Goes out in ${count(seconds, 'second')}`,
  sending: 'Going out…',
  sent: (moment: string) => `Sent ${moment}`,
  failed: 'Not sent',
  unknown: 'It may have gone out',
  copied: 'Copied. Have you sent it?',
  undone: 'Taken back',
  undo: 'Undo',
  retry: 'Send again',
  sendRest: 'Send the rest',
  leaveIt: 'Leave it at that',
  edit: 'Edit',
  arrived: 'It went out',
  notArrived: 'It did not',
  haveSent: 'I have sent it',
  haveNotSent: 'Not sent',
  look: 'Look there',
  unknownAdvice: 'Look whether it is there. Storeminder does not send it a second time by itself.',
  toItem: 'What they wrote',
  parts: (sent: number, all: number) => `${sent} of ${all} posts are out`,
  yours: 'Your answers',
} as const

/** Lines of a list as one: "What you did, how they can answer". */
function asList(lines: readonly string[]): string {
  return lines.map((line) => line.charAt(0).toLowerCase() + line.slice(1)).join(', ')
}
