import { domainOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted } from '../page-finding.ts'
import { spamWords } from '../telling-words.ts'
import { knownDomains } from './reading-rules.ts'
import { lookAtFiles } from './words.ts'

/** Links to strangers that visitors are not to see: how a stolen site lends its name to others. */
export function linkRules(page: PageComparison): readonly Finding[] {
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
