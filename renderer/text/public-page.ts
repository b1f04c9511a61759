import type { PageDelivery, PageTargetKind, PublicPageInfo } from '../../electron/shared/model/public-page.ts'
import { momentWords } from './age.ts'
import { withStop } from './with-stop.ts'

/** Words of the public page: what of an incident stands on it, how it looks, and where it goes. */
export const publicPageText = {
  tab: 'Public page',
  title: 'What the public reads',
  lead: 'A page of its own, which can be read while your site is down. Nothing goes there until you publish it.',
  loading: 'Looking at the page…',
  publish: 'Publish',
  publishAgain: 'Publish the changes',
  published: 'Published.',
  retry: 'Try again now',
  open: 'Open the page',
  openHere: 'Open it on this machine',
  notYet: 'Nothing has been published yet.',
  changed: 'What would be published now differs from what stands there.',
  same: 'It stands there as it is now.',

  isPublic: 'This incident stands on the page',
  isPublicHint: 'Off, and the page says nothing of it.',
  name: 'What it is called there',
  statements: 'Updates on the page',
  statementsHint: 'What you said to everybody. What you said to one person is never shown.',
  noneShown: 'No update stands on the page yet. Choose which, or show those that name nobody who wrote.',
  showAll: 'Show them',
  statementsNone: 'You have not said anything to everybody yet.',
  statement: (where: string, moment: string) => `${where}, ${moment}`,
  names: (names: readonly string[]) =>
    `It names ${names.join(', ')}, who wrote to you. People who wrote have no place on the page.`,
  facts: 'Facts on the page',
  factsHint: 'What is only suspected is called so.',
  factsNone: 'Nothing is known yet that could stand there.',
  suspected: 'suspected',

  preview: 'As it will be read',
  previewFront: 'The front page',
  previewOne: 'This incident',
  previewWhich: 'Which page',
  previewFrame: 'The page as it will be published',

  settings: 'The page itself',
  settingsHint: 'These are the same for all incidents.',
  siteName: 'What your site is called',
  siteUrl: 'Address of your site',
  url: 'Address of this page',
  urlHint: 'Where people will read it, on another host than your site if you can.',
  introduction: 'Who looks after the site',
  contact: 'How to reach a human',
  contactHint: 'The address of a mailbox or of a page.',
  timeZone: 'Time zone',
  timeZoneHint:
    'In whose time everything on the page is written, e.g. Europe/Zurich. Empty: that of this machine.',
  save: 'Save',
  saved: 'Saved. It counts when you publish the next time.',

  target: 'Where it goes',
  targetNone: 'Nowhere yet',
  targetNoneHint: 'It is written and shown on this machine only.',
  testing: 'Looking…',
  test: 'Test',
  testFine: 'It can be brought there.',
} as const

/** How far what was published has come on its way. */
export function deliveryWords(
  { delivery, publishedAt }: Pick<PublicPageInfo, 'delivery' | 'publishedAt'>,
  now: number,
): string {
  if (publishedAt === undefined) return publicPageText.notYet
  const { state, at, trouble, nextTryAt }: PageDelivery = delivery
  const published = `Published ${momentWords(Date.parse(publishedAt), now)}`
  switch (state) {
    case 'none':
      return `${published}, on this machine only.`
    case 'never':
    case 'under-way':
      return `${published}, on its way there.`
    case 'done':
      return at === undefined
        ? `${published}.`
        : `${published}, there since ${momentWords(Date.parse(at), now)}.`
    case 'waiting':
      return [
        trouble && withStop(trouble.message),
        nextTryAt &&
          `It is tried again ${momentWords(Date.parse(nextTryAt), now)}; the page there stays as it was.`,
      ]
        .filter(Boolean)
        .join(' ')
    case 'failed':
      return trouble
        ? `${withStop(trouble.message)} ${withStop(trouble.advice)} The page there stays as it was.`
        : `${published}, but it could not be brought there.`
  }
}

/** What each kind of target is, where the engine has not said it yet. */
export const targetText: Readonly<Record<PageTargetKind, string>> = {
  folder: 'A folder',
  sftp: 'SFTP',
  git: 'A git checkout',
}
