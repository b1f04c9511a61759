import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Letter } from './source-adapter.ts'

/** How old a signature with a time in it may be, and how far its clock may be ahead; milliseconds. */
const believed = 5 * 60_000
/** Headers that hold the signature of the body alone, as `sha256=HEX`, hexadecimal or Base64. */
const plainNames = [
  'x-hub-signature-256',
  'x-signature-256',
  'x-signature',
  'x-webhook-signature',
  'x-hmac-sha256',
  'typeform-signature',
  'tally-signature',
  'signature',
]
/** Headers that hold `t=SECONDS,v1=HEX`, a signature of the time, a dot and the body. */
const timedNames = ['formspree-signature', 'x-signature', 'x-webhook-signature', 'signature']

/**
 * Whether a letter was signed with the secret: HMAC-SHA-256 of its body in one of the usual headers, with the time in
 * front (as Formspree and Stripe do it), or as https://www.standardwebhooks.com has it.
 */
export function isSigned(
  { body, headers }: Pick<Letter, 'body' | 'headers'>,
  secret: string,
  now: number,
): boolean {
  const value = (name: string) => headers[name]?.slice(0, 2000) ?? ''
  const own = mac(secret, [body])
  if (plainNames.some((name) => isSame(value(name).replace(/^sha256=/iu, ''), own))) return true
  for (const name of timedNames) {
    const { time, sign } = /^t=(?<time>\d{9,13}),\s*v1=(?<sign>[^,\s]+)/u.exec(value(name))?.groups ?? {}
    if (time === undefined || sign === undefined || !isRecent(time, now)) continue
    if (isSame(sign, mac(secret, [`${time}.`, body]))) return true
  }
  const [id, time] = [value('webhook-id'), value('webhook-timestamp')]
  if (id === '' || !isRecent(time, now)) return false
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret
  const standard = mac(key, [`${id}.${time}.`, body])
  return value('webhook-signature')
    .split(' ')
    .slice(0, 10)
    .some((one) => one.startsWith('v1,') && isSame(one.slice(3), standard))
}

function mac(secret: string | Buffer, parts: readonly (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', secret)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

function isSame(written: string, expected: Buffer): boolean {
  const given = Buffer.from(written.trim(), /^[\da-f]{64}$/iu.test(written.trim()) ? 'hex' : 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function isRecent(seconds: string, now: number): boolean {
  const at = seconds.length > 11 ? Number(seconds) : Number(seconds) * 1000
  return seconds !== '' && Math.abs(now - at) <= believed
}
