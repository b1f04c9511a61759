import { closest, own, versionsOfOne } from '../learn-page.ts'
import { domainOfHost } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted, telling } from '../page-finding.ts'
import { isSteady, type KnownInline } from '../page-profile.ts'
import type { Inline } from '../page-snapshot.ts'
import { type Doing, graveDoings } from '../read-script.ts'
import { lookAtFiles } from './words.ts'

/** Attributes that run only when a visitor does something. */
const onRequest = new Set(
  'onclick onchange onsubmit oninput onfocus onblur onkeyup onkeydown onmouseover onmouseout onmouseenter onmouseleave ontouchstart'.split(
    ' ',
  ),
)

const inWords: Readonly<Record<Doing, string>> = {
  evaluates: 'runs text as a script',
  decodes: 'decodes hidden text',
  obfuscated: 'is made unreadable',
  'writes-page': 'writes into the page',
  'loads-code': 'loads more scripts',
  'talks-elsewhere': 'sends data',
  'leads-away': 'leads visitors elsewhere',
  'watches-input': 'watches what is typed',
  'reads-cookies': 'reads cookies',
  'stays-behind': 'settles in the browser',
  mines: 'computes for others',
}

/** Scripts that stand in the page itself, attributes that run, and addresses that are scripts. */
export function inlineRules(page: PageComparison): readonly Finding[] {
  const { known, seen } = page
  const ids = new Set(known.inline.map(({ id, where }) => id + where))
  const findings = new Map<string, Finding>()
  for (const inline of seen.inline) {
    const key = inline.facts.id + inline.where
    if (ids.has(key)) continue
    ids.add(key)
    for (const finding of judge(page, inline)) findings.set(finding.key, finding)
  }
  return [...findings.values()]
}

function judge(page: PageComparison, inline: Inline): readonly Finding[] {
  const { facts, where } = inline
  const match = closest(page.known.inline, facts.sketch, where)
  const version = match.likeness >= versionsOfOne ? match.script : undefined
  if (version !== undefined) return judgeVersion(page, inline, version, match.likeness)
  if (facts.isData && where === 'script') return []
  const hosts = strangers(page, inline)
  const grave = facts.doings.filter((doing) => graveDoings.has(doing))
  const isActive = facts.doings.length > 0
  if (grave.length > 0 || (hosts.length > 0 && (isActive || where !== 'script')))
    return [found(page, inline, 'critical', hosts, grave.length > 0)]
  const isRestless = (own(page.known.restless, inline.part) ?? 0) >= 2
  if (isRestless && hosts.length === 0) return []
  // What runs by itself in an attribute is written by programs, and by those who could not write a script.
  const isUnasked = where.startsWith('on') && !onRequest.has(where)
  if (page.isDeployed || (!isUnasked && (isReplacing(page, inline) || page.isInNewText(inline))))
    return [told(inline)]
  if (onRequest.has(where) && !isActive) return [told(inline)]
  return [found(page, inline, 'serious', hosts, false)]
}

/** A script known in another version: only what it does now and did not do before is a reason to ring. */
function judgeVersion(
  page: PageComparison,
  inline: Inline,
  before: KnownInline,
  likeness: number,
): readonly Finding[] {
  const { facts } = inline
  const added = facts.doings.filter((doing) => !before.doings.includes(doing))
  const hosts = strangers(page, inline).filter((host) => !before.hosts.includes(host))
  const grave = added.some((doing) => graveDoings.has(doing))
  const isActive = facts.doings.some((doing) => doing !== 'reads-cookies' && doing !== 'watches-input')
  const isReaching = hosts.length > 0 && isActive && !facts.isData
  const isSpying =
    added.includes('watches-input') && facts.doings.includes('talks-elsewhere') && !page.isDeployed
  if (!grave && !isReaching && !isSpying) return likeness >= 0.8 ? [] : [told(inline)]
  const did =
    added.length > 0 ? `It now ${added.map((doing) => inWords[doing]).join(', ')}` : 'It does what it did'
  return [
    alarming('critical', grave, {
      kind: 'script-changed',
      about: facts.id,
      text: `A script in the page was changed${hosts.length > 0 ? ` and names ${hosts.slice(0, 3).join(', ')}` : ''}`,
      expected: `The script that begins with: ${quoted(before.excerpt, 100)}`,
      came: `${did}${hosts.length > 0 ? `, and names ${hosts.slice(0, 3).join(', ')}, which it did not before` : ''}.`,
      advice: `Look first whether an update explains it; otherwise: ${lookAtFiles}`,
      lines: [{ what: 'changed', before: before.excerpt, after: facts.excerpt, part: inline.part }],
    }),
  ]
}

function found(
  page: PageComparison,
  inline: Inline,
  severity: 'serious' | 'critical',
  hosts: readonly string[],
  isPlain: boolean,
): Finding {
  const { facts, where } = inline
  const does = facts.doings.map((doing) => inWords[doing])
  const what =
    where === 'script' ? 'A new script stands in the page' : `Something new runs by ${placeInWords(where)}`
  return alarming(severity, isPlain && page.known.looks > 0, {
    kind: where === 'script' ? 'new-script' : 'handler',
    about: `${where}-${facts.id}`,
    text: hosts.length > 0 ? `${what} and names ${hosts.slice(0, 3).join(', ')}` : what,
    expected: 'The scripts that always stood in the page.',
    came: `One that is like none of them${does.length > 0 ? `; it ${does.join(', ')}` : ''}: ${quoted(facts.excerpt, 160)}`,
    advice: `Look first whether you or an extension added it; otherwise: ${lookAtFiles}`,
    lines: [{ what: 'added', after: facts.excerpt, part: inline.part }],
  })
}

function told(inline: Inline): Finding {
  const { facts, where } = inline
  return telling({
    kind: 'script-changed',
    about: `${where}-${facts.id}`,
    text:
      where === 'script'
        ? 'A script in the page is another'
        : `What runs by ${placeInWords(where)} is another`,
    lines: [{ what: 'added', after: facts.excerpt, part: inline.part }],
  })
}

function placeInWords(where: string): string {
  return where.startsWith('on') || where === 'srcdoc' ? `an ${where} attribute` : `a ${where} address`
}

/** Hosts that a script names and that the page had nothing to do with. */
function strangers({ known, isOwnDomain }: PageComparison, { facts }: Inline): readonly string[] {
  const domains = new Set(Object.keys(known.hosts).map((key) => key.slice(key.indexOf(' ') + 1)))
  for (const { hosts } of known.inline) for (const host of hosts) domains.add(domainOfHost(host))
  // Names of vocabularies, which nobody contacts.
  for (const name of ['w3.org', 'schema.org']) domains.add(name)
  return facts.hosts.filter((host) => !isOwnDomain(domainOfHost(host)) && !domains.has(domainOfHost(host)))
}

/** Whether a script that always stood in the same place is gone, and there are no more than before. */
function isReplacing({ known, seen }: PageComparison, { where, part }: Inline): boolean {
  const there = new Set(seen.inline.map(({ facts, where: place }) => facts.id + place))
  const steady = known.inline.filter(
    (each) => each.where === where && each.part === part && !each.isData && isSteady(known, each),
  )
  const gone = steady.filter(({ id, where: place }) => !there.has(id + place))
  const now = new Set(
    seen.inline
      .filter((each) => each.where === where && each.part === part && !each.facts.isData)
      .map(({ facts }) => facts.id),
  )
  return gone.length > 0 && now.size <= steady.length
}
