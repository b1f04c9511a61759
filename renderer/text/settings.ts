/** Words of the settings page. */
export const settingsText = {
  title: 'Settings',
  lead: 'Every change is saved at once.',
  saved: 'Saved',

  site: 'Your site',
  siteAddress: 'Address',
  siteAddressHint: 'The site you are minding.',
  siteExample: 'blog.example',
  noAddress: 'This is not a web address. Give one like https://blog.example/.',

  entryRemoved: (entry: string) => `“${entry}” removed.`,

  everyDay: 'Day to day',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  notifications: 'Desktop notifications',
  notificationsHint: 'One for each new item; many at once come as one. An alarm is always shown in the feed.',
  launchAtLogin: 'Start when you log in',
  launchAtLoginHint: 'Storeminder then waits in the tray.',
  launchElsewhere:
    'Only the desktop app can do this. Storeminder now runs without one; start it with your system’s own means, such as a systemd user service.',
  checking: 'Checking',
  checkingOn: 'All sources are checked at their intervals.',
  checkingPaused: (moment: string) =>
    `All checking is paused until ${moment}. Nothing is observed until then.`,
  pauseHour: 'Pause for 1 hour',
  resume: 'Resume',

  storage: 'What is kept',
  keepDays: 'Delete old items after',
  keepDaysHint: 'Items that wait for an answer are kept for as long as they wait.',
  days: (days: number) => {
    if (days % 365 === 0) return days === 365 ? '1 year' : `${days / 365} years`
    return `${days} days`
  },

  advanced: 'Advanced',
  connectivityHosts: 'Asked whether this machine is online',
  connectivityHint:
    'Only when something seems unreachable, so that your own missing network is not taken for trouble with your site. Two that have nothing to do with each other must answer; best over https, where nobody on the way can answer in their place.',

  about: 'About',
  version: (version: string) => `Storeminder ${version}`,
  licence: 'Free software under the MIT licence.',
  data: 'Everything it keeps lies in one data folder on this computer. It asks your sources and, when something seems unreachable, the addresses under Advanced; nobody else hears of it.',
} as const
