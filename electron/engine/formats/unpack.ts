import { SourceError } from '../sources/source-error.ts'

/** Most bytes a packed document may hold. */
const maxBytes = 10 * 1024 * 1024

/**
 * Documents that are gzip files, as servers send that store their feed packed and do not say so. Others are
 * handed back as they are, and so is what cannot be unpacked. Throws a `SourceError` of kind `too-big`.
 */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const { gunzipSync } = await import('node:zlib')
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (!(error instanceof RangeError)) return bytes
    throw new SourceError(
      'too-big',
      `Unpacked, the feed is larger than ${maxBytes / 1024 / 1024} MB`,
      'Use a feed with fewer or shorter entries; most sites offer one.',
    )
  }
}
