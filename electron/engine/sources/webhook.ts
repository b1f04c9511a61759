import { z } from 'zod'
import type { RawItem } from '../../shared/model/item.ts'
import type { FieldReader } from '../formats/field-reader.ts'
import { nestsDeeper } from '../formats/json-depth.ts'
import { beatKeySchema } from './beat-key.ts'
import { type FormEntry, formReport, toReport } from './form-report.ts'
import { findMistake } from './json-question.ts'
import { isSigned } from './letter-signature.ts'
import { mapEntries, toEntry } from './mapped-entries.ts'
import type { Letter, PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  key: beatKeySchema.meta({
    title: 'Key of the address to post to',
    description:
      'The headless Storeminder listens at http://127.0.0.1:8730/hook/ followed by this key. The tray app does not listen: use an ntfy topic there.',
  }),
  secret: z.string().trim().max(500, 'Use at most 500 characters').optional().meta({
    title: 'Secret of the signature',
    description:
      'Where the sender signs what it posts (HMAC-SHA-256). What is not signed with it is then refused.',
    secret: true,
  }),
  mapping: z.string().trim().max(5000, 'Use at most 5000 characters').default('').meta({
    title: 'What a message is made of',
    description:
      'In JSONata: makes an object with name, email, subject, message, page, id and date of what is posted. Empty: told by the names of the fields. Give [] for posts that are no messages.',
    code: true,
    placeholder: '{"id": event_id, "email": from.address, "message": text}',
    seldom: true,
  }),
})
type Settings = z.output<typeof settingsSchema>
type Context = PollContext<Settings, object>

/** Levels that posted JSON may nest. */
const deepest = 100
/** Objects inside which services put the fields. */
const wrappers = ['data', 'payload', 'submission', 'fields', 'form', 'form_response', 'message', 'record']
/** Headers in which senders name what they send, so that the same, sent again, is the same. */
const idHeaders = ['webhook-id', 'x-github-delivery', 'idempotency-key', 'x-delivery-id', 'x-event-id']

/** Takes what programs post: form services, shops, scripts. */
export const webhookSource = {
  kind: 'webhook',
  label: 'Webhook',
  description: 'An address of its own to which a form service or a script posts what readers write.',
  itemKind: 'report',
  settings: settingsSchema,
  defaultMinutes: 60,
  minimumMinutes: 5,
  sees: 'Everything that is posted to its address, as soon as it is.',
  blindTo: 'What is posted while this machine is off, unless the sender tries again.',
  needs: 'The headless Storeminder, and a way to it from outside, such as a proxy that passes on /hook/.',
  group: 'reports',
  abilities: { reply: false, push: true },
  backsOff: false,
  door: {
    path: 'hook',
    key: ({ key }) => key,
    longest: 256_000,
    mostAMinute: 120,
    keeps: idHeaders,
    admit(letter, { secret }) {
      if (secret && !isSigned(letter, secret, letter.at))
        return { status: 401, message: 'The signature is missing or wrong.' }
      if (letter.type.startsWith('multipart/'))
        return { status: 415, message: 'Post JSON, a form that is not multipart, or plain text.' }
      return undefined
    },
  },
  address: ({ key }) => `posts to /hook/${key}`,
  suggestName: () => 'Webhook',
  async verify({ mapping }) {
    const mistake = mapping === '' ? undefined : await findMistake(mapping)
    return mistake === undefined ? undefined : { field: 'mapping', message: mistake }
  },
  poll,
} as const satisfies SourceAdapter<typeof settingsSchema, object>

async function poll({ inbox, settings, forms }: Context): Promise<PollResult<object>> {
  if (inbox === undefined)
    throw new SourceError(
      'refused',
      'Nobody can call the tray app, so nothing can be posted',
      'Use an ntfy topic instead, or let the headless Storeminder listen.',
    )
  const items: RawItem[] = []
  for (const letter of inbox.letters) items.push(...(await readLetter(letter, settings.mapping, forms)))
  return { items, state: {} }
}

/** What a letter says. Whatever cannot be understood is shown as it came. */
async function readLetter(letter: Letter, mapping: string, forms: FieldReader): Promise<readonly RawItem[]> {
  const text = new TextDecoder().decode(letter.body)
  const sent = idHeaders.map((name) => letter.headers[name]).find((id) => id !== undefined && id !== '')
  const id = sent === undefined ? letter.id : `sent-${sent.slice(0, 200)}`
  const own = { id, at: letter.at, way: 'push' } as const
  if (letter.type === 'application/x-www-form-urlencoded') {
    const fields = [...new URLSearchParams(text)].slice(0, 200).map(([name, value]) => ({ name, value }))
    return [await formReport({ ...own, fields }, forms)]
  }
  const json = parse(text)
  if (json === undefined) return [toReport({ ...own, fields: [] }, await forms.readText(text))]
  if (mapping === '' && !Array.isArray(json)) return [await asItCame(json, own, forms)]
  const mapped = await mapEntries(json, mapping, 'push')
  if ('mistake' in mapped) return [withTrouble(await asItCame(json, own, forms), mapped.mistake)]
  if (mapped.entries === undefined) {
    const why = 'the mapping finds nothing in it'
    return [withTrouble(await asItCame(json, own, forms), why)]
  }
  const entries = mapped.entries.map(
    (entry, at): FormEntry => ({
      at: letter.at,
      ...withTime(entry),
      id: own.id + (at === 0 ? '' : `-${at}`),
    }),
  )
  return Promise.all(entries.map((entry) => formReport(entry, forms)))
}

function asItCame(
  json: object,
  own: Pick<FormEntry, 'id' | 'at' | 'way'>,
  forms: FieldReader,
): Promise<RawItem> {
  return formReport({ ...unwrapped(json), ...own }, forms)
}

function withTrouble(item: RawItem, why: string): RawItem {
  if (item.report === undefined) return item
  const troubles = [...item.report.troubles, `It could not be told what it is made of: ${why}.`]
  return { ...item, report: { ...item.report, troubles } }
}

function withTime({ at, ...entry }: FormEntry): FormEntry {
  return at === undefined ? entry : { ...entry, at }
}

/** An object with the fields that its sender wrapped in another beside its own. */
function unwrapped(json: object): FormEntry {
  const whole = toEntry(json, 'push', new Map())
  for (const name of wrappers) {
    const inner: unknown = Reflect.get(json, name)
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue
    const { fields } = toEntry(inner, 'push', new Map())
    return {
      ...whole,
      fields: [...fields, ...whole.fields.filter((one) => !one.name.startsWith(`${name}.`))],
    }
  }
  return whole
}

/** Posted JSON; `undefined` for any other text. */
function parse(text: string): object | undefined {
  if (!/^\s*[[{]/u.test(text) || nestsDeeper(text, deepest)) return undefined
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}
