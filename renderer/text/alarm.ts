/** Words of an alarm's card. */
export const alarmText = {
  haveIt: 'I have it',
  show: 'Show',
  alarmSince: (moment: string, duration: string) => `Since ${moment}, for ${duration}`,
  acknowledgedAt: (moment: string) => `You have it since ${moment}.`,
} as const
