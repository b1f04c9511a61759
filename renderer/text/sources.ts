import { count } from './age.ts'

/** Words of the sources page. */
export const sourcesText = {
  title: 'Sources',
  groups: { site: 'Your site', mention: 'What people say', report: 'What people report' },
  summary: (total: number, failing: number, blind: number) =>
    [count(total, 'source'), failing > 0 && `${failing} cannot be read`, blind > 0 && `${blind} not observed`]
      .filter(Boolean)
      .join(' · '),
  cures: { 'sign-in': 'Sign in again', 'edit-address': 'Change the address' },
  add: 'Add source',
  checkAll: 'Check all',
  checkingAll: (done: number, total: number) => `Checking ${done} of ${total}`,
  pausedUntil: (moment: string) => `All checking is paused until ${moment}.`,
  resume: 'Resume',
  resumed: 'Checking goes on.',
  emptyTitle: 'Nothing is being watched yet',
  emptyText: 'Give the address of your site, and Storeminder looks for what there is to watch.',
  emptyAdd: 'Add your first source',
  chooseTitle: 'Choose a source',
  chooseText: 'Its health, its settings and its latest checks appear here.',
  gone: 'This source has been removed.',
  unsaved: 'Unsaved changes',

  ofSite: (key: string) => `All about ${key}`,

  check: 'Check now',
  checking: 'Checking…',
  checked: (newItems: number) => (newItems === 0 ? 'Nothing new.' : `${count(newItems, 'new item')}.`),
  pause: 'Pause',
  unpause: 'Resume',
  paused: (name: string) => `${name} is paused.`,
  unpaused: (name: string) => `${name} is being read again.`,
  remove: 'Remove',
  removed: (name: string) => `${name} removed.`,

  health: 'Health',
  settings: 'Settings',
  name: 'Name',
  nameHint: 'Leave it empty to take the source’s own.',
  interval: 'Check',
  save: 'Save',
  saved: 'Saved.',
  discard: 'Discard changes',
  test: 'Test',
  testing: 'Trying these settings…',
  newest: (total: number) =>
    total === 1 ? 'It works: 1 entry.' : `It works: ${count(total, 'entry', 'entries')}. The newest:`,
  answersWell: 'It works: the site answered as it should.',
  readsEmpty: 'It can be read, but there is nothing in it yet.',
  untitled: '(no title)',
  undated: 'no date',

  mapping: {
    title: 'What is found in the answer',
    start: 'Show what is found',
    startHint: 'Asks the address once, then looks again at its answer while you type.',
    needsAddress: 'Give the address first.',
    asking: 'Asking the address…',
    again: 'Ask again',
    answer: 'The answer',
    asked: 'asked',
    empty: 'The list is there, and nothing is in it.',
    found: (total: number, shown: number) =>
      `${count(total, 'message')} found${total > shown ? `; the first ${shown}:` : '.'}`,
    noName: 'no name',
    noAddress: 'no address',
    noText: 'no message',
    spam: 'spam',
  },

  addTitle: 'Add a source',
  address: 'Address',
  addressHint: 'Of a site, a page or a feed. Storeminder looks what there is to watch.',
  addressExample: 'blog.example',
  look: 'Look',
  looking: (address: string) => `Looking at ${address}…`,
  foundAt: (title: string) => `Found at ${title}`,
  foundNothing: 'Nothing was found there that could be watched.',
  addChosen: (number: number) =>
    number === 0 ? 'Add' : number === 1 ? 'Add 1 source' : `Add ${number} sources`,
  added: (number: number) => `${count(number, 'source')} added.`,
  notAdded: (name: string, message: string) => `${name} was not added: ${message}`,
  orKind: 'Or set one up by hand',
  kindGroups: {
    mentions: 'What people say elsewhere',
    'own-site': 'Your own site',
    reports: 'What people write to you',
  },
  feedLists: 'Feed lists',
  feedListsHint: 'As feed readers give and take them (OPML).',
  importList: 'Take in a list…',
  exportList: 'Save my feeds as a list',
  listTooLarge: 'That file is too large for a list of feeds.',
  listEmpty: 'That file is empty or cannot be read.',
  imported: (added: number, skipped: number) =>
    [
      added === 0 ? 'Nothing was added.' : `${count(added, 'source')} added.`,
      skipped > 0 && `${count(skipped, 'entry', 'entries')} left aside:`,
    ]
      .filter(Boolean)
      .join(' '),
  exported: (file: string) => `Saved as ${file} where your browser keeps downloads.`,
  exportedHere: 'Copy this into a file whose name ends with .opml.',
  exportedText: 'The list of your feeds',
  leftOut: (names: readonly string[]) => `Not in it, since they are no plain feeds: ${names.join(', ')}.`,
  sees: 'Sees',
  blindTo: 'Cannot see',
  needs: 'Needs',
  setUp: 'Set up',
  chooseKind: (label: string) => `Set up: ${label}`,
  newOf: (label: string) => `New: ${label}`,
  addOne: 'Add source',

  stripLabel: 'Last checks',
  stripSummary: (total: number, failed: number, blind: number, since: string) =>
    [
      `${count(total, 'check')} since ${since}`,
      failed > 0 ? `${failed} failed` : 'none failed',
      blind > 0 && `${blind} not observed`,
    ]
      .filter(Boolean)
      .join(', '),
  usual: 'Usual answer',
  slowest: 'Slowest',
  lastTrouble: 'Last trouble',
} as const
