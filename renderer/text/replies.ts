import type { ReplyLength, Situation } from '../../electron/shared/model/template.ts'
import { count } from './age.ts'

/** What the situations are called in which something is answered. */
export const situationText: Readonly<Record<Situation, string>> = {
  'page-broken': 'A page is broken',
  'site-down': 'The site is down',
  slow: 'It is slow',
  lost: 'An order or data is lost',
  'leaked-address': 'Something private got out',
  'wrong-article': 'Something is wrong in a text',
  accusation: 'An accusation',
  rumour: 'A rumour',
  billing: 'Money',
  accessibility: 'A barrier',
  'spam-complaint': 'Unwanted mail',
  'security-report': 'A security report',
  'angry-repeat': 'They had to write again',
  praise: 'Praise',
  any: 'Fits anything',
}

/** What the lengths are called. */
export const lengthText: Readonly<Record<ReplyLength, string>> = { short: 'Post', mail: 'Letter' }

/** Words of the page of canned replies. */
export const repliesText = {
  title: 'Canned replies',
  lead: (total: number) => count(total, 'reply', 'replies'),
  search: 'Search canned replies',
  searchHint: 'A word, or /code',
  nothing: 'No canned reply has that.',
  add: 'New reply',
  outbox: 'Outbox',
  more: 'Signature and files',
  moreLine: 'How you sign; import, export, reset',
  own: 'Yours',
  edited: 'Changed',
  outdated: 'Changed; newer here',
  unsaved: 'Unsaved changes',
  chooseTitle: 'Choose a reply',
  chooseText: 'Its text and what is said of it appear here. While you answer, type / and its code to get it.',
  gone: 'This canned reply has been removed.',
  troubles: 'Left out because of an error',

  newTitle: 'A reply of your own',
  name: 'Title',
  nameHint: 'To find it by.',
  code: 'Code',
  codeHint: 'Typed after a / it brings the reply.',
  situation: 'When',
  stage: 'At which point',
  length: 'As',
  text: 'Text',
  textHint: 'What stands in braces, such as {next update}, has to be filled in before it goes out.',
  insert: 'Insert a blank',
  insertBlank: (name: string) => `{${name}}`,
  save: 'Save',
  create: 'Add',
  saved: 'Saved.',
  discard: 'Discard changes',
  reset: 'As it came',
  resetDone: (title: string) => `“${title}” is as it came.`,
  outdatedLine:
    'The program has brought a newer wording since you changed it. Yours stays until you reset it.',
  remove: 'Remove',
  removed: (title: string) => `“${title}” removed.`,

  check: 'How it will read',
  checking: 'Reading…',
  fine: 'Nothing reads as an excuse, and nothing is missing at this point.',
  instead: 'Rather:',
  missing: 'Missing',
  early: 'Not yet, or not at all',
  example: 'With examples',
  posts: (characters: number) =>
    characters > 300
      ? `${count(characters, 'character')}: too long for one post in some places`
      : count(characters, 'character'),

  signAs: 'How you sign',
  signAsHint: 'Stands in the place of {my name} at the end of letters.',
  signSaved: 'Saved.',
  files: 'Files',
  filesHint:
    'YAML, to keep, to edit elsewhere or to hand on. One whose code is here already takes its place.',
  importFile: 'Import a file…',
  exportOwn: 'Export yours',
  exportAll: 'Export all',
  exported: (replies: number, name: string) => `${count(replies, 'reply', 'replies')} in ${name}.`,
  nothingOwn: 'You have not written or changed any yet.',
  imported: (added: number, changed: number) =>
    `${count(added, 'reply', 'replies')} added, ${changed} changed.`,
  fileTooLarge: 'That file is too large to be canned replies.',
  fileEmpty: 'That file is empty.',
  resetTitle: 'As they came',
  resetHint:
    'Takes back what you changed in the replies of the program, and brings back those you removed. Your own stay.',
  resetAll: 'Reset all',
  resetAllDone: (changed: number) => `${count(changed, 'reply', 'replies')} as they came.`,
  resetNothing: 'All of them are as they came.',
} as const
