import type {
  Page,
  PageAnswer,
  PageParty,
  PagePartyUse,
  PageScript,
} from '../../electron/shared/model/page.ts'
import { count, dateWords, momentWords } from './age.ts'
import { agoWords } from './from-now.ts'
import { answerTimeWords } from './site-words.ts'

/** Words of the watched pages of a site. */
export const pagesText = {
  title: 'Watched pages',
  lead: 'What each page is expected to be was learned from its first looks. Whatever differs is shown here until you say what it is.',
  lookAt: (name: string) => `Look now: ${name}`,
  waits: (changes: number) =>
    changes === 1 ? 'One thing is not as expected.' : `${count(changes, 'thing')} are not as expected.`,
  asExpected: 'As expected.',
  expected: 'Expected',
  came: 'Came',
  advice: 'Next',
  alarm: 'Raises an alarm',
  answers: 'What is it?',
  answer: {
    expected: 'This is how it should be',
    mine: 'I changed this',
    theirs: 'They changed this',
  } satisfies Record<PageAnswer, string>,
  answered: 'Remembered. From now on this is expected.',
  answerAll: 'All of this is how it should be',
  ignore: 'Ignore this part',
  ignored: 'Changes in that part are not told any more.',
  mind: 'Watch it again',
  minded: 'Changes in that part are told again.',
  moreLines: (lines: number) => `Show ${lines} more`,
  added: 'Added',
  removed: 'Removed',

  parties: (parties: number) => `Hosts it loads from (${parties})`,
  own: 'your own',
  scripts: (scripts: number) => count(scripts, 'script'),
  inline: (scripts: number) => `Scripts in the page itself (${scripts})`,
  integrity: 'Browsers check its content',
  noIntegrity: 'Nobody checks its content',
  varies: 'differs at each look',
  hash: (hash: string, since: string | undefined) =>
    since === undefined
      ? `SHA-256 ${hash.slice(0, 12)}…`
      : `SHA-256 ${hash.slice(0, 12)}…, the same since ${since}`,

  parts: (parts: number) => `Parts whose changes are not told (${parts})`,
  partWhy: { learned: 'It always changes.', ignored: 'You said so.' },
  forms: (forms: number) => `Forms and where they send to (${forms})`,
  formFields: (fields: readonly string[]) =>
    fields.length === 0 ? 'without fields' : `asks for ${fields.join(', ')}`,
  looks: (looks: number) => `Changes seen so far (${looks})`,
  relearn: 'Learn this page anew',
  relearnHint: 'After a new design: forgets what is expected, not your answers.',
  relearning: 'The page is learned anew.',
} as const

const uses: Readonly<Record<PagePartyUse, string>> = {
  script: 'scripts',
  frame: 'frames',
  style: 'styles',
  font: 'fonts',
  beacon: 'counters',
  image: 'pictures',
  media: 'sound or film',
  form: 'takes forms',
}

const answers: Readonly<Record<PageAnswer, string>> = {
  expected: 'expected',
  mine: 'yours',
  theirs: 'theirs',
}

/** How a watched page stands, in one sentence. */
export function pageWords(page: Page, now: number): string {
  if (page.learned < page.learnsFrom) {
    return `Getting to know it: ${page.learned} of ${count(page.learnsFrom, 'look')}.`
  }
  const looked =
    page.lastLookAt === undefined ? '' : ` Looked at ${agoWords(Date.parse(page.lastLookAt), now)}.`
  return `${page.open.length === 0 ? pagesText.asExpected : pagesText.waits(page.open.length)}${looked}`
}

/** What a host brings and since when: `scripts, styles · first seen 12 Nov · usually 120 ms`. */
export function partyWords(party: PageParty, now: number): string {
  const day = (at: string) => dateWords(Date.parse(at), now)
  const { usualMilliseconds: usual, lastMilliseconds: last, slow, present, trouble } = party
  const speed =
    slow && last !== undefined
      ? `slow: ${answerTimeWords(last)}${usual === undefined ? '' : `, usually ${answerTimeWords(usual)}`}`
      : usual !== undefined && `usually ${answerTimeWords(usual)}`
  return [
    party.uses.map((use) => uses[use]).join(', '),
    `first seen ${day(party.firstSeenAt)}`,
    !present && `gone since ${day(party.lastSeenAt)}`,
    speed,
    trouble,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What is said beside a host: that it is one's own, or what was answered. */
export function partyMark({ own, answer }: Pick<PageParty, 'own' | 'answer'>): string | undefined {
  return own ? pagesText.own : answer && answers[answer]
}

/** What is known of one script. */
export function scriptWords(script: PageScript, now: number): string {
  const { integrity, hash, hashSince, varies, answer, firstSeenAt } = script
  return [
    // Of a script in the page itself it is not known.
    script.url !== undefined && `first seen ${momentWords(Date.parse(firstSeenAt), now)}`,
    script.url !== undefined && (integrity ? pagesText.integrity : pagesText.noIntegrity),
    varies
      ? pagesText.varies
      : hash && pagesText.hash(hash, hashSince && dateWords(Date.parse(hashSince), now)),
    answer && answers[answer],
  ]
    .filter(Boolean)
    .join(' · ')
}
