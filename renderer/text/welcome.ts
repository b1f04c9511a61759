/** Words of the first run. */
export const welcomeText = {
  step: (step: number) => `Step ${step} of 3`,
  later: 'I’ll do it later',
  back: 'Back',
  next: 'Continue',
  lookAgain: 'Try again',
  anyway: 'Go on all the same',

  addressTitle: 'Which site are you minding?',
  addressLead:
    'Storeminder gathers what people say about it and how it is doing, and tells you when it needs you.',
  address: 'Address of your site',
  addressHint: 'Storeminder asks the site itself what there is to watch; nobody else hears of it.',
  addressExample: 'blog.example',
  looking: (address: string) => `Looking at ${address}…`,

  foundTitle: 'What shall be watched?',
  foundLead: (title: string) => `This was found at ${title}.`,
  foundOnlySite: (title: string) => `${title} names no feed, but Storeminder can watch whether it works.`,
  foundNothing: 'Nothing to watch was found there.',
  needMore: (names: readonly string[]) =>
    `Also found: ${names.join(', ')}. That needs something from you, such as a password; set it up under Sources.`,
  addLater: 'Searches, forums and other feeds can be added under Sources at any time.',

  namesTitle: 'Which names shall be listened for?',
  namesLead: 'Mentions with one of these in them are marked: your site’s name, its address, your own name.',
  names: 'Names',
  namesHint: 'Words or phrases; press Enter after each. You can change them under Names.',
  namesExample: 'Type a name and press Enter',
  start: 'Start',
  starting: 'Starting…',
  notAdded: (name: string, message: string) => `${name} was not added: ${message}`,
  goOn: 'Go on without',
  tryAgain: 'Try again',
  myNames: 'My site',
} as const
