import type { SeededTrouble } from '../e2e/site-history.ts'

/** One thing said about the blog, as a feed tells it. */
export interface Saying {
  /** Which of `demoFeeds` it stands in. */
  readonly feed: string
  readonly title: string
  readonly author: string
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly link: string
  /** How long before the pictures are taken it was published, in minutes. */
  readonly minutesAgo: number
}

/** The blog of the pictures: Ida Marlow writes about crossing Europe by regional train. */
export const demoBlog = {
  address: 'http://slowtrains.example/',
  maps: 'http://maps.slowtrains.example/',
  watches: [
    { name: 'The blog', terms: ['Slow Trains', 'slowtrains.example'] },
    { name: 'Ida by name', terms: ['Ida Marlow'] },
  ],
} as const

const day = 24 * 60

/** When its pages were not well in the last 90 days. */
export const demoTroubles: readonly (SeededTrouble & { readonly url: string })[] = [
  {
    ...{ url: demoBlog.address, minutesAgo: 12 * day + 300, minutes: 25, outcome: 'failure' },
    reason: 'Expected an answer within 15 seconds. None came',
  },
  {
    ...{ url: demoBlog.address, minutesAgo: 3 * day + 400, minutes: 90, outcome: 'degraded' },
    reason: 'Expected an answer within 1 second. It took 1.6 seconds',
  },
  {
    ...{ url: demoBlog.maps, minutesAgo: 31 * day + 100, minutes: 190, outcome: 'failure' },
    reason: 'Expected status 200 to 299. Status 502 (Bad Gateway) came',
  },
  ...[demoBlog.address, demoBlog.maps].map((url) => ({
    ...{ url, minutesAgo: 57 * day, minutes: 4 * day, outcome: 'unknown' as const },
    reason: 'This machine is offline, so the site could not be seen',
  })),
]

/** The feeds that tell what people say about it, by name. */
export const demoFeeds: Readonly<Record<string, string>> = {
  'Comments on Slow Trains': 'http://slowtrains.example/comments/feed/',
  'News search': 'http://news.example/search.rss?q=%22slow+trains%22',
  '#slowtrains on rails.social': 'http://rails.example/tags/slowtrains.rss',
  'Rail travellers’ forum': 'http://forum.example/railtravellers/latest.rss',
}

/** A feed that has moved away, so that the pictures show a source in trouble. */
export const demoLostFeed = { name: 'Planet Rail', address: 'http://planet-rail.example/feed.xml' } as const

