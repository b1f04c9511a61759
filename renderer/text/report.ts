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
  saved: (name: string) => `${name} was saved. Open it only if you trust whoever sent it.`,
  history: 'The earlier conversation it repeats',
  signature: 'Signature',
  troubles: 'Not all of it could be read',
  aside: 'Set aside',
  broughtUp: 'Why here',
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
  offer: 'Who wrote this, and what did they say?',
  offerText:
    'Storeminder does not know this kind of mail. Show it once, and it reads every mail of that kind like this.',
  start: 'Show it',
  title: 'Show what is what',
  lead: 'Mark words in the mail, then say what they are. The keyboard marks with Shift and the arrows.',
  text: 'The mail as it came',
  is: { message: 'This is the message', name: 'This is the name', address: 'This is the address' },
  parts: { message: 'Message', name: 'Name', address: 'Address' },
  none: { message: 'not marked yet', name: 'if it is there', address: 'if it is there' },
  forget: (part: string) => `Unmark: ${part}`,
  save: 'Read them all like this',
  taught: 'Learnt. Mails of this kind are read like this from now on.',
  mark: 'Mark some words of the mail first.',
  needsMessage: 'Mark the message first. Name and address only need to be marked where they are there.',
  noAddress: 'There is no mail address in what you marked.',
} as const

/** Words about the kinds of mail that were taught. */
export const taughtText = {
  title: 'Mails you have shown',
  lead: 'These are read as you marked them, in every mailbox.',
  from: (address: string) => `From ${address}`,
  shown: 'shown',
  forget: 'Forget',
  forgetOf: (address: string) => `Forget what was shown of mails from ${address}`,
  forgotten: 'Forgotten. Mails of this kind are read as before.',
} as const

/** A number of bytes as it is read: `830 bytes`, `12 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
