/** Words of what discovery found at an address. */
export const offerText = {
  group: 'What was found',
  incomplete: 'It needs something more from you first.',
  complete: 'Set up',
  completeOne: (name: string) => `Set up: ${name}`,
  existing: 'You already have this source.',
} as const
