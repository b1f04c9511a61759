import { own } from '../learn-page.ts'
import { domainOf, stemOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted, telling } from '../page-finding.ts'
import { isSteady } from '../page-profile.ts'
import type { Loaded } from '../page-snapshot.ts'
import { isOpenHost } from '../script-address.ts'
import { hostOf, lookAtFiles } from './words.ts'

/** Own addresses at which no script of a site's own is kept. */
const oddPlace =
  /\/(?:uploads?|files|tmp|temp|images?|img|media|pictures)\/|\.(?:php\d?|phtml|asp|cgi|txt|jpe?g|png|gif|ico|svg|css|pdf)$/iu

/** Scripts that are loaded from files: new hosts, new files on known hosts, and checks that were taken away. */
export function scriptRules(page: PageComparison): readonly Finding[] {
  const scripts = page.seen.loaded.filter(({ use }) => use === 'script')
  const findings: Finding[] = []
  const done = new Set<string>()
  for (const script of scripts) {
    const stem = stemOf(script.url)
    if (done.has(stem)) continue
    done.add(stem)
    const file = own(page.known.scripts, stem)
    if (file === undefined) findings.push(...newFile(page, script, scripts))
    else if (file.integrity && isSteady(page.known, file) && script.integrity === undefined)
      findings.push(
        alarming('serious', false, {
          kind: 'integrity',
          about: stem,
          text: `The page no longer lets browsers check the script ${quoted(stem)}`,
          expected: 'An integrity attribute, with which browsers refuse a script that was changed.',
          came: 'The same script without it: whoever can change the file can now run anything on the page.',
          advice: 'Look first at the template that loads it, and at who changed it last.',
        }),
      )
  }
  return findings
}

function newFile(page: PageComparison, script: Loaded, scripts: readonly Loaded[]): readonly Finding[] {
  const { known } = page
  const domain = domainOf(script.url)
  const stem = stemOf(script.url)
  const lines = [{ what: 'added' as const, after: script.url.slice(0, 300), part: script.part }]
  const isThere = (url: string) =>
    scripts.some((each) => each.url === url || stemOf(each.url) === stemOf(url))
  const isKnownHost = Object.keys(known.hosts).some(
    (key) => /^(?:script|style|font|image) /u.test(key) && key.endsWith(` ${domain}`),
  )
  const isMoved =
    isKnownHost && !isOpenHost(URL.parse(script.url)?.hostname ?? '') && hasMoved(page, script, scripts)
  // A place for advertisements, which the same company fills in one form or the other.
  if (page.hostsAround(script.part).has(domain) && own(known.hosts, `script ${domain}`) === undefined)
    return [
      telling({
        kind: 'new-script',
        about: stem,
        text: `A script of ${hostOf(script.url)} stands where it had other things before`,
        lines,
      }),
    ]
  if (isMoved)
    return [
      telling({
        kind: 'new-script',
        about: stem,
        text: `A script now comes from ${hostOf(script.url)}: ${quoted(stem)}`,
        lines,
      }),
    ]
  if (!page.isOwn(script.url) && own(known.hosts, `script ${domain}`) === undefined) {
    const isElsewhere = page.hostsAround(script.part).size === 0
    return [
      alarming('critical', known.looks >= 3 && isElsewhere, {
        kind: 'script-host',
        about: domain,
        text: `A script from ${hostOf(script.url)} runs on the page`,
        expected: `Scripts ${knownScriptHosts(page)}.`,
        came: `A script from a host that was not there before: ${quoted(script.url, 160)}`,
        advice: `Look first whether you or an extension added it. If nobody did, the site or one of its accounts is in other hands: ${lookAtFiles}`,
        lines,
      }),
    ]
  }
  const before = Object.values(known.scripts).filter(
    (file) => file.last === known.looks && domainOf(file.url) === domain,
  )
  const gone = before.filter(({ url }) => !isThere(url))
  const now = new Set(scripts.filter(({ url }) => domainOf(url) === domain).map(({ url }) => stemOf(url)))
  const isReplaced = gone.length > 0 && now.size <= before.length
  const plain = {
    kind: 'new-script' as const,
    about: stem,
    text: `A new script of ${page.isOwn(script.url) ? 'the site itself' : hostOf(script.url)}: ${quoted(stem)}`,
    lines: [
      ...lines,
      ...gone.slice(0, 3).map(({ url, part }) => ({ what: 'removed' as const, before: url, part })),
    ],
  }
  const alarm = (severity: 'serious' | 'critical', expected: string) =>
    alarming(severity, false, {
      ...plain,
      expected,
      came: `One more, while nothing around it changed: ${quoted(script.url, 160)}`,
      advice: `Look first whether you or an extension added it; otherwise: ${lookAtFiles}`,
    })
  if (page.isOwn(script.url)) {
    if (oddPlace.test(URL.parse(script.url)?.pathname ?? ''))
      return [alarm('critical', 'Scripts from the places where the site keeps its scripts.')]
    if (page.isDeployed || isReplaced || page.isInNewText(script)) return [telling(plain)]
    return [alarm('serious', 'The scripts that the page always loaded from the site itself.')]
  }
  if (isOpenHost(URL.parse(script.url)?.hostname ?? ''))
    return [alarm('critical', `From ${domain}, where anybody may publish, only the scripts known so far.`)]
  const files = Object.values(known.scripts).filter(({ url }) => domainOf(url) === domain)
  // The same file from another of the company's hosts, or whatever stands where it always shows its things.
  const path = pathOf(stem)
  if (files.some(({ url }) => pathOf(stemOf(url)) === path) || page.hostsAround(script.part).has(domain))
    return []
  const isVaried = files.length >= 2 && files.some(({ row }) => row < Math.min(known.looks, 3))
  if (isVaried) return []
  if (isReplaced || page.isInNewText(script)) return [telling(plain)]
  return [alarm('serious', `From ${domain} the scripts known so far.`)]
}

/** Whether a file of the same name, that always was there, is not loaded from elsewhere any more. */
function hasMoved({ known }: PageComparison, script: Loaded, scripts: readonly Loaded[]): boolean {
  const name = (url: string) => stemOf(url).split('/').at(-1)
  const there = new Set(scripts.map(({ url }) => stemOf(url)))
  return Object.entries(known.scripts).some(
    ([stem, file]) => isSteady(known, file) && !there.has(stem) && name(file.url) === name(script.url),
  )
}

function pathOf(stem: string): string {
  return stem.slice(stem.indexOf('/'))
}

function knownScriptHosts({ known, isOwnDomain }: PageComparison): string {
  const hosts = Object.keys(known.hosts)
    .filter((key) => key.startsWith('script '))
    .map((key) => key.slice(7))
    .filter((domain) => !isOwnDomain(domain))
  if (hosts.length === 0) return 'from the site itself alone'
  const shown = hosts.slice(0, 4).join(', ')
  return `from the site itself and ${shown}${hosts.length > 4 ? ` and ${hosts.length - 4} more` : ''}`
}
