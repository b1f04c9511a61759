import { z } from 'zod'
import { decodeBytes } from '../formats/decode-bytes.ts'
import { nestsDeeper } from '../formats/json-depth.ts'
import type { HttpClient } from '../http/http-client.ts'
import { formReport } from './form-report.ts'
import { findMistake } from './json-question.ts'
import { mapEntries } from './mapped-entries.ts'
import { serviceStatusError } from './service-status.ts'
import type { SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  url: z
    .url({
      protocol: /^https?$/,
      error: 'Give the whole address of a list, e.g. https://forms.example/api/list',
    })
    .max(2000, 'Use at most 2000 characters')
    .meta({
      title: 'Address',
      description: 'Where your form service, or a script of your own, shows what was sent as JSON.',
      placeholder: 'https://forms.example/api/submissions',
    }),
  authorization: z.string().trim().max(2000, 'Use at most 2000 characters').optional().meta({
    title: 'Authorization',
    description: 'Sent as the header of that name, where the address wants one.',
    placeholder: 'Bearer YOUR-TOKEN',
    secret: true,
  }),
  mapping: z.string().trim().max(5000, 'Use at most 5000 characters').default('').meta({
    title: 'Where the list is',
    description:
      'In JSONata: makes a list of objects with name, email, subject, message, page, id, date and spam. Empty: found by itself.',
    code: true,
    placeholder: 'result.rows.{"id": key, "email": from, "message": text}',
  }),
})
export type JsonListSettings = z.output<typeof settingsSchema>

/** What a JSON list remembers: what the server said of its last answer. */
export interface JsonListState {
  readonly url: string
  readonly mapping: string
  readonly etag?: string
  readonly lastModified?: string
}

/** Levels that an answer may nest. */
const deepest = 100
const longest = 5_000_000

/** What was sent, as JSON at an address: a form service without an adapter of its own, or a script of one's own. */
export const jsonListSource = {
  kind: 'json-list',
  label: 'JSON list of messages',
  description: 'Messages that any form service or script lists as JSON at an address.',
  itemKind: 'report',
  settings: settingsSchema,
  defaultMinutes: 10,
  minimumMinutes: 1,
  sees: 'The entries that the answer lists, at most 1,000.',
  blindTo: 'Entries that the list no longer holds when it is read, and further pages of it.',
  needs: 'An address that answers with JSON.',
  group: 'reports',
  abilities: { reply: false, push: false },
  backsOff: true,
  address: ({ url }) => url,
  identity: ({ url, mapping }) => `${url} ${mapping}`,
  suggestName: ({ url }) => `Messages from ${new URL(url).host}`,
  async verify({ mapping }) {
    const mistake = mapping === '' ? undefined : await findMistake(mapping)
    return mistake === undefined ? undefined : { field: 'mapping', message: mistake }
  },
  async poll(context) {
    const { settings, state, signal, forms, http } = context
    const last = state?.url === settings.url && state.mapping === settings.mapping ? state : undefined
    const answer = await askList(settings, { http, signal, now: context.now(), validators: last })
    const own = { url: settings.url, mapping: settings.mapping }
    if (answer === undefined) return { items: [], state: last ?? own }
    const mapped = await mapEntries(answer.json, settings.mapping, 'form')
    if ('mistake' in mapped) throw notMapped(mapped.mistake)
    const items = []
    for (const entry of mapped.entries ?? []) items.push(await formReport(entry, forms))
    return { items, state: { ...own, ...answer.validators } }
  },
} as const satisfies SourceAdapter<typeof settingsSchema, JsonListState>

interface Asking {
  readonly http: HttpClient
  readonly signal: AbortSignal
  readonly now: number
  readonly validators?: { readonly etag?: string; readonly lastModified?: string } | undefined
}

/** The answer as JSON; `undefined` when it is the same as before. Rejects with a `SourceError`. */
export async function askList(
  { url, authorization }: Pick<JsonListSettings, 'url' | 'authorization'>,
  { http, signal, now, validators }: Asking,
): Promise<{ readonly json: unknown; readonly validators: NonNullable<Asking['validators']> } | undefined> {
  const response = await http.request({
    ...{ url, signal, maxBytes: longest },
    headers: { accept: 'application/json', ...(authorization ? { authorization } : {}) },
    ...(validators === undefined ? {} : { validators }),
  })
  const error = serviceStatusError(response, {
    ...{ service: new URL(url).host, signedIn: Boolean(authorization), now },
  })
  if (error !== undefined) throw error
  if (response.status === 304) return undefined
  return { json: read(response.body, response.headers['content-type']), validators: response.validators }
}

function read(body: Uint8Array, type: string | undefined): unknown {
  const text = decodeBytes(body, type)
  if (nestsDeeper(text, deepest))
    throw notJson(`The answer nests lists and objects more than ${deepest} deep`)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw notJson('The answer is not JSON', cause)
  }
}

function notJson(message: string, cause?: unknown): SourceError {
  return new SourceError(
    'malformed',
    message,
    'Open the address in a browser; it must show JSON, not a page for people or a login.',
    { cause },
  )
}

function notMapped(mistake: string): SourceError {
  return new SourceError(
    'malformed',
    `The list could not be found in the answer: ${mistake}`,
    'Look at “Where the list is” in the source’s settings; its preview shows what it finds.',
  )
}
