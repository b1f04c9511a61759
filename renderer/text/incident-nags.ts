/** Words of the settings for how long the stages of an incident may take. */
export const nagText = {
  heading: 'Incidents',
  hint: 'When you should have said something and have not, you are reminded: once then, and again after as long.',
  never: 'Never',
  acknowledgeMinutes: {
    label: 'Acknowledge within',
    hint: 'From the first alarm until you have said that it is yours.',
  },
  updateMinutes: {
    label: 'Next update at least every',
    hint: 'From one statement to the next, until it is fixed.',
  },
  causeMinutes: {
    label: 'State the cause within',
    hint: 'From your first word until you have said what it was.',
  },
  closeMinutes: {
    label: 'Tell everybody within',
    hint: 'From the mending until all who wrote have been told.',
  },
  promise: {
    label: 'Warn of a promise',
    hint: 'So long before something is due that you said you would write or do; sooner where the time was short.',
  },
} as const
