import { assertNever } from '../../shared/assert-never.ts'
import type { RawItem } from '../../shared/model/item.ts'
import type { PageChange, PageDiffLine } from '../../shared/model/page.ts'
import { quoted } from '../page/page-finding.ts'
import { lines } from './conclude-check.ts'
import { moment } from './site-items.ts'

/** What items of a page have in common. */
export interface PageItemBase {
  readonly name: string
  readonly url: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Kinds that somebody should look at though they ring no alarm. */
const worthALook = new Set([
  'third-party-slow',
  'third-party-script',
  'script-host',
  'new-script',
  'frame',
  'form-target',
])

/** One item for what changed at a look without ringing an alarm; `undefined` when nothing did. */
export function changeItem(
  changes: readonly PageChange[],
  { name, url, at }: PageItemBase,
): RawItem | undefined {
  const [first, ...others] = changes
  if (first === undefined) return undefined
  const needsLook = changes.some(({ kind }) => worthALook.has(kind))
  return {
    ...{
      kind: 'site',
      url,
      needs: needsLook ? 'look' : 'nothing',
      externalId: `change:${at}`,
      publishedAt: at,
    },
    title: `${name} changed: ${startLow(first.text)}${others.length === 0 ? '' : ` and ${others.length} more`}`,
    text: changes.map(tell).join('\n\n').slice(0, 8000),
  }
}

/** One item for what alarms besides what the verdict's item tells. */
export function furtherAlarmItem(
  changes: readonly PageChange[],
  { name, url, at }: PageItemBase,
): RawItem | undefined {
  const [first] = changes
  if (first === undefined) return undefined
  return {
    ...{ kind: 'site', url, needs: 'look', externalId: `alarm:${at}`, publishedAt: at },
    title: `${name}: ${startLow(first.text)}`,
    text: lines([...changes.map(tell), `Since ${moment(at)}.`]).slice(0, 8000),
  }
}

/** A change with what was expected, what came and its difference, a line each. */
export function tell(change: PageChange): string {
  return lines([
    `${change.text}.`,
    change.expected && `Expected: ${change.expected}`,
    change.came && `Instead: ${change.came}`,
    ...change.lines.slice(0, 12).map(lineInWords),
    change.advice,
  ])
}

function lineInWords({ what, before, after, part }: PageDiffLine): string {
  const place = part === undefined ? '' : ` (${part})`
  switch (what) {
    case 'added':
      return `+ ${quoted(after ?? '', 200)}${place}`
    case 'removed':
      return `− ${quoted(before ?? '', 200)}${place}`
    case 'changed':
      return `~ ${quoted(before ?? '', 150)} → ${quoted(after ?? '', 150)}${place}`
    default:
      return assertNever(what)
  }
}

/** A sentence as it goes on after a colon. */
export function startLow(text: string): string {
  return /^(?:A|An|The|All|Most|Another|Somebody|Words|Parts?|One|Hidden|Something|Browsers|While)\b/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
