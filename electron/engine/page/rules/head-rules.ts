import { domainOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted, telling } from '../page-finding.ts'
import { hostOf, lookAtFiles } from './words.ts'

/** What leads visitors, addresses and search engines elsewhere. */
export function headRules(page: PageComparison): readonly Finding[] {
  return [
    ...movedAway(page),
    ...refresh(page),
    ...base(page),
    ...canonical(page),
    ...unlisted(page),
    ...title(page),
  ]
}

function movedAway({ known, seen }: PageComparison): readonly Finding[] {
  if (domainOf(known.url) === domainOf(seen.url)) return []
  return [
    alarming('critical', true, {
      kind: 'moved-away',
      about: domainOf(seen.url),
      text: `The address now leads to ${hostOf(seen.url)}`,
      expected: `A page of ${hostOf(known.url)}.`,
      came: quoted(seen.url, 160),
      advice:
        'Look first at the redirect rules and at the domain: has it lapsed, or were its records changed?',
    }),
  ]
}

function refresh({ known, seen, isOwn }: PageComparison): readonly Finding[] {
  const { refresh: target } = seen
  if (target === undefined || target === known.refresh || target === seen.url) return []
  const isForeign = !isOwn(target)
  return [
    alarming(isForeign ? 'critical' : 'serious', isForeign, {
      kind: 'redirect',
      about: isForeign ? domainOf(target) : target,
      text: `The page sends its visitors on to ${isForeign ? hostOf(target) : quoted(target)}`,
      expected: 'A page that stays.',
      came: `A refresh that leads to ${quoted(target, 160)}`,
      advice: `Look first at the head of the page’s source. Unless it was you: ${lookAtFiles}`,
      lines: [{ what: 'added', after: target, part: 'head > meta' }],
    }),
  ]
}

function base({ known, seen, isOwn }: PageComparison): readonly Finding[] {
  if (seen.base === known.base || seen.base === undefined) return []
  const words = {
    kind: 'base' as const,
    about: domainOf(seen.base),
    text: `All relative addresses of the page now lead to ${hostOf(seen.base)}`,
    lines: [{ what: 'changed' as const, before: known.base ?? '', after: seen.base, part: 'head > base' }],
  }
  if (isOwn(seen.base)) return [telling(words)]
  return [
    alarming('critical', true, {
      ...words,
      expected: known.base === undefined ? 'No base address.' : `The base address ${quoted(known.base, 120)}`,
      came: quoted(seen.base, 160),
      advice: `Look first at the head of the page’s source: its scripts and forms now come from and go there. ${lookAtFiles}`,
    }),
  ]
}

function canonical({ known, seen }: PageComparison): readonly Finding[] {
  if (known.canonical === undefined || seen.canonical === undefined || known.canonical === seen.canonical)
    return []
  const words = {
    kind: 'identity' as const,
    about: `canonical ${domainOf(seen.canonical)}`,
    text: `The page now calls ${quoted(seen.canonical)} its true address`,
    lines: [
      { what: 'changed' as const, before: known.canonical, after: seen.canonical, part: 'head > link' },
    ],
  }
  if (domainOf(known.canonical) === domainOf(seen.canonical)) return [telling(words)]
  return [
    alarming('serious', false, {
      ...words,
      expected: quoted(known.canonical, 160),
      came: `${quoted(seen.canonical, 160)}: search engines will show that site instead.`,
      advice: `Look first at the settings for search engines. Unless it was you: ${lookAtFiles}`,
    }),
  ]
}

function unlisted({ known, seen }: PageComparison): readonly Finding[] {
  if (known.isUnlisted || !seen.isUnlisted || known.looks === 0) return []
  return [
    telling({ kind: 'identity', about: 'noindex', text: 'The page now asks search engines to leave it out' }),
  ]
}

function title({ known, seen, hasNewTitle }: PageComparison): readonly Finding[] {
  if (!hasNewTitle || known.looks === 0) return []
  return [
    telling({
      kind: 'title',
      about: 'title',
      text: `The title is now “${quoted(seen.title)}”`,
      lines: [{ what: 'changed', before: known.titles[0] ?? '', after: seen.title, part: 'title' }],
    }),
  ]
}
