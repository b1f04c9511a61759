/** Words of an alarm's card. */
export const alarmText = {
  haveIt: 'I have it',
  show: 'Show',
  since: (moment: string, duration: string) => `Since ${moment}, for ${duration}.`,
  nobody: 'Nobody has it yet.',
  yours: (moment: string) => `You have it since ${moment}.`,
} as const
