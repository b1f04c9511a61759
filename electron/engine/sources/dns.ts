import { getDomain } from 'tldts'
import type { RawItem } from '../../shared/model/item.ts'
import { type CheckLook, concludeCheck, lines } from './conclude-check.ts'
import { judgeRecords, shown } from './dns-judgement.ts'
import { askDns, type RecordType } from './dns-query.ts'
import { type DnsSettings, dnsSettingsSchema } from './dns-settings.ts'
import type { SiteState } from './site-verdict.ts'
import type { PollContext, SourceAdapter } from './source-adapter.ts'

/** What a check of DNS records remembers. */
export interface DnsState {
  readonly verdict: SiteState
  /** The records that stood there last; of addresses all that have lately stood there. */
  readonly known?: readonly string[]
}
type Context = PollContext<DnsSettings, DnsState>

/** Addresses remembered of a name whose addresses take turns. */
const remembered = 100

/** Asks the name system for one record and tells when it is not what it should be, or has changed. */
export const dnsSource = {
  kind: 'dns',
  label: 'DNS record',
  description:
    'Looks whether a name still leads where it should: to your server, your mail, your name servers.',
  itemKind: 'site',
  settings: dnsSettingsSchema,
  defaultMinutes: 15,
  minimumMinutes: 1,
  sees: 'Whether the record is there and holds the expected values, or any change of it.',
  blindTo: 'What other name servers answer elsewhere, and changes shorter than the interval.',
  needs: 'The name.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: ({ name }) => name,
  alarms: {
    down: { topic: 'quality', severity: 'critical' },
    degraded: { topic: 'quality', severity: 'serious' },
  },
  // No web address: a cached answer of the name system proves nothing about the internet being there.
  address: addressOf,
  forSite: ({ hostname }) =>
    getDomain(hostname) === null
      ? undefined
      : { settings: { name: hostname }, reason: 'Tells you when the name leads to another server' },
  suggestName: ({ name, type }) => `DNS ${type} of ${name}`,
  async poll(context) {
    const { settings, state } = context
    const at = context.now()
    const { look, records } = await lookUp(context)
    const known = records === undefined ? state?.known : remember(settings.type, state?.known, records)
    const change = records && changeItem(context, at, records)
    const { verdict, items, ...rest } = concludeCheck(look, {
      ...{ before: state?.verdict, at, name: context.sourceName, url: addressOf(settings) },
      well: 'is as expected',
      wellAgain: 'is right again',
    })
    return {
      ...rest,
      items: change === undefined ? items : [...items, change],
      state: { verdict, ...(known === undefined ? {} : { known }) },
    }
  },
} as const satisfies SourceAdapter<typeof dnsSettingsSchema, DnsState>

function addressOf({ name, type, server }: DnsSettings): string {
  return `${type} of ${name}${server === '' ? '' : ` at ${server}`}`
}

async function lookUp(
  context: Context,
): Promise<{ readonly look: CheckLook; readonly records?: readonly string[] }> {
  if (context.justWoke)
    return { look: { outcome: 'unknown', reason: 'This machine has just woken up; nothing is judged yet' } }
  const { settings, signal } = context
  const { name, type, server } = settings
  const start = performance.now()
  const answer = await askDns({ name, type, server: server === '' ? undefined : server }, signal)
  const milliseconds = performance.now() - start
  const records = 'records' in answer && answer.records.length > 0 ? answer.records : undefined
  const trouble = judgeRecords(settings, answer)
  if (trouble === undefined)
    return {
      look: { outcome: 'success', came: `${type} ${shown(records ?? [])}.`, milliseconds },
      ...(records && { records }),
    }
  // A network that lets nobody out often gives wrong answers rather than none.
  if (!(await context.isReachable(server === '' ? `http://${name}/` : `http://${server}/`)))
    return {
      look: { outcome: 'unknown', reason: 'This machine is offline, so the record could not be seen' },
    }
  return { look: { outcome: 'failure', trouble, milliseconds }, ...(records && { records }) }
}

/** Of a name without expected values: an item when other records stand there than did before. */
function changeItem(
  { settings, state, sourceName }: Context,
  at: number,
  records: readonly string[],
): RawItem | undefined {
  const { type, name } = settings
  const known = state?.known
  if (known === undefined || settings.expected.length > 0) return undefined
  // Of servers that take turns, other addresses of the same lot are no change.
  const isSame = takesTurns(type)
    ? records.some((record) => known.includes(record))
    : records.length === known.length && records.every((record) => known.includes(record))
  if (isSame) return undefined
  return {
    ...{ kind: 'site', needs: 'look', externalId: `changed:${at}`, publishedAt: at },
    title: `${sourceName} has changed`,
    text: lines([
      `Before: ${shown(known)}.`,
      `Now: ${shown(records)}.`,
      `If you changed the ${type} record of ${name}, there is nothing to do. If you did not, look first at who signed in at your DNS provider and at your registrar.`,
    ]),
  }
}

function remember(
  type: RecordType,
  known: readonly string[] = [],
  records: readonly string[],
): readonly string[] {
  if (!takesTurns(type) || !records.some((record) => known.includes(record))) return records
  return [...new Set([...records, ...known])].slice(0, remembered)
}

function takesTurns(type: RecordType): boolean {
  return type === 'A' || type === 'AAAA'
}
