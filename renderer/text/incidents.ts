import type { Certainty, FactField, Incident, IncidentStage } from '../../electron/shared/model/incident.ts'
import { count, numberWords } from './age.ts'

/** What each stage of an incident is called. */
export const stageText: Readonly<Record<IncidentStage, string>> = {
  seen: 'Seen',
  acknowledged: 'Acknowledged',
  finding: 'Looking into it',
  cause: 'Cause stated',
  fixed: 'Fixed',
  closed: 'Closed',
}

/** What each fact is called, and the question it answers. */
export const factText: Readonly<Record<FactField, { readonly name: string; readonly question: string }>> = {
  cause: { name: 'Cause', question: 'What caused it?' },
  began: { name: 'Since when', question: 'Since when does it go on?' },
  affected: { name: 'Affected', question: 'Who and what is affected?' },
  data: { name: 'Data', question: 'Was anything lost, or seen by others?' },
  done: { name: 'Done so far', question: 'What has been done about it?' },
  advice: { name: 'Advice', question: 'What should people do?' },
  remedy: { name: 'Remedy', question: 'What do you do for those it hurt?' },
}

/** What each certainty is called. */
export const certaintyText: Readonly<Record<Certainty, string>> = {
  unknown: 'Not known',
  suspected: 'Suspected',
  confirmed: 'Confirmed',
}

