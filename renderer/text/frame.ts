import { numberWords } from './age.ts'

/** Words around the features: navigation, menu, notices. */
export const frameText = {
  navigation: 'Storeminder',
  menu: 'Menu',
  notices: 'Notices',
  checkAll: 'Check everything now',
  checking: 'Checking every source.',
  pause: 'Pause checking for 1 hour',
  paused: 'Checking is paused for an hour.',
  resume: 'Resume checking',
  resumed: 'Checking goes on.',
  keys: 'Keyboard shortcuts',
  commands: 'Go to or do anything',
  themeSystem: 'Follow the system’s light and dark',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  unread: (count: number) => `${numberWords(count)} unread`,
  failing: (count: number) => (count === 1 ? '1 source in trouble' : `${count} sources in trouble`),
  ringing: (count: number) => (count === 1 ? '1 alarm rings' : `${count} alarms ring`),
  openAlarm: (title: string) => `Open the alarm: ${title}`,
  telling: 'Choose who is told of alarms',
  progress: (label: string, done: number, total: number) => `${label}: ${done} of ${total}`,
} as const

/** Words of the palette. */
export const paletteText = {
  name: 'Go to or do anything',
  placeholder: 'Go somewhere, do or find something…',
  nothing: 'Nothing by that name.',
  views: 'Views',
  actions: 'Actions',
  watches: 'Names',
  sites: 'Sites',
  sources: 'Sources',
  items: 'Items',
} as const
