import { isUtf8 } from 'node:buffer'
import { declaredLabels, isKnownLabel } from './decode-bytes.ts'

/**
 * Decodes a document that declares an encoding which the web platform never knew, such as DOS code pages, those
 * of old Macs, or VISCII. `undefined` for all others, which `decodeBytes` reads. The tables are loaded at the
 * first such document.
 */
export async function decodeForeign(bytes: Uint8Array, contentType?: string): Promise<string | undefined> {
  const foreign = declaredLabels(bytes, contentType).filter((label) => !isKnownLabel(label))
  if (foreign.length === 0 || isUtf8(bytes)) return undefined
  const { decode, encodingExists } = (await import('iconv-lite')).default
  const label = foreign.map(withoutPrefix).find((name) => encodingExists(name))
  if (label === undefined) return undefined
  return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label)
}

/** IANA's aliases begin with `cs`, and some name a character set where others name its code page. */
function withoutPrefix(label: string): string {
  const name = label.toLowerCase().replace(/[^a-z0-9]/g, '')
  return aliases[name] ?? name.replace(/^cs(?=ibm|koi|viscii)/, '')
}

const aliases: Readonly<Record<string, string>> = {
  cspc775baltic: 'cp775',
  cspc850multilingual: 'cp850',
  cspc862latinhebrew: 'cp862',
  cspc8codepage437: 'cp437',
  cspcp852: 'cp852',
  cpis: 'cp861',
  maclatin2: 'maccenteuro',
  maccentraleurope: 'maccenteuro',
}
