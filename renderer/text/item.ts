import type { ItemKind } from '../../electron/shared/model/item.ts'
import type { ItemAct } from '../ui/item/after-act.ts'
import { count } from './age.ts'

/** What the kinds of items are called. */
export const kindText = {
  mention: { one: 'Mention', many: 'Mentions' },
  report: { one: 'Report', many: 'Reports' },
  site: { one: 'Site event', many: 'Site events' },
} as const

/** The kinds to choose from. */
export const itemKinds = (['mention', 'report', 'site'] as const satisfies readonly ItemKind[]).map(
  (value) => ({
    value,
    label: kindText[value].many,
  }),
)

/** Words about one item and what is done to it. */
export const itemText = {
  actions: 'What to do with this item',
  acknowledge: 'Acknowledge',
  acknowledged: 'Acknowledged',
  reply: 'Reply',
  snooze: 'Snooze',
  needsAnswer: 'Needs an answer',
  needsLook: 'Take a look',
  needsNothing: 'Needs no answer',
  markRead: 'Mark read',
  markUnread: 'Mark unread',
  openOriginal: 'Open original',
  conversation: 'All that was said',
  showSite: 'Show the site',
  more: 'More to do',
  setAside: 'Set aside',
  bringBack: 'Bring back',
  aside: 'Set aside',
  next: 'Next item',
  previous: 'Previous item',
  snoozedUntil: (moment: string) => `Snoozed until ${moment}`,
  snoozed: (items: number, moment: string) => `${count(items, 'item')} snoozed until ${moment}.`,
  noWords: 'It came without words.',
  notChosen: 'Nothing chosen',
  notChosenAdvice: 'Choose an item to read it here. The keys j and k go up and down the list.',
  gone: 'This item is not here any more.',
  goneAdvice: 'It may have been removed with its source, or been too old to keep.',
  backToFeed: 'Back to the feed',
  alike: (others: number) => `${count(others, 'other')} reported the same`,
  places: (others: number) => `Also in ${count(others, 'other place')}`,
  morePlaces: (others: number) => `and in ${others} more`,
  takeOut: 'Take out',
  takeOutOf: (source: string) => `Take out: ${source} is another story`,
  takenOut: 'Taken out: it stands in the feed by itself.',
  member: 'In the feed this stands with the story it was told to be part of.',
  openStory: 'Open the story',
} as const

/** What the toast says after an act on some items; nothing for acts too small to speak of. */
export function actWords(action: ItemAct['action'], items: number): string | undefined {
  switch (action) {
    case 'acknowledge':
      return `${count(items, 'item')} acknowledged.`
    case 'needs-answer':
      return items === 1
        ? 'Marked as needing an answer.'
        : `${count(items, 'item')} marked as needing an answer.`
    case 'needs-nothing':
      return items === 1
        ? 'Marked as needing no answer.'
        : `${count(items, 'item')} marked as needing no answer.`
    case 'read':
    case 'unread':
      return items === 1 ? undefined : `${count(items, 'item')} marked ${action}.`
    case 'setAside':
      return items === 1 ? 'Set aside. Nothing is deleted.' : `${count(items, 'item')} set aside.`
    case 'bringBack':
      return items === 1 ? 'Back in the feed, unread.' : `${count(items, 'item')} back in the feed, unread.`
    case 'snooze':
      return undefined
  }
}
