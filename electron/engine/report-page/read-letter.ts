import type { Submission } from './read-submission.ts'
import { isSealed, openSealed } from './seal.ts'

/** Names of the fields that are known; a browser without scripts writes one after the other as `name=value`. */
const known = 'form-name|kind|message|page|name|email|website'

/** The fields of a posted body, by its type: a form, or JSON; `undefined` where it is neither. */
export function readBody(body: Uint8Array, type: string): Submission | undefined {
  const text = new TextDecoder().decode(body)
  if (type === 'application/json') return fieldsIn(text)
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text))
  return type === 'text/plain' ? readMessage(text, undefined) : undefined
}

/**
 * The fields of a message in a topic: sealed, as JSON, as a browser without scripts posts them, or just words.
 * `undefined` for what is sealed with another key.
 */
export function readMessage(message: string, sealKey: string | undefined): Submission | undefined {
  if (isSealed(message)) {
    const opened = sealKey === undefined ? undefined : openSealed(message, sealKey)
    return opened === undefined ? undefined : (fieldsIn(opened) ?? { message: opened })
  }
  if (message.startsWith('{')) return fieldsIn(message) ?? { message }
  return plainForm(message) ?? { message }
}

function fieldsIn(text: string): Submission | undefined {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
    return Object.fromEntries(
      Object.entries(json).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
      ),
    )
  } catch {
    return undefined
  }
}

/** A form as `enctype="text/plain"` writes it: https://html.spec.whatwg.org/#plain-text-form-data. */
function plainForm(text: string): Submission | undefined {
  if (!new RegExp(`^(?:${known})=`, 'u').test(text)) return undefined
  const parts = text.split(new RegExp(`(?:^|\\r\\n)(${known})=`, 'u')).slice(1)
  return Object.fromEntries(
    parts.flatMap((name, place) => (place % 2 === 0 ? [[name, (parts[place + 1] ?? '').trim()]] : [])),
  )
}
