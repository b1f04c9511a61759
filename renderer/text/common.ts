/** Words used all over the page. Each feature has its own file of words beside this one. */
export const commonText = {
  name: 'Storeminder',
  feed: 'Feed',
  watches: 'Names',
  sources: 'Sources',
  sites: 'Sites',
  settings: 'Settings',
  undo: 'Undo',
  undone: 'Taken back.',
  close: 'Close',
  retry: 'Try again',
  back: 'Back',
  cancel: 'Cancel',
  couldNotLoad: 'This could not be loaded.',
  connectionLost: 'Storeminder is not answering; trying again…',
  connectionLocked: 'This page is no longer signed in. Open Storeminder again from its start command.',
  dismiss: 'Dismiss',
  broken: 'This part of the page has broken.',
  brokenAdvice:
    'Your sources are watched all the same, and nothing is lost. Load the page again; if it breaks again, restart Storeminder.',
  brokenDetails: 'What went wrong, for a bug report',
  reload: 'Load the page again',
} as const
