import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import type { FieldReader } from '../formats/field-reader.ts'
import { toReport } from './form-report.ts'
import { followNtfy, type NtfyMessage, ntfyAddress, ntfyKeeps, ntfySettings, readNtfy } from './ntfy-topic.ts'
import type { Gap, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'

const { topic, server, token } = ntfySettings(
  'What others post here becomes a report. Anybody who knows the name can read and write it, so choose one that nobody guesses, or protect it.',
)
const settingsSchema = z.object({
  topic: topic.pipe(z.string().min(1, 'Give the name of the topic')),
  ...{ token, server },
})

/** What an ntfy source remembers. Times in milliseconds since 1970. */
export interface NtfyState {
  readonly address: string
  /** When the topic was last read. */
  readonly readAt: number
  /** The newest message, by the server's clock. */
  readonly seenAt?: number
}
type Context = PollContext<z.output<typeof settingsSchema>, NtfyState>

/** Messages of an ntfy topic, e.g. from an emergency page. */
export const ntfySource = {
  kind: 'ntfy',
  label: 'ntfy topic',
  description: 'What is posted to a topic of ntfy: by an emergency page, a script, or a friend’s phone.',
  itemKind: 'report',
  settings: settingsSchema,
  defaultMinutes: 5,
  minimumMinutes: 1,
  sees: 'Every message of the topic, within seconds while this machine is awake.',
  blindTo: 'What came while this machine was off for more than 12 hours: ntfy.sh keeps messages no longer.',
  needs: 'The topic’s name, and its token where it is protected.',
  group: 'reports',
  abilities: { reply: false, push: true },
  backsOff: true,
  address: (settings) => ntfyAddress(settings),
  recognise: (url) =>
    url.hostname === 'ntfy.sh' &&
    /^\/[\w-]{1,64}$/.test(url.pathname) &&
    !/^\/(?:docs|app|account|login|signup|settings|v1|static|file)$/.test(url.pathname)
      ? {
          settings: { topic: url.pathname.slice(1) },
          reason: 'What is posted to this topic',
          isAccount: false,
        }
      : undefined,
  suggestName: ({ topic: name }) => `ntfy ${name}`,
  poll,
  async listen({ settings, connected, changed, ...context }) {
    const opened = () => {
      connected()
      // What came between the last poll and this moment.
      changed()
    }
    await followNtfy(settings, { opened, heard: changed }, context)
    return 'ended'
  },
} as const satisfies SourceAdapter<typeof settingsSchema, NtfyState>

async function poll(context: Context): Promise<PollResult<NtfyState>> {
  const { settings, forms } = context
  const address = ntfyAddress(settings)
  const last = context.state?.address === address ? context.state : undefined
  const messages = await readNtfy(settings, last?.seenAt, context)
  const readAt = context.now()
  const items: RawItem[] = []
  for (const message of messages) items.push(await toItem(message, forms))
  const seenAt = messages.at(-1)?.at ?? last?.seenAt
  return {
    items,
    state: { address, readAt, ...(seenAt === undefined ? {} : { seenAt }) },
    gaps: last === undefined ? [] : forgotten(last.readAt, readAt),
  }
}

/** What the server may have forgotten before it was asked again. */
function forgotten(lastRead: number, now: number): readonly Gap[] {
  const kept = now - ntfyKeeps
  return lastRead >= kept
    ? []
    : [{ from: lastRead, to: kept, reason: 'ntfy keeps messages for 12 hours only' }]
}

async function toItem(message: NtfyMessage, forms: FieldReader): Promise<RawItem> {
  const { id, at, title, click, attachment } = message
  const form = await forms.readText(message.message)
  const files = attachment === undefined ? [] : [{ name: attachment.name || 'File', value: attachment.url }]
  return toReport(
    {
      ...{ id, at, way: 'push', fields: [] },
      subject: title || undefined,
      page: /^https?:\/\//iu.test(click ?? '') ? click : undefined,
    },
    { ...form, fields: [...form.fields, ...files] },
  )
}
