import type { PublicIncident, PublicPage } from '../../../../electron/engine/incident/page/public-page.ts'

const hour = 3_600_000
/** Sunday 22 November 2026, 14:05 in Vienna. */
export const sampleStart = Date.UTC(2026, 10, 22, 13, 5)

/** A trouble in its third hour, told with whatever could break a page. */
export const sampleTrouble: PublicIncident = {
  ...{ id: 'aB3_x-9', title: 'Bookings <cannot> be seen & "changed"', stage: 'cause' },
  publishedAt: sampleStart + 0.2 * hour,
  nextBy: sampleStart + 4 * hour,
  updates: [
    {
      ...{ id: 'u1', at: sampleStart + 0.2 * hour, stage: 'acknowledged' },
      text: 'Your bookings cannot be seen since about 14:00. That is my mistake to mend, and I am on it.',
      ...{ where: 'Mastodon', url: 'https://social.example/@ada/1' },
    },
    {
      ...{ id: 'u2', at: sampleStart + 2.5 * hour, stage: 'cause' },
      text: 'It was the update of last night: it could not read dates <before> 2020.\nNothing is lost.\n\nDetails: https://blog.example/why?a=1&b=2.',
    },
  ],
  facts: [
    {
      field: 'cause',
      certainty: 'confirmed',
      text: 'An update of the calendar, installed on Saturday night.',
    },
    { field: 'affected', certainty: 'suspected', text: 'Everybody who booked before 2020.' },
    { field: 'data', certainty: 'unknown', text: '' },
    { field: 'advice', certainty: 'confirmed', text: 'Please do not book twice.' },
  ],
}

/** One that is over. */
export const samplePast: PublicIncident = {
  ...{ id: 'past1', title: 'Letters went out twice', stage: 'closed' },
  publishedAt: sampleStart - 400 * 24 * hour,
  fixedAt: sampleStart - 400 * 24 * hour + 2.5 * hour,
  closedAt: sampleStart - 397 * 24 * hour,
  updates: [
    {
      ...{ id: 'p1', at: sampleStart - 400 * 24 * hour, stage: 'acknowledged' },
      text: 'You got my letter twice. I am sorry, and I look for the cause.',
    },
    {
      ...{ id: 'p2', at: sampleStart - 400 * 24 * hour + 2.5 * hour, stage: 'fixed' },
      text: 'It was my list: two addresses stood in it twice. It is mended.',
    },
  ],
  facts: [],
}

/** A page with one trouble at the moment and one before. */
export const samplePage: PublicPage = {
  site: { name: 'Slow Trains & Co', url: 'https://blog.example/' },
  url: 'https://status.blog.example/',
  introduction: 'I am Ada, and I run Slow Trains alone.',
  contact: 'ada@blog.example',
  zone: 'Europe/Vienna',
  colours: {
    light: {
      ...{ ground: '#faf9f6', paper: '#ffffff', ink: '#202226', quiet: '#5d6067', line: '#8b8d90' },
      ...{ accent: '#0f666e', trouble: '#b3261e', well: '#1c6b3c' },
    },
    dark: {
      ...{ ground: '#121719', paper: '#20272a', ink: '#e8e9ec', quiet: '#a9adb2', line: '#7a8084' },
      ...{ accent: '#63c5cf', trouble: '#ff9a8f', well: '#7fd8a0' },
    },
  },
  writtenAt: sampleStart + 3 * hour,
  incidents: [sampleTrouble, samplePast],
}
