import { count, numberWords } from './age.ts'

/** The feed's views: their tabs, and what an empty one says. */
export const viewText = {
  all: {
    label: 'All',
    emptyTitle: 'Nothing has come in yet',
    emptyText: 'What your sources find appears here, newest first. The first check takes about a minute.',
  },
  unread: {
    label: 'Unread',
    emptyTitle: 'You have read everything',
    emptyText: 'New items come here by themselves.',
  },
  answer: {
    label: 'To answer',
    emptyTitle: 'Nothing waits for an answer',
    emptyText: 'Enjoy the quiet.',
  },
  snoozed: {
    label: 'Snoozed',
    emptyTitle: 'Nothing is snoozed',
    emptyText: 'Press s on an item to put it away until later; it comes back as unread.',
  },
  aside: {
    label: 'Set aside',
    emptyTitle: 'Nothing was set aside',
    emptyText: 'What your sources take for spam is kept here, in case somebody real is among it.',
  },
} as const

/** Words of the feed. */
export const feedText = {
  label: 'Feed',
  views: 'Views of the feed',
  search: 'Search the feed',
  clearSearch: 'Clear the search',
  filter: 'Filter',
  filtered: 'Filter (on)',
  anyKind: 'Everything',
  anySource: 'All sources',
  anyWatch: 'Any or none',
  kind: 'Kind',
  source: 'Source',
  watch: 'Name listened for',
  clearFilter: 'Clear the filter',
  markAllRead: 'Mark all read',
  allRead: 'All marked read.',
  nothingFound: 'Nothing found',
  nothingFoundText: 'No item here has all of these words. A word may be cut short, as in “newsl”.',
  nothingFiltered: 'Nothing here with this filter',
  showEverything: 'Show everything',
  lookAside: 'Look among what was set aside',
  addSource: 'Add a source',
  noSources: 'Nothing is being watched yet',
  noSourcesText:
    'Add the feeds, searches and sites that should be minded; what they find comes together here.',
  fresh: (items: number) => (items >= 60 ? 'Many new' : `${items} new`),
  loading: 'Loading…',
  retryMore: 'This could not be loaded. Try again',
  end: 'That is everything.',
  selected: (items: number) => `${items} selected`,
  clearSelection: 'Clear selection',
  unread: 'unread',
  folded: (items: number, unread: number) =>
    `${count(items, 'item')}${unread > 0 ? `, ${numberWords(unread)} unread` : ''}`,
  onlyOf: 'Only what belongs to',
  alike: (reports: number, people = 1) => (people > 1 ? `${people} people` : `${reports} times`),
  spread: (places: number) => `in ${places} places`,
} as const
