import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { tooBig } from './exchange.ts'
import { HttpFailure } from './http-failure.ts'

/** What to unpack and how far. */
export interface Compressed {
  readonly bytes: Buffer
  /** The `Content-Encoding` header. */
  readonly encoding: string | undefined
  readonly maxBytes: number
  /** True: stop at the limit. False: that is a failure. */
  readonly cuts: boolean
  /** True when these are only the first bytes of the body, so that their early end is no damage. */
  readonly isBeginning: boolean
}

type Coding = 'gzip' | 'br' | 'zstd' | 'deflate' | 'deflate-raw'

/** The encodings the client asks for. */
export const acceptedEncodings = 'gzip, br, zstd, deflate'

/** Up to this many packed bytes are unpacked at once, which costs a fraction of a stream's processor time. */
const atOnce = 128 * 1024

/** Values seen in the wild that name no compression; browsers pass over them too. */
const meaningless = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary', '8bit'])

/**
 * Unpacks a body without ever holding more than `maxBytes` of it. Rejects with an `HttpFailure`: `too-big`,
 * or `bad-encoding` when the bytes are not what the header says.
 */
export async function decompress(compressed: Compressed): Promise<{ bytes: Buffer; isCut: boolean }> {
  const { bytes, encoding, maxBytes, cuts } = compressed
  const coding = codingOf(encoding, bytes)
  if (coding === undefined || bytes.length === 0) return { bytes, isCut: false }
  try {
    if (!cuts && bytes.length <= atOnce) return { bytes: unpackAtOnce(coding, bytes, maxBytes), isCut: false }
    return await unpackInSteps(coding, compressed)
  } catch (error) {
    if (error instanceof HttpFailure) throw error
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooBig(maxBytes)
    throw new HttpFailure(
      'bad-encoding',
      `Its answer claims to be compressed with ${encoding}, but cannot be unpacked`,
      'The server, or a cache before it, mislabels or damages what it sends; its owner must put that right.',
      error,
    )
  }
}

function codingOf(header: string | undefined, bytes: Buffer): Coding | undefined {
  const named = (header ?? '').toLowerCase().trim()
  if (meaningless.has(named)) return undefined
  switch (named) {
    case 'gzip':
    case 'x-gzip':
      return 'gzip'
    case 'br':
    case 'zstd':
      return named
    case 'deflate':
      // Some servers mean the bare format: without the zlib header, whose first byte says method 8.
      return ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0 ? 'deflate' : 'deflate-raw'
    default:
      throw new HttpFailure(
        'bad-encoding',
        `Its answer is encoded as ${named.slice(0, 40)}, which was not asked for`,
        `Its owner must make the server send plain or ${acceptedEncodings} answers.`,
      )
  }
}

function unpackAtOnce(coding: Coding, bytes: Buffer, maxOutputLength: number): Buffer {
  const options = { maxOutputLength, chunkSize: 64 * 1024 }
  switch (coding) {
    case 'gzip':
      return gunzipSync(bytes, options)
    case 'deflate':
      return inflateSync(bytes, options)
    case 'deflate-raw':
      return inflateRawSync(bytes, options)
    case 'br':
      return brotliDecompressSync(bytes, options)
    case 'zstd':
      return zstdDecompressSync(bytes, options)
  }
}

async function unpackInSteps(
  coding: Coding,
  { bytes, maxBytes, cuts, isBeginning }: Compressed,
): Promise<{ bytes: Buffer; isCut: boolean }> {
  const stream = unpacker(coding, isBeginning)
  const chunks: Buffer[] = []
  let length = 0
  stream.end(bytes)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const room = maxBytes - length
    chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    length += chunk.length
    if (chunk.length <= room) continue
    if (cuts) return { bytes: Buffer.concat(chunks), isCut: true }
    throw tooBig(maxBytes)
  }
  return { bytes: Buffer.concat(chunks), isCut: false }
}

function unpacker(coding: Coding, toleratesEarlyEnd: boolean) {
  const chunkSize = 64 * 1024
  const early = toleratesEarlyEnd
  switch (coding) {
    case 'gzip':
      return createGunzip({ chunkSize, ...(early ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) })
    case 'deflate':
      return createInflate({ chunkSize, ...(early ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) })
    case 'deflate-raw':
      return createInflateRaw({ chunkSize, ...(early ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) })
    case 'br':
      return createBrotliDecompress({
        chunkSize,
        ...(early ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {}),
      })
    case 'zstd':
      return createZstdDecompress({ chunkSize, ...(early ? { finishFlush: constants.ZSTD_e_flush } : {}) })
  }
}
