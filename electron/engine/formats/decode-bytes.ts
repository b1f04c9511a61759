import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** Bytes looked at for a byte order mark, a zero pattern or a declaration. */
const head = 1024

/**
 * Turns a document's bytes into text. In order of trust: byte order mark, the zero bytes of UTF-16 and UTF-32,
 * valid UTF-8 that says so by using it, the HTTP charset, the XML declaration, UTF-8, windows-1252.
 * A declared encoding that does not fit the bytes is passed over, as browsers and feed readers do. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): string {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked !== undefined) return marked
  const labels = declaredLabels(bytes, contentType)
  const valid = isUtf8(bytes)
  if (valid && labels.every((label) => utf8.test(label))) return decode('utf-8', bytes)
  const declared = labels.map((label) => decoderFor(label)).filter((decoder) => decoder !== undefined)
  if (valid && !declared.some((decoder) => isMultiByte(decoder.encoding))) return decode('utf-8', bytes)
  for (const decoder of declared) {
    if (decoder.encoding === 'utf-8') continue
    const text = decoder.decode(bytes)
    if (!text.includes('\uFFFD')) return text
  }
  return valid ? decode('utf-8', bytes) : decodeDamaged(bytes)
}

function decode(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'utf-8')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return new TextDecoder(encoding).decode(bytes)
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3)
    return isUtf8(rest) ? decode('utf-8', rest) : decodeDamaged(rest)
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes.subarray(4), false)
  if (a === 0xff && b === 0xfe) return decode('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return decode('utf-16be', bytes)
  return undefined
}

/** Markup starts with ASCII, so where its zero bytes stand tells the width and order of the units. */
function byZeros(bytes: Uint8Array): string | undefined {
  const pattern = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('')
  if (pattern === '000x') return decodeUtf32(bytes, false)
  if (pattern === 'x000') return decodeUtf32(bytes, true)
  if (pattern === '0x0x') return decode('utf-16be', bytes)
  if (pattern === 'x0x0') return decode('utf-16le', bytes)
  return undefined
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let part: number[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    part.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point)
    if (part.length === 4096) {
      parts.push(String.fromCodePoint(...part))
      part = []
    }
  }
  parts.push(String.fromCodePoint(...part))
  return parts.join('')
}

/** The encodings that the `Content-Type` header and the XML declaration name, in this order. */
export function declaredLabels(bytes: Uint8Array, contentType?: string): readonly string[] {
  return [charsetOf(contentType), declarationOf(bytes)].filter((label) => label !== undefined)
}

/** Whether `decodeBytes` knows an encoding of that name. */
export function isKnownLabel(label: string): boolean {
  return utf8.test(label) || decoderFor(label) !== undefined || /^utf-?(?:16|32)/i.test(label)
}

const utf8 = /^utf-?8$/i

function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([^\s"';,]{1,40})/i.exec(contentType ?? '')?.[1]
}

function declarationOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(head, bytes.byteLength)).toString(
    'latin1',
  )
  return /<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']/i.exec(start)?.[1]
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    const decoder = new TextDecoder(aliases[label.toLowerCase()] ?? label)
    // The bytes have shown already that they are not UTF-16.
    return decoder.encoding.startsWith('utf-16') ? undefined : decoder
  } catch {
    return undefined
  }
}

/** Labels seen in feeds that the Encoding Standard does not list. */
const aliases: Readonly<Record<string, string>> = {
  utf8mb4: 'utf-8',
  'utf-8n': 'utf-8',
  u8: 'utf-8',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  ms949: 'euc-kr',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  eucgb2312: 'gbk',
  koi8: 'koi8-r',
  latin9: 'iso-8859-15',
}

/** Encodings whose text can by chance look like UTF-8. */
function isMultiByte(encoding: string): boolean {
  return /^(gb|big5|euc-|shift_jis|iso-2022)/.test(encoding)
}

/** Mostly UTF-8 with some broken bytes stays UTF-8; otherwise it was written as windows-1252. */
function decodeDamaged(bytes: Uint8Array): string {
  const text = decode('utf-8', bytes)
  let broken = 0
  let foreign = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) foreign++
  }
  return foreign >= broken ? text : decode('windows-1252', bytes)
}
