import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** The key that opens sealed reports, and the half of it that the page may show to everybody; both base64url. */
export interface SealKey {
  readonly privateKey: string
  readonly publicKey: string
}

/** What a sealed report begins with, so that it is known among other messages. */
const mark = 'storeminder-report '
/** Bytes of the parts before the sealed text: a point of P-256, uncompressed; a nonce; and the tag behind it. */
const lengths = { point: 65, nonce: 12, tag: 16 } as const

/** A new private key: 32 random bytes as base64url. */
export function newSealKey(): string {
  for (;;) {
    const key = randomBytes(32).toString('base64url')
    // One in four thousand million is no number of the curve.
    if (publicKeyOf(key) !== undefined) return key
  }
}

/** The public half of a private key; `undefined` for what is no key. */
export function publicKeyOf(privateKey: string): string | undefined {
  const bytes = Buffer.from(privateKey, 'base64url')
  if (bytes.length !== 32) return undefined
  try {
    const curve = createECDH('prime256v1')
    curve.setPrivateKey(bytes)
    return curve.getPublicKey().toString('base64url')
  } catch {
    return undefined
  }
}

/** Whether a message looks sealed. */
export function isSealed(message: string): boolean {
  return message.startsWith(mark)
}

/**
 * Opens what the page sealed: ECDH on P-256 with a key of its own for each report, HKDF-SHA-256, AES-256-GCM, as
 * `assets/report-page/page.js` does it. `undefined` when it was sealed for another key or changed on the way.
 */
export function openSealed(message: string, privateKey: string): string | undefined {
  const bytes = Buffer.from(message.slice(mark.length).trim(), 'base64url')
  const nonceEnd = lengths.point + lengths.nonce
  if (bytes.length < nonceEnd + lengths.tag) return undefined
  try {
    const curve = createECDH('prime256v1')
    curve.setPrivateKey(Buffer.from(privateKey, 'base64url'))
    const point = bytes.subarray(0, lengths.point)
    const key = hkdfSync('sha256', curve.computeSecret(point), point, 'storeminder report', 32)
    const cipher = createDecipheriv('aes-256-gcm', Buffer.from(key), bytes.subarray(lengths.point, nonceEnd))
    cipher.setAuthTag(bytes.subarray(-lengths.tag))
    return Buffer.concat([cipher.update(bytes.subarray(nonceEnd, -lengths.tag)), cipher.final()]).toString()
  } catch {
    return undefined
  }
}
