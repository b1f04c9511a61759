import { domainOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted } from '../page-finding.ts'
import { spamWords } from '../telling-words.ts'
import { knownDomains } from './reading-rules.ts'
import { lookAtFiles } from './words.ts'

/** Links to strangers that visitors are not to see, or that sell what nobody here sells, and own links led elsewhere. */
export function linkRules(page: PageComparison): readonly Finding[] {
  return [...hiddenLinks(page), ...spamLinks(page), ...ledAway(page)]
}

/** How a stolen site lends its name to others. */
function hiddenLinks(page: PageComparison): readonly Finding[] {
  const known = knownDomains(page)
  const fresh = page.seen.hiddenLinks.filter(({ host }) => {
    const domain = domainOf(`https://${host}`)
    return !known.has(domain) && !page.isOwnDomain(domain)
  })
  const domains = [...new Set(fresh.map(({ host }) => host))]
  const isSpam = fresh.some(
    ({ text, host }) => spamWords.test(text) || spamWords.test(host.replace(/[-.]/gu, ' ')),
  )
  const isAside = fresh.some(({ how }) => how === 'aside')
  if (fresh.length === 0 || !(isSpam || isAside || domains.length >= 3)) return []
  return [
    alarming('critical', isSpam, {
      kind: 'hidden-links',
      about: domains.slice(0, 3).join(' '),
      text: `${fresh.length === 1 ? 'A link' : `${fresh.length} links`} to ${domains.slice(0, 3).join(', ')} ${fresh.length === 1 ? 'stands' : 'stand'} where nobody sees ${fresh.length === 1 ? 'it' : 'them'}`,
      expected: 'No hidden links to strangers.',
      came: fresh
        .slice(0, 4)
        .map(({ text, host }) => `“${quoted(text, 40)}” (${host})`)
        .join(', '),
      advice: `Look first at the end of the page’s source and at the theme’s files. Unless it was you: ${lookAtFiles}`,
      lines: fresh.slice(0, 15).map(({ text, host }) => ({ what: 'added', after: `${text} → ${host}` })),
    }),
  ]
}

function spamLinks(page: PageComparison): readonly Finding[] {
  const known = knownDomains(page)
  const fresh = page.seen.spamLinks.filter(({ host }) => {
    const domain = domainOf(`https://${host}`)
    return !known.has(domain) && !page.isOwnDomain(domain)
  })
  if (fresh.length < 2) return []
  return [
    alarming('serious', false, {
      kind: 'hidden-links',
      about: `spam ${fresh[0]?.host ?? ''}`,
      text: `${fresh.length} new links sell what spammers sell: “${quoted(fresh[0]?.text ?? '', 40)}”`,
      expected: 'The links that always stood around the text.',
      came: fresh
        .slice(0, 4)
        .map(({ text, host }) => `“${quoted(text, 40)}” (${host})`)
        .join(', '),
      advice: `Look first at the theme’s files and at what stands in its boxes. Unless it was you: ${lookAtFiles}`,
      lines: fresh.slice(0, 15).map(({ text, host }) => ({ what: 'added', after: `${text} → ${host}` })),
    }),
  ]
}

/** The page reads as ever, but its links to its own pages lead to others. */
function ledAway({ known, seen, isKnown, keptText }: PageComparison): readonly Finding[] {
  const usual = known.ownLinks.low
  if (!isKnown || usual < 4 || keptText < 0.5) return []
  if (seen.ownLinks > usual * 0.5 || seen.otherLinks < usual * 0.5) return []
  const domains = knownDomains({ known })
  if (seen.linkHosts.every((host) => domains.has(domainOf(`https://${host}`)))) return []
  return [
    alarming('serious', false, {
      kind: 'hidden-links',
      about: 'led away',
      text: 'Most of the page’s own links lead to other sites now',
      expected: `About ${Math.round(usual)} links to pages of the site itself.`,
      came: `${seen.ownLinks} of them, and ${seen.otherLinks} to others, first ${seen.linkHosts.slice(0, 3).join(', ')}.`,
      advice: `Look first where the links of the page lead. Unless the site has moved: ${lookAtFiles}`,
    }),
  ]
}
