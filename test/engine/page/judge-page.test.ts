import { expect, test } from 'vitest'
import { judgePage } from '../../../electron/engine/page/judge-page.ts'
import type { PageProfile } from '../../../electron/engine/page/page-profile.ts'
import { readPage } from '../../../electron/engine/page/read-page.ts'

const said = { selectors: [], forbidden: [], accepted: new Set<string>() }

/** Learns a page from five looks and gives the kinds of alarm that another look raises. */
function alarmsAfter(usual: (look: number) => string, then: string): readonly string[] {
  const see = (html: string) =>
    readPage(
      { html, url: 'https://boat.example/', bytes: html.length, isCut: false },
      { selectors: [], forbidden: [], ignored: [] },
    )
  let profile: PageProfile | undefined
  for (let look = 0; look < 5; look += 1) profile = judgePage(profile, see(usual(look)), said).profile
  return judgePage(profile, see(then), said).changes.flatMap(({ alarm, kind }) => (alarm ? [kind] : []))
}

const list = (newest: string) =>
  `<!doctype html><html lang="en"><title>Notes from a boat</title><h1>Notes from a boat</h1>
  <p><time>2026-11-09</time> <a href="/posts/9">${newest}</a></p>
  ${[1, 2, 3, 4].map((day) => `<p><time>2026-11-0${day}</time> <a href="/posts/${day}">Morning, bread and river ${day}</a></p>`).join('')}`

test.each(['My site was hacked by spammers', 'How we were hacked by a neighbour'])(
  'a headline after its day tells a story, it does not boast: %s',
  (headline) => expect(alarmsAfter(() => list('Copper and rain'), list(headline))).toEqual([]),
)

test('who signs a page in the same place boasts', () =>
  expect(alarmsAfter(() => list('Copper and rain'), list('Hacked by Xr00t'))).toContain('defaced'))

const paper = (advertiser: number, more = '') =>
  `<!doctype html><html lang="en"><head><title>The Harbour Post</title></head><body><h1>The Harbour Post</h1>
  <p>What the harbour did today, and what it will do tomorrow if the wind allows it.</p>
  <div><iframe src="https://${['ads.one.example', 'cdn.two.example', 'x.three.example'][advertiser % 3]}/f" width="300" height="250"></iframe></div>${more}</body></html>`

test('advertisers may take turns in their place', () =>
  expect(alarmsAfter(paper, paper(7).replace('x.three', 'y.three'))).toEqual([]))

test('a stranger’s frame that nobody sees is no advertisement, also where frames take turns', () =>
  expect(
    alarmsAfter(paper, paper(1, '<iframe src="https://kit.invalid/e" width="1" height="1"></iframe>')),
  ).toContain('frame'))
