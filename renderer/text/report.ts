import type { AsideReason, ReportWay } from '../../electron/shared/model/report.ts'
import { count } from './age.ts'

/** Words about what somebody wrote to the person. */
export const reportText = {
  facts: 'Who wrote, and about what',
  from: 'From',
  unknownSender: 'Nobody is named',
  noAddress: 'No address given',
  sentTo: 'To',
  page: 'About',
  openPage: (page: string) => `Open ${page}`,
  otherSite: 'This is none of your sites. Look twice before you open it.',
  browser: 'Browser',
  way: 'Came by',
  hiddenMark: (code: string) => `An invisible mark, ${code}, that turns the writing around it`,
  marksDoubt: 'This name holds invisible marks, which can make it look like another. They are shown here.',
  addressDoubt: (address: string) => `The name shows another address than the one it came from: ${address}.`,
  fields: 'What else the form says',
  attachments: (files: number) => count(files, 'attachment'),
  unnamed: 'Without a name',
  show: 'Show',
  hide: 'Hide',
  save: 'Save',
  showOf: (name: string) => `Show ${name}`,
  hideOf: (name: string) => `Hide ${name}`,
  saveOf: (name: string) => `Save ${name}`,
  fetching: 'Fetching…',
  cannotShow: 'This picture cannot be shown. Save it to look at it.',
  saved: (name: string) => `${name} is where your downloads are kept. Open it only if you know who sent it.`,
  history: 'The earlier conversation it repeats',
  signature: 'Signature',
  troubles: 'Not all of it could be read',
  aside: 'Set aside',
} as const

/** How a report came, in words. */
export const wayText = {
  mail: 'Mail',
  form: 'Contact form',
  comment: 'Comment on the site',
  page: 'Emergency page',
  push: 'Push message',
} as const satisfies Record<ReportWay, string>

/** Why a report is set aside, as a sentence. */
export const asideText = {
  spam: 'It was taken for spam where it came in.',
  flood: 'It came in a flood of reports that are much alike.',
  person: 'You set it aside.',
} as const satisfies Record<AsideReason, string>

/** Words of the step in which a person shows who wrote and what they said. */
export const teachText = {
  offer: 'Who wrote this, and where does their message begin?',
  offerText: 'Storeminder does not know this kind of mail. Show it once, and it reads all like it so.',
  start: 'Show it',
  title: 'Show what is what',
  lead: 'Mark some words below, then say what they are. Shift and the arrow keys mark, too.',
  text: 'The mail as it came',
  isMessage: 'This is the message',
  isName: 'This is the name',
  isAddress: 'This is the address',
  message: 'Message',
  name: 'Name',
  address: 'Address',
  nothing: 'not marked yet',
  optional: 'if it is there',
  forget: (part: string) => `Unmark the ${part}`,
  save: 'Read all like this',
  mark: 'Mark some words of the mail first.',
  needsMessage: 'Mark the message first. Name and address are only marked if they are there.',
  noAddress: 'This does not look like a mail address.',
} as const

/** A number of bytes as it is read: `830 bytes`, `12 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
