import { z } from 'zod'
import type { HttpClient } from '../http/http-client.ts'
import { serviceStatusError } from './service-status.ts'

/** A topic of an ntfy server, and what it takes to read or write it. */
export interface NtfyTopic {
  /** E.g. `https://ntfy.sh`. */
  readonly server: string
  readonly topic: string
  readonly token?: string | undefined
}

/** One message of a topic. */
export interface NtfyMessage {
  readonly id: string
  /** When the server took it, milliseconds since 1970. */
  readonly at: number
  readonly title: string
  readonly message: string
  readonly tags: readonly string[]
  /** An address that belongs to it. */
  readonly click?: string
  /** A file that hangs on it, and where it lies for some hours. */
  readonly attachment?: { readonly name: string; readonly url: string }
}

interface Tools {
  readonly http: HttpClient
  readonly signal: AbortSignal
  now(): number
}

/** How long the public server keeps messages, in milliseconds: https://docs.ntfy.sh/publish/#message-caching. */
export const ntfyKeeps = 12 * 60 * 60_000

const fields = {
  topic: z
    .string()
    .trim()
    .regex(/^([\w-]{1,64})?$/, 'Use letters, digits, _ and - only, at most 64')
    .default(''),
  server: z
    .url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })
    .max(500, 'Use at most 500 characters')
    .default('https://ntfy.sh')
    .meta({ title: 'ntfy server' }),
  token: z.string().trim().max(500, 'Use at most 500 characters').optional().meta({
    title: 'Access token of the topic',
    description: 'Only where the topic is protected.',
    secret: true,
  }),
}

/** The settings of a topic, as any check that uses one asks for them; `description` is of the topic. */
export function ntfySettings(description: string) {
  return {
    ...fields,
    topic: fields.topic.meta({ title: 'ntfy topic', description, placeholder: 'blog-backup-7f3k9q2x' }),
  }
}

/** The topic's own address, for people and for telling two of them apart. */
export function ntfyAddress({ server, topic }: NtfyTopic): string {
  return `${server.replace(/\/+$/u, '')}/${topic}`
}

/** One line of `GET /TOPIC/json?poll=1`: https://docs.ntfy.sh/subscribe/api/#json-message-format. */
const lineSchema = z.object({
  id: z.string().max(100),
  time: z.number().nonnegative(),
  event: z.string(),
  title: z.string().default(''),
  message: z.string().default(''),
  tags: z.array(z.string()).default([]),
  click: z.string().optional().catch(undefined),
  attachment: z.object({ name: z.string(), url: z.string() }).optional().catch(undefined),
})

/**
 * The messages that the server still has, oldest first: those from `since` (milliseconds since 1970, by the server's
 * clock) on, or all. Rejects with a `SourceError`.
 */
export async function readNtfy(
  topic: NtfyTopic,
  since: number | undefined,
  tools: Tools,
): Promise<readonly NtfyMessage[]> {
  const from = since === undefined ? 'all' : String(Math.floor(since / 1000))
  return (await read(topic, from, 'refuse', tools)).messages
}

/**
 * The same after the message with this id, however many there are: where one answer does not hold all, `isCut` says that
 * more wait behind the last one.
 */
export async function readNtfyAfter(
  topic: NtfyTopic,
  lastId: string | undefined,
  tools: Tools,
): Promise<{ readonly messages: readonly NtfyMessage[]; readonly isCut: boolean }> {
  return await read(topic, lastId ?? 'all', 'cut', tools)
}

async function read(
  topic: NtfyTopic,
  since: string,
  whenLonger: 'refuse' | 'cut',
  { http, signal, now }: Tools,
): Promise<{ readonly messages: readonly NtfyMessage[]; readonly isCut: boolean }> {
  const response = await http.request({
    url: `${ntfyAddress(topic)}/json?poll=1&since=${encodeURIComponent(since)}`,
    headers: { accept: 'application/x-ndjson', ...authorization(topic) },
    // In pieces that are stored in a moment, where the rest can be had later.
    ...{ maxBytes: whenLonger === 'cut' ? 1_000_000 : 5_000_000, whenLonger, signal },
  })
  const error = serviceStatusError(response, { service: 'ntfy', signedIn: Boolean(topic.token), now: now() })
  if (error !== undefined) throw error
  const lines = new TextDecoder().decode(response.body).split('\n')
  // What was cut off is no message.
  if (response.isCut) lines.pop()
  return { messages: lines.flatMap((line) => messageIn(line)), isCut: response.isCut }
}

/** The longest silence of a topic that is followed, in milliseconds: the server says every 45 seconds that it is there. */
const longestSilence = 120_000
/** The longest line that is waited for, in characters. */
const longestLine = 100_000

/**
 * Follows a topic: calls `opened` once the server listens for it, and `heard` whenever it has something new. Settles when
 * the server ends that; rejects with a `SourceError`, also when nothing comes for long.
 */
export async function followNtfy(
  topic: NtfyTopic,
  { opened, heard }: { opened(): void; heard(): void },
  { http, signal, now }: Tools,
): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  const response = await http.request({
    // Only what comes from now on: what came before is read by polls.
    url: `${ntfyAddress(topic)}/json`,
    headers: { accept: 'application/x-ndjson', ...authorization(topic) },
    timeout: longestSilence,
    signal,
    hear(piece) {
      const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split('\n')
      rest = lines.pop()?.slice(-longestLine) ?? ''
      for (const line of lines) if (eventOf(line) === 'open') opened()
      if (lines.some((line) => eventOf(line) === 'message')) heard()
    },
  })
  const error = serviceStatusError(response, { service: 'ntfy', signedIn: Boolean(topic.token), now: now() })
  if (error !== undefined) throw error
}

function eventOf(line: string): string | undefined {
  return lineSchema.safeParse(parse(line)).data?.event
}

/** The message of a line; none for the lines by which a server says that it is there, and for damaged ones. */
function messageIn(line: string): readonly NtfyMessage[] {
  const { data } = lineSchema.safeParse(parse(line))
  if (data?.event !== 'message') return []
  const { id, time, title, message, tags, click, attachment } = data
  return [
    {
      ...{ id, at: Math.round(time * 1000), title, message, tags },
      ...(click === undefined ? {} : { click }),
      ...(attachment === undefined ? {} : { attachment }),
    },
  ]
}

/** Publishes a message that makes no phone ring. Rejects with a `SourceError`. */
export async function publishNtfy(
  topic: NtfyTopic,
  message: Pick<NtfyMessage, 'title' | 'message' | 'tags'>,
  { http, signal, now }: Tools,
): Promise<void> {
  const response = await http.request({
    url: topic.server,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization(topic) },
    body: JSON.stringify({ topic: topic.topic, ...message, priority: 1 }),
    // A redirected POST arrives as a GET, or somewhere its sender never meant.
    maxRedirects: 0,
    maxBytes: 100_000,
    signal,
  })
  const error = serviceStatusError(response, { service: 'ntfy', signedIn: Boolean(topic.token), now: now() })
  if (error !== undefined) throw error
}

function authorization({ token }: NtfyTopic): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {}
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
