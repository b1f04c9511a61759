/** Words of what discovery found at an address. */
export const offerText = {
  group: 'What was found',
  existing: 'You already have this source.',
} as const
