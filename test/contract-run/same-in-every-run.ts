import type { ContractRecord } from './contract-call.ts'

/** Replaces ids, times and addresses by names that are the same in every run. */
export function sameInEveryRun(records: readonly ContractRecord[], site: string): ContractRecord[] {
  const names = new Map<string, string>()
  const text = JSON.stringify(records, (key, value: unknown) => {
    if (/^(milliseconds|time|answer|share|seen)$/.test(key)) return '<duration>'
    if (/^(dns|connect|tls|firstByte|download)$/.test(key) && typeof value === 'number') return '<duration>'
    // Each form of a heartbeat offers another key.
    if (
      key === 'default' &&
      typeof value === 'string' &&
      /^(?:[\w-]{24}|[\w-]{43}|something-broken-\w+)$/.test(value)
    )
      return '<key>'
    // What counts from the first sign to this run.
    if (/^(minutes|curve)$/.test(key)) return '<duration>'
    // Only a shell that serves can say where.
    if (key === 'hereUrl') return undefined
    // A run at midnight sees two of them.
    if (key === 'day') return '<day>'
    // Stored items are searched for a new watch in the background: sooner in one run, later in another.
    if (key === 'watchIds') return '<watches>'
    if (
      /^(id|sourceId|itemId|leaderId|alarmId|undo|nextCursor|cursor|key|draftId|replyId|placeId|into|inhibitedBy|incidentId|statementId|mergedInto|questionId|conversationId)$/.test(
        key,
      ) &&
      typeof value === 'string' &&
      value.length > 3
    ) {
      const name = names.get(value) ?? `<${names.size}>`
      names.set(value, name)
      return name
    }
    if (/^(ids|alarmIds)$/.test(key) && Array.isArray(value)) return value.map((id) => names.get(id) ?? '<?>')
    return value
  })
  return JSON.parse(
    text
      .replaceAll(site, '<site>')
      .replaceAll(new URL(site).host, '<host>')
      .replaceAll(timestamp, '<time>')
      .replaceAll(/after \d+ ms/g, 'after <duration>')
      .replaceAll(timeInWords, '<time>')
      .replaceAll(routerWords, '<router>')
      .replaceAll(/(?<=id=\\"u-)[\w-]{12}/g, '<statement>'),
  )
}

/** What the router of this machine does, which may be too busy to answer in time. */
const routerWords =
  /not even its router \([^)]*\) answers|its router \([^)]*\) answers, but nothing behind it/g
/** Times of this run; those the feed gives are on the day before its first use. */
const timestamp = /(?!2026-11-21T0[89]:00:00)\d{4}-\d\d-\d\dT[\d:.]+Z/g
/** The same for a person, and as OPML has it. */
const timeInWords =
  /\d{1,2} \w+ \d{4} at \d\d:\d\d UTC|\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d (?:GMT|\+0000)|\w+day \d{1,2} \w+ \d{4}|\d\d:\d\d (?:CES?T|UTC)|\d+ minutes|\| \d+ \||\d{4}-\d\d-\d\d(?=-\w)/g
