import { createHash, X509Certificate } from 'node:crypto'
import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import type { Timings } from '../../shared/model/site.ts'
import { type DialRequest, dialSecurely } from './dial.ts'

/** Why a certificate that is for the right name and not out of date is not believed all the same. */
export type Distrust = 'self-signed' | 'incomplete' | 'unknown-authority' | 'expired-authority' | 'other'

/** A certificate as a server showed it. */
export interface ShownCertificate {
  /** Milliseconds since 1970. */
  readonly validFrom: number
  readonly expiresAt: number
  /** Host names and addresses that it is for, sorted. */
  readonly names: readonly string[]
  /** Who signed it, e.g. "Let's Encrypt (R11)". */
  readonly issuer: string
  /** SHA-256 of the whole and of its public key, hexadecimal. */
  readonly fingerprint: string
  readonly key: string
  /** Whether it is for the host that was asked. */
  readonly isForHost: boolean
  /** Absent when it is believed, and when it is out of date, which hides everything else. */
  readonly distrust?: Distrust
}

/** What came of a look. */
export interface CertificateLook {
  /** Absent when the server agreed on encryption without showing any. */
  readonly certificate?: ShownCertificate
  readonly timings: Timings
}

/** Most names that are kept; those of big hosting companies hold hundreds. */
const mostNames = 100

/** Connects, looks at the certificate that is shown for that host, and hangs up. Rejects with an `HttpFailure`. */
export async function lookAtCertificate(request: DialRequest): Promise<CertificateLook> {
  const { socket, timings } = await dialSecurely(request)
  try {
    const certificate = readCertificate(socket, request.host)
    return { timings, ...(certificate === undefined ? {} : { certificate }) }
  } finally {
    socket.destroy()
  }
}

function readCertificate(socket: TLSSocket, host: string): ShownCertificate | undefined {
  const shown = socket.getPeerCertificate(true)
  if (shown.raw === undefined) return undefined
  const { fingerprint256, publicKey } = new X509Certificate(shown.raw)
  const distrust = socket.authorized ? undefined : distrustOf(String(socket.authorizationError), shown)
  return {
    validFrom: Date.parse(shown.valid_from),
    expiresAt: Date.parse(shown.valid_to),
    names: namesOf(shown),
    issuer: issuerOf(shown),
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    key: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    isForHost: checkServerIdentity(host, shown) === undefined,
    ...(distrust === undefined ? {} : { distrust }),
  }
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function distrustOf(code: string, { valid_to }: DetailedPeerCertificate): Distrust | undefined {
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
    case 'CERT_NOT_YET_VALID':
      return undefined
    case 'CERT_HAS_EXPIRED':
      return Date.parse(valid_to) < Date.now() ? undefined : 'expired-authority'
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'self-signed'
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'incomplete'
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'unknown-authority'
    default:
      return 'other'
  }
}

function namesOf({ subjectaltname, subject }: DetailedPeerCertificate): readonly string[] {
  const names = (subjectaltname ?? '')
    .split(', ')
    .map((entry) => /^(?:DNS|IP Address):(.+)$/u.exec(entry)?.[1]?.toLowerCase())
    .filter((name) => name !== undefined)
  const all = names.length > 0 ? names : [text(subject?.CN)].filter((name) => name !== '')
  return [...new Set(all)].sort().slice(0, mostNames)
}

function issuerOf({ issuer }: DetailedPeerCertificate): string {
  const organisation = text(issuer?.O)
  const name = text(issuer?.CN)
  if (organisation === '' || name === '' || organisation === name)
    return organisation || name || 'nobody named'
  return `${organisation} (${name})`
}

/** A part of a name: somebody else's words, of which there may be several. */
function text(part: string | readonly string[] | undefined): string {
  const first = typeof part === 'string' ? part : (part?.[0] ?? '')
  return first
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 100)
}
