import type { ImapFlow } from 'imapflow'
import { type FetchedPart, planParts, rebuildMail } from './mailbox-parts.ts'

/** A mail as it came from the server: what somebody wrote, and of attachments only what they are. */
export interface FetchedMail {
  readonly uid: number
  readonly flags: ReadonlySet<string>
  /** When the server took it, milliseconds since 1970; absent when it does not say. */
  readonly arrivedAt: number | undefined
  readonly bytes: Uint8Array
  /** Decoded bytes of the attachments, where their content was left out. */
  readonly sizes: readonly number[] | undefined
  /** A sentence for each thing that was left out besides attachments. */
  readonly troubles: readonly string[]
}

/** Mails up to so many bytes are fetched whole; of larger ones the texts, each up to `longestText`. */
export const wholeUpTo = 256 * 1024
const longestText = 512 * 1024
const longestHeader = 1024 * 1024
/** Bytes of mails fetched in one go: little memory, and few enough to stop in between. */
const atOnce = 1024 * 1024
/** Mails of which the sizes are asked for in one go. */
const listedAtOnce = 200

interface Envelope {
  readonly uid: number
  readonly flags: ReadonlySet<string>
  readonly arrivedAt: number | undefined
  readonly size: number
}

/** Fetches mails of the open folder, without marking them as read. Those that are gone meanwhile are left out. */
export async function* fetchMails(
  client: ImapFlow,
  uids: readonly number[],
): AsyncGenerator<FetchedMail, void, undefined> {
  for (let from = 0; from < uids.length; from += listedAtOnce) {
    const envelopes = await listMails(client, uids.slice(from, from + listedAtOnce))
    for (const group of groupsOf(envelopes)) {
      const [only] = group
      if (group.length === 1 && only !== undefined && only.size > wholeUpTo)
        yield await fetchLarge(client, only)
      else yield* fetchWhole(client, group)
    }
  }
}

async function listMails(client: ImapFlow, uids: readonly number[]): Promise<readonly Envelope[]> {
  const query = { uid: true, flags: true, internalDate: true, size: true }
  const found = await client.fetchAll(setOf(uids), query, { uid: true })
  const wanted = new Set(uids)
  return found
    .filter(({ uid }) => wanted.has(uid))
    .map(({ uid, flags, internalDate, size }) => ({
      ...{ uid, flags: flags ?? new Set(), size: size ?? 0, arrivedAt: timeOf(internalDate) },
    }))
    .sort((one, other) => one.uid - other.uid)
}

/** A large mail is a group of its own. */
function groupsOf(envelopes: readonly Envelope[]): readonly (readonly Envelope[])[] {
  const groups: Envelope[][] = []
  let bytes = 0
  let isOpen = false
  for (const envelope of envelopes) {
    const isLarge = envelope.size > wholeUpTo
    if (!isOpen || isLarge || bytes + envelope.size > atOnce) {
      groups.push([])
      bytes = 0
    }
    groups.at(-1)?.push(envelope)
    bytes += envelope.size
    isOpen = !isLarge
  }
  return groups
}

async function* fetchWhole(
  client: ImapFlow,
  group: readonly Envelope[],
): AsyncGenerator<FetchedMail, void, undefined> {
  // A server may name a size that is not the true one.
  const limit = wholeUpTo * 2
  const sources = await client.fetchAll(
    setOf(group.map(({ uid }) => uid)),
    { uid: true, source: { maxLength: limit } },
    { uid: true },
  )
  const byUid = new Map(sources.map(({ uid, source }) => [uid, source]))
  for (const { uid, flags, arrivedAt } of group) {
    const bytes = byUid.get(uid)
    if (bytes === undefined) continue
    byUid.delete(uid)
    const isCut = bytes.byteLength >= limit
    yield { uid, flags, arrivedAt, bytes, sizes: undefined, troubles: isCut ? [beginningOnly] : [] }
  }
}

const beginningOnly = 'The mail is very large; only its beginning was read.'

async function fetchLarge(client: ImapFlow, { uid, flags, arrivedAt }: Envelope): Promise<FetchedMail> {
  const whole = { uid, flags, arrivedAt }
  const described = await client.fetchOne(String(uid), { uid: true, bodyStructure: true }, { uid: true })
  const root = described === false ? undefined : described.bodyStructure
  if (root === undefined) return { ...whole, ...(await fetchBeginning(client, uid)) }
  const plan = planParts(root)
  const fetched = await client.fetchOne(
    String(uid),
    {
      uid: true,
      bodyParts: [
        { key: 'HEADER', maxLength: longestHeader },
        ...plan.leaves.map((part) => ({ key: `${part}.MIME`, maxLength: 64 * 1024 })),
        ...plan.texts.map((part) => ({ key: part, maxLength: longestText })),
      ],
    },
    { uid: true },
  )
  const bodies = new Map(
    [...((fetched === false ? undefined : fetched.bodyParts) ?? [])].map(([key, bytes]) => [
      key.toLowerCase(),
      bytes,
    ]),
  )
  const header = fetched === false ? undefined : fetched.headers
  if (header === undefined) return { ...whole, ...(await fetchBeginning(client, uid)) }
  const parts = new Map<string, FetchedPart>(
    plan.leaves.map((part) => [
      part,
      { mime: bodies.get(`${part}.mime`), content: bodies.get(part.toLowerCase()) },
    ]),
  )
  const isCut = plan.texts.some((part) => (parts.get(part)?.content?.byteLength ?? 0) >= longestText)
  return {
    ...whole,
    bytes: rebuildMail(header, root, plan, parts),
    sizes: plan.sizes,
    troubles: [
      ...(isCut ? ['The mail’s text is longer than 500 KB; its beginning was read.'] : []),
      ...(plan.isCut ? ['The mail has more parts than are looked at; the first 100 were.'] : []),
    ],
  }
}

/** For a mail that the server cannot describe. */
async function fetchBeginning(
  client: ImapFlow,
  uid: number,
): Promise<Pick<FetchedMail, 'bytes' | 'sizes' | 'troubles'>> {
  const fetched = await client.fetchOne(
    String(uid),
    { uid: true, source: { maxLength: wholeUpTo } },
    { uid: true },
  )
  const bytes = (fetched === false ? undefined : fetched.source) ?? Buffer.alloc(0)
  return { bytes, sizes: undefined, troubles: [beginningOnly] }
}

/** Numbers as IMAP writes sets of them: `1:3,7`. */
export function setOf(uids: readonly number[]): string {
  const sorted = [...uids].sort((one, other) => one - other)
  const runs: [number, number][] = []
  for (const uid of sorted) {
    const run = runs.at(-1)
    if (run !== undefined && uid <= run[1] + 1) run[1] = uid
    else runs.push([uid, uid])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}:${to}`)).join(',')
}

function timeOf(date: Date | string | undefined): number | undefined {
  const time = date === undefined ? Number.NaN : new Date(date).getTime()
  return Number.isFinite(time) ? time : undefined
}