/** What was said, oldest first. */
export const demoSayings: readonly Saying[] = [
  {
    feed: 'News search',
    title: 'Nine blogs that make a delay feel shorter',
    author: 'The Weekend Post',
    text: [
      'If your connection has left without you, read Slow Trains. Ida Marlow has missed more connections than anybody, and writes as if each of them had been the point of the journey.',
    ],
    link: 'http://weekendpost.example/culture/nine-blogs',
    minutesAgo: 31 * 60,
  },
  {
    feed: 'Rail travellers’ forum',
    title: 'Regional lines worth a detour: your list?',
    author: 'semmering_67',
    text: [
      'Mine comes almost entirely from Slow Trains, I admit. The Rhaetian branch lines first, then everything along the Drava.',
    ],
    link: 'http://forum.example/railtravellers/4711',
    minutesAgo: 26 * 60,
  },
  {
    feed: 'Comments on Slow Trains',
    title: 'Marta on “The last night train to Trieste”',
    author: 'Marta',
    text: [
      'We took it in March after reading this. The buffet car is closed now, but the conductor still makes coffee if you ask him about his dog.',
    ],
    link: 'http://slowtrains.example/trieste#comment-208',
    minutesAgo: 22 * 60,
  },
  {
    feed: '#slowtrains on rails.social',
    title: 'Booked Villach to Trieste for Easter',
    author: '@oskar@rails.example',
    text: [
      'Booked Villach to Trieste for Easter, entirely the fault of @ida and #slowtrains. Four changes. Cannot wait.',
    ],
    link: 'http://rails.example/@oskar/1107',
    minutesAgo: 15 * 60,
  },
  {
    feed: 'News search',
    title: 'Podcast: Ida Marlow on travelling without a plan',
    author: 'Window Seat',
    text: [
      'Forty minutes with the author of Slow Trains, recorded on a platform in Udine, with announcements.',
    ],
    link: 'http://windowseat.example/episodes/58',
    minutesAgo: 9 * 60,
  },
  {
    feed: 'Comments on Slow Trains',
    title: 'Joachim on “Which side to sit on”',
    author: 'Joachim',
    text: ['The link to the seat map leads nowhere since this morning. Is it gone, or has it moved?'],
    link: 'http://slowtrains.example/seats#comment-41',
    minutesAgo: 5 * 60,
  },
  {
    feed: 'Rail travellers’ forum',
    title: 'Is the Alpine table on Slow Trains out of date?',
    author: 'kilometre0',
    text: [
      'The page still lists the 14:05 from Tarvisio, which has not run since September. A pity, because everything else there was right.',
      'Has anybody told her?',
    ],
    link: 'http://forum.example/railtravellers/4732',
    minutesAgo: 131,
  },
  {
    feed: '#slowtrains on rails.social',
    title: 'Your page on the Bernina line shows last year’s prices',
    author: '@petra@rails.example',
    text: [
      '@ida your page on the Bernina line shows last year’s prices, I paid 12 francs more today. Still worth every one of them. #slowtrains',
    ],
    link: 'http://rails.example/@petra/2204',
    minutesAgo: 58,
  },
  {
    feed: 'Comments on Slow Trains',
    title: 'Nadia on “My father’s railway watch”',
    author: 'Nadia',
    text: [
      'I read this aloud to my father, who drove the Drava line for thirty years. He asked me to write that the watch in the picture runs four minutes slow, and that this is correct.',
      'He also asks whether you would like to see his. It does not run at all.',
    ],
    link: 'http://slowtrains.example/watch#comment-12',
    minutesAgo: 24,
  },
  {
    feed: 'Comments on Slow Trains',
    title: 'Per on “The last night train to Trieste”',
    author: 'Per',
    text: ['Which side do I want for the sea, coming from Villach? I leave on Friday.'],
    link: 'http://slowtrains.example/trieste#comment-209',
    minutesAgo: 6,
  },
]

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** One of the feeds as RSS 2.0; `now` in milliseconds since 1970. */
export function renderFeed(name: string, now: number): string {
  const items = demoSayings
    .filter((saying) => saying.feed === name)
    .toReversed()
    .map(
      ({ title, author, text, link, minutesAgo }) => `<item>
<title>${escapeXml(title)}</title>
<link>${escapeXml(link)}</link>
<guid>${escapeXml(link)}</guid>
<dc:creator>${escapeXml(author)}</dc:creator>
<pubDate>${new Date(now - minutesAgo * 60_000).toUTCString()}</pubDate>
<description>${escapeXml(text.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join(''))}</description>
</item>`,
    )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>${escapeXml(name)}</title><link>${demoBlog.address}</link><description>${escapeXml(name)}</description>
${items.join('\n')}
</channel></rss>`
}

/** An answer as a tired person begins it, and what is said about it. */
export const demoReply = {
  to: 'Your page on the Bernina',
  text: 'Hi Petra, I’m sorry if the prices confused anybody. The railway changed them without telling me. I’ll put the new ones in soon.',
  remark: 'Use this instead',
}

/** What Ida makes of the map that is down: the room of an incident, an hour into it. */
export const demoIncident = {
  title: 'The map does not answer',
  /** What belongs to it besides the alarm, by how the titles begin. */
  items: ['Joachim on'],
  facts: [
    { field: 'began', certainty: 'confirmed', text: 'This morning, with the update of the map server.' },
    { field: 'cause', certainty: 'suspected', text: 'The disk of the map server is full.' },
    { field: 'affected', certainty: 'confirmed', text: 'Everybody who opens the map or a seat plan.' },
    { field: 'data', certainty: 'confirmed', text: 'Nothing is lost: the plans are kept elsewhere, too.' },
  ],
  statement: {
    where: 'the blog',
    url: 'http://slowtrains.example/map-is-down',
    text: 'The map and the seat plans of Slow Trains have not answered since this morning. I am looking for the cause, and write here again within two hours.',
  },
} as const

/** What stands on Ida's public page, whatever is wrong. */
export const demoStatus = {
  siteName: 'Slow Trains',
  introduction: 'I am Ida Marlow, and I run Slow Trains alone. I read everything that you write to me.',
  contact: 'ida@slowtrains.example',
  timeZone: 'Europe/Zurich',
} as const
