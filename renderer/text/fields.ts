/** Words of the form controls and of forms drawn from a schema. */
export const fieldText = {
  required: 'required',
  show: 'Show',
  hide: 'Hide',
  storedSecret: 'Stored safely. Type to replace it, or empty the field to remove it.',
  more: 'More settings',
  remove: (entry: string) => `Remove ${entry}`,
  choose: 'Choose…',
} as const
