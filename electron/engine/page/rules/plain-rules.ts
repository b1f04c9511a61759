import { domainOf } from '../own-site.ts'
import { alarming, type Finding, quoted } from '../page-finding.ts'
import type { PageProfile } from '../page-profile.ts'
import type { PageSnapshot, PageWishes } from '../page-snapshot.ts'
import { boast, notFoundWords, parkedWords, parkingHosts, spamWords } from '../telling-words.ts'

/** What is wrong with a page whatever it was before; `known` only keeps from telling again what was accepted. */
export function plainRules(
  known: PageProfile | undefined,
  seen: PageSnapshot,
  wishes: PageWishes,
): readonly Finding[] {
  const findings = [parked(known, seen), complaint(known, seen), ...wished(seen, wishes)]
  if (known === undefined) findings.push(...atFirstSight(seen))
  return findings.filter((finding): finding is Finding => finding !== undefined)
}

function parked(known: PageProfile | undefined, seen: PageSnapshot): Finding | undefined {
  const texts = [seen.title, ...seen.blocks.map(({ text }) => text)]
  const said = texts.filter((text) => parkedWords.test(text))
  const hosts = [...seen.linkHosts, ...seen.loaded.map(({ url }) => domainOf(url))].filter((host) =>
    parkingHosts.test(host),
  )
  const there = new Set(seen.blocks.map(({ id }) => id))
  const steady = Object.entries(known?.blocks ?? {}).filter(([, block]) => block.last === known?.looks)
  const kept = steady.length === 0 ? 0 : steady.filter(([id]) => there.has(id)).length / steady.length
  const isLittle = seen.words < 250
  const signs = said.length + (hosts.length > 0 ? 1 : 0) + (isLittle ? 1 : 0)
  if (said.length + hosts.length === 0 || kept > 0.4 || signs < (known === undefined ? 3 : 2))
    return undefined
  return alarming('critical', true, {
    kind: 'parked',
    about: 'page',
    text: 'A page of those who sell domain names stands there',
    expected:
      known === undefined ? 'A page of your own.' : `The page titled “${quoted(known.titles[0] ?? '')}”`,
    came: `“${quoted(said[0] ?? hosts[0] ?? '', 160)}”`,
    advice:
      'Look first at the domain: has its registration lapsed, or do its name servers point elsewhere? Your registrar knows.',
  })
}

function complaint(known: PageProfile | undefined, seen: PageSnapshot): Finding | undefined {
  if (seen.complaint === undefined || known?.complaint) return undefined
  return alarming('serious', true, {
    kind: 'error-text',
    about: 'page',
    text: `The server complains in the page: “${quoted(seen.complaint)}”`,
    expected: 'A page without the server’s own troubles.',
    came: `“${quoted(seen.complaint, 160)}”`,
    advice: 'Look first at the file and line it names, and at whatever was updated last.',
  })
}

function wished(seen: PageSnapshot, wishes: PageWishes): readonly Finding[] {
  const gone = wishes.selectors.filter((selector) => !seen.present.includes(selector))
  return [
    ...gone.map((selector) =>
      alarming('serious', true, {
        kind: 'part-gone',
        about: selector,
        text: `A part that must be there is missing: ${quoted(selector)}`,
        expected: `${quoted(selector)} on the page.`,
        came: 'A page without it.',
        advice: 'Look first at the template and at whatever was changed last.',
      }),
    ),
    ...seen.forbidden.map((words) =>
      alarming('serious', true, {
        kind: 'forbidden-words',
        about: words,
        text: `Words that must not be there are there: “${quoted(words)}”`,
        expected: `A page without “${quoted(words)}”.`,
        came: 'A page with these words.',
        advice: 'Look first at where they stand; they were chosen because they only stand there in trouble.',
      }),
    ),
  ]
}

/** What must not be learned as usual without a word. */
function atFirstSight(seen: PageSnapshot): readonly Finding[] {
  const findings: Finding[] = []
  const already = (kind: 'defaced' | 'not-found' | 'blank' | 'hidden-links', text: string, came: string) =>
    alarming('serious', true, {
      ...{ kind, text, came, about: 'at first' },
      expected: 'A page that is as it should be before it is learned.',
      advice: 'Look first at the page in a browser. If it is as it should be, say so and it will be learned.',
    })
  if (boast.test(seen.title) || (boast.test(seen.heading) && seen.words < 200))
    findings.push(
      already(
        'defaced',
        'Somebody else seems to speak on the page already',
        `“${quoted(seen.title || seen.heading, 160)}”`,
      ),
    )
  else if (notFoundWords.test(seen.title) && seen.mainWords < 200)
    findings.push(
      already('not-found', 'The page says already that it was not found', `“${quoted(seen.title, 160)}”`),
    )
  else if (seen.words === 0 && !seen.loaded.some(({ use }) => use === 'script' || use === 'frame'))
    findings.push(
      already('blank', 'The page is empty already', 'Nothing to read, and nothing that could bring it.'),
    )
  const spam = seen.hiddenLinks.filter(({ text, how }) => how === 'aside' && spamWords.test(text))
  if (spam.length > 0)
    findings.push(
      already(
        'hidden-links',
        'Hidden links stand on the page already',
        spam
          .slice(0, 4)
          .map(({ text, host }) => `“${quoted(text, 40)}” (${host})`)
          .join(', '),
      ),
    )
  return findings
}
