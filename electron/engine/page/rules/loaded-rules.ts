import { isInsecure, own } from '../learn-page.ts'
import { domainOf, stemOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted, telling } from '../page-finding.ts'
import { isSteady } from '../page-profile.ts'
import type { Loaded } from '../page-snapshot.ts'
import { hostOf, lookAtFiles } from './words.ts'

/** Frames, style sheets, fonts, beacons and pictures from new hosts, and whatever is suddenly loaded unencrypted. */
export function loadedRules(page: PageComparison): readonly Finding[] {
  const findings: Finding[] = []
  const done = new Set<string>()
  for (const thing of page.seen.loaded) {
    if (thing.use === 'script') continue
    const about = `${thing.use} ${domainOf(thing.url)}`
    if (done.has(about)) continue
    done.add(about)
    const finding = newHost(page, thing)
    if (finding !== undefined) findings.push(finding)
  }
  return [...findings, ...lostIntegrity(page), ...insecureRules(page)]
}

const names = {
  frame: 'frame',
  style: 'style sheet',
  font: 'font',
  beacon: 'invisible picture',
  image: 'picture',
  media: 'recording',
  form: 'form',
  script: 'script',
} as const

function newHost(page: PageComparison, thing: Loaded): Finding | undefined {
  const { known } = page
  const { use } = thing
  const domain = domainOf(thing.url)
  if (page.isOwn(thing.url) || own(known.hosts, `${use} ${domain}`) !== undefined) return undefined
  // Pictures inside the address itself come from nowhere.
  if (domain === 'data:' && use !== 'frame') return undefined
  const rotates = page.hostsAround(thing.part).size >= 2
  const name = names[use]
  const words = {
    about: `${use} ${domain}`,
    text: `${use === 'image' || use === 'beacon' ? `An ${name}`.replace('An picture', 'A picture') : `A ${name}`} from ${hostOf(thing.url)} is loaded, which was not there before`,
    lines: [{ what: 'added' as const, after: thing.url.slice(0, 300), part: thing.part }],
  }
  const alarm = (kind: 'frame' | 'style-host' | 'beacon' | 'third-party', severity: 'serious' | 'critical') =>
    alarming(severity, false, {
      ...words,
      kind,
      expected: 'Only hosts that were there before.',
      came: `${quoted(thing.url, 160)}${thing.isHidden || thing.isTiny ? ', where visitors do not see it' : ''}`,
      advice: `Look first whether you or an extension added it; otherwise: ${lookAtFiles}`,
    })
  const tell = () => telling({ ...words, kind: 'third-party' })
  const isKnownOtherwise = Object.keys(known.hosts).some((key) => key.endsWith(` ${domain}`))
  switch (use) {
    case 'frame':
      // Advertisements take turns in sight; what a stranger hides is none, wherever it stands.
      if (thing.isHidden || thing.isTiny) return isKnownOtherwise ? tell() : alarm('frame', 'critical')
      return rotates || isKnownOtherwise || page.isInNewText(thing) ? tell() : alarm('frame', 'serious')
    case 'style':
      return rotates || page.isInNewText(thing) ? tell() : alarm('style-host', 'serious')
    case 'beacon':
      return page.hostsAround(thing.part).size >= 1 || isKnownOtherwise || page.isInNewText(thing)
        ? tell()
        : alarm('beacon', 'serious')
    case 'font':
      return rotates || isKnownOtherwise || hasNewText(page) || page.isDeployed
        ? tell()
        : alarm('third-party', 'serious')
    default:
      return tell()
  }
}

function hasNewText({ known, seen }: PageComparison): boolean {
  return seen.blocks.some(({ id, words }) => words >= 4 && own(known.blocks, id) === undefined)
}

function lostIntegrity({ known, seen }: PageComparison): readonly Finding[] {
  return seen.loaded.flatMap((thing) => {
    if (thing.use !== 'style' || thing.integrity !== undefined) return []
    const file = own(known.styles, stemOf(thing.url))
    if (file === undefined || !file.integrity || !isSteady(known, file)) return []
    return [
      alarming('serious', false, {
        kind: 'integrity',
        about: stemOf(thing.url),
        text: `The page no longer lets browsers check the style sheet ${quoted(stemOf(thing.url))}`,
        expected: 'An integrity attribute, with which browsers refuse a file that was changed.',
        came: 'The same file without it.',
        advice: 'Look first at the template that loads it, and at who changed it last.',
      }),
    ]
  })
}

const active = new Set(['script', 'frame', 'style'])

/** Things loaded by plain http into a page that had none such. */
function insecureRules(page: PageComparison): readonly Finding[] {
  const { known, seen } = page
  if (!page.isMeantSecure) return []
  const fresh = seen.loaded.filter(
    (thing) => isInsecure(thing, seen.url) && !known.insecure.includes(stemOf(thing.url)),
  )
  const first = fresh.find(({ use }) => active.has(use)) ?? fresh[0]
  if (first === undefined) return []
  return [
    alarming('serious', true, {
      kind: 'mixed-content',
      about: domainOf(first.url),
      text: `The page loads ${fresh.length === 1 ? `a ${names[first.use]}` : `${fresh.length} things`} without encryption`,
      expected: 'Everything by https.',
      came: `${quoted(first.url, 160)}: browsers ${active.has(first.use) ? 'refuse it, and without that refusal anybody on the way could change it' : 'warn of it or refuse it'}.`,
      advice: 'Look first at what was published or changed last, and write https in its addresses.',
      lines: fresh.slice(0, 10).map(({ url, part }) => ({ what: 'added', after: url.slice(0, 300), part })),
    }),
  ]
}
