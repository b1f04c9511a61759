import { isAscii, isUtf8 } from 'node:buffer'

/** Encodings of one byte a letter that old programs name although they send UTF-8. */
const claimed = /\bcharset\s*=\s*"?(?:us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252)"?/giu
const contentType = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gimu
const encoded = /^content-transfer-encoding:\s*(?:quoted-printable|base64)/imu

/**
 * A mail whose bytes are UTF-8 throughout, with headers that say so: forms of old scripts send UTF-8 and name
 * ISO 8859-1 or nothing but ASCII. Left as it is where any part is encoded, since then the bytes do not tell.
 */
export function withTrueCharset(bytes: Uint8Array): Uint8Array {
  if (isAscii(bytes) || !isUtf8(bytes)) return bytes
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (encoded.test(raw)) return bytes
  const told = raw.replace(contentType, (header) => header.replace(claimed, 'charset=utf-8'))
  return told === raw ? bytes : Buffer.from(told, 'latin1')
}