/** Words of the list of incidents and of the room. */
export const incidentText = {
  title: 'Incidents',
  one: 'Incident',
  lead: 'One trouble, from the first sign until everybody has been told.',
  open: 'Under way',
  closed: 'Closed',
  underWay: (incidents: number) => `${count(incidents, 'incident')} under way`,
  empty: 'No incident',
  emptyText:
    'When something goes wrong, open its alarm or an item and choose “Make it an incident”. Its room then keeps the clock, the story, what people ask, and the next thing to do.',
  gone: 'This incident is not here any more.',
  goneText: 'It may have become part of another one.',
  mergedInto: 'It has become part of another one.',
  openOther: 'Open that one',

  make: 'Make it an incident',
  makeOf: (items: number) => (items === 1 ? 'Make it an incident' : `Make ${items} items an incident`),
  makeThis: 'Make this item an incident',
  makeNamed: (title: string) => `Make it an incident: ${title}`,
  made: 'The incident is open.',
  openRoom: 'Open the incident',
  openNamed: (title: string) => `Open the incident: ${title}`,
  addTo: (title: string) => `Add to: ${title}`,
  added: (items: number) => `${count(items, 'item')} added to the incident.`,
  splitOff: 'Make an incident of its own',
  splitTitle: (title: string) => (title === '' ? 'Another incident' : `Another: ${title}`),
  splitOffDone: 'It is an incident of its own now. Give it a name.',
  takeOut: 'Take out of the incident',
  takenOut: (items: number) => `${count(items, 'item')} taken out of the incident.`,

  belongs: (items: number, people: number) =>
    `${count(items, 'item')} by ${people === 1 ? '1 person' : `${numberWords(people)} people`}`,
  itemsOf: 'Its items',
  folded: (items: number) => count(items, 'item'),
  updateIn: (span: string) => `update in ${span}`,
  updateLate: (span: string) => `update late by ${span}`,
  waiting: (people: number) =>
    people === 0 ? 'Nobody waits' : people === 1 ? '1 person waits' : `${numberWords(people)} people wait`,
  asking: (questions: number) => count(questions, 'open question'),

  parts: 'Parts of the room',
  now: 'Now',

  stages: 'How far it has come',
  stageOf: (stage: IncidentStage, at: number, all: number) => `${stageText[stage]}, step ${at} of ${all}`,
  clocks: 'Clocks',
  sinceFirst: 'since the first sign',
  sinceAcknowledged: 'since you acknowledged it',
  tookInAll: 'from the first sign to closed',
  notAcknowledged: 'Not yet',
  notAcknowledgedText: 'acknowledged',
  acknowledgedAfter: 'until it was acknowledged',
  nextUpdate: 'until the next promised update',
  lateUpdate: 'past the promised update',
  noPromise: 'None',
  noPromiseText: 'no next update promised',

  next: 'Next',
  needs: 'For this',
  needDone: 'done',
  needOpen: 'to do',
  advance: (stage: IncidentStage) => advanceWords[stage],
  write: (stage: IncidentStage) => writeWords[stage],
  tellEverybody: 'Tell everybody, one by one',
  advanceAnyway: 'Go on all the same',
  stillMissing: 'Something is still missing. Go on all the same?',
  notYet: 'Not yet',
  advanced: (stage: IncidentStage) => `${stageText[stage]}.`,
  reopen: 'Reopen',
  reopened: 'The incident is open again.',
  nag: (moment: string) => `Meant to be done by ${moment}.`,
  nagSetting: 'Change how long',
  nagLate: (moment: string) => `It was meant to be done by ${moment}.`,

  facts: 'What is known',
  factsNone: 'Nothing is known yet. Put down what you suspect; you can confirm it later.',
  unknownFacts: 'Not known yet',
  changeFact: (name: string) => `Change: ${name}`,
  change: 'Change',
  certainty: 'How sure are you?',
  factWords: 'In your words',
  factNeedsWords: 'Say it in a few words, or choose “Not known”.',
  evidence: 'What shows it',
  evidenceFrom: 'What shows it',
  evidenceNone: 'Choose from what happened',
  evidenceRemove: (text: string) => `Remove: ${text}`,
  evidenceOwn: 'What you saw yourself',
  evidenceHint: 'Optional, e.g. a line of a log.',
  saveFact: 'Save',
  factSaved: (name: string) => `${name}: saved.`,
  factBefore: (words: string) => `Before: ${words}`,
  stale: (places: number) =>
    `The old words still stand in ${places === 1 ? 'one place' : `${numberWords(places)} places`}.`,
  correct: 'Correct them',
  history: (times: number) => (times === 1 ? 'Changed once' : `Changed ${times} times`),
  evidenceOf: { item: 'Item', source: 'Check', alarm: 'Alarm', note: 'You' },

  questions: 'What people ask',
  questionsNone: 'Nobody has asked anything yet.',
  askers: (people: number) => (people === 1 ? '1 person asks' : `${numberWords(people)} people ask`),
  whoAsked: 'Who asked',
  answeredBy: 'Answered',
  answeredBySaying: (where: string, moment: string) => `Answered on ${where}, ${moment}`,
  declined: (reason: string) => `Won’t be answered: ${reason}`,
  markAnswered: 'Answered…',
  markAnsweredTitle: 'Which statement answers it?',
  markDeclined: 'Won’t answer…',
  markDeclinedTitle: 'Why will it not be answered?',
  statement: 'Statement',
  declineReason: 'Why',
  declineDo: 'Won’t answer',
  declineHint: 'A reason that you could say to whoever asked.',
  declineNeeded: 'Say in a few words why.',
  markOpen: 'Ask again',
  suggested: 'This seems to answer it:',
  suggestedYes: 'Yes, it does',
  questionAnswered: 'Marked as answered.',
  questionDeclined: 'It won’t be answered.',
  questionOpen: 'The question is open again.',
  nothingSaid: 'You have not said anything yet that could answer it.',
  joinQuestion: 'Same as another…',
  joinTitle: 'Which question asks the same?',
  joinInto: 'The question that stays',
  joinNone: 'There is no other question.',
  joinDo: 'Put them together',
  joinDone: 'They are one question now.',
  splitQuestion: 'Asks something else',
  splitOf: (quote: string) => `Asks something else: ${quote}`,
  splitDone: 'It is a question of its own now.',
  settledQuestions: (number: number) => `${count(number, 'question')} settled`,
  moreQuestions: (number: number) => `Show ${number} more`,

  people: 'Who still waits',
  peopleNone: 'Everybody who wrote has had an answer.',
  morePeople: (people: number) => (people === 1 ? 'and 1 more' : `and ${numberWords(people)} more`),

  story: 'What happened',
  storyNone: 'Nothing yet.',
  storyAll: (entries: number) => `Show all ${numberWords(entries)}`,
  storyLess: 'Show less',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',

  joins: 'What joins by itself',
  joinsHint: 'New items that match one of these become part of this incident.',
  joinsNothing: 'Nothing joins by itself. Items can still be added by hand.',
  joinsNames: 'Names listened for',
  joinsSites: 'Sites',
  joinsSources: 'Sources',
  joinsWords: 'Only with one of these words',
  joinsWordsHint: 'Leave it empty, and everything that names you joins.',
  joinsChange: 'Change what joins',
  joinsSaved: 'Saved. What comes from now on joins by it.',

  more: 'More to do',
  rename: 'Rename…',
  renameTitle: 'What is it called?',
  renameDo: 'Rename',
  name: 'Name',
  nameHint: 'For you. The public page has words of its own.',
  renamed: 'Renamed.',
  merge: 'Is the same as another…',
  mergeTitle: 'The same as another incident',
  mergeInto: 'The one that stays',
  mergeHint: 'All items, statements and questions of this one move there.',
  mergeNone: 'There is no other incident.',
  mergeDo: 'Put them together',
  merged: 'The two are one now.',
} as const

/** What is to be said at each stage, as the words of a button. */
const writeWords: Readonly<Record<IncidentStage, string>> = {
  seen: 'Write the first word',
  acknowledged: 'Write that you are looking',
  finding: 'Write an update',
  cause: 'Write that it works again',
  fixed: 'Write the final statement',
  closed: 'Write something more',
}

/** What leads to each stage, as the words of a button. */
const advanceWords: Readonly<Record<IncidentStage, string>> = {
  seen: 'Go back to the beginning',
  acknowledged: 'I have acknowledged it',
  finding: 'I am looking into it',
  cause: 'The cause is stated',
  fixed: 'It is fixed',
  closed: 'Close the incident',
}

/** How an incident stands, short enough for a row. */
export function standingWords({ stage, waiting, openQuestions }: Incident): string {
  return [
    stageText[stage],
    ...(waiting > 0 ? [incidentText.waiting(waiting)] : []),
    ...(openQuestions > 0 ? [incidentText.asking(openQuestions)] : []),
  ].join(' · ')
}
