import type { ShownCertificate } from '../http/look-at-certificate.ts'
import { someNames } from './certificate-judgement.ts'
import { lines } from './conclude-check.ts'
import { moment } from './site-items.ts'

/** What is remembered of a certificate, to tell another from it. */
export interface KnownCertificate {
  readonly fingerprint: string
  readonly key: string
  readonly issuer: string
  readonly names: readonly string[]
  readonly validFrom: number
  readonly expiresAt: number
}

/** How a certificate differs from the one before. */
export interface CertificateChange {
  /**
   * `renewed`: by the same authority for the same names. `different`: something else about it changed, too.
   * `replaced`: nothing is as it was, long before it had to be renewed.
   */
  readonly kind: 'renewed' | 'different' | 'replaced'
  /** What was and what is, a line for each difference. */
  readonly text: string
}

/** Certificates remembered: the servers behind one name may each have their own and take turns. */
const remembered = 8

/** What is to be remembered once `shown` was seen: it first, then those before. */
export function remember(
  known: readonly KnownCertificate[],
  shown: ShownCertificate,
): readonly KnownCertificate[] {
  const { fingerprint, key, issuer, names, validFrom, expiresAt } = shown
  const others = known.filter((one) => one.fingerprint !== fingerprint)
  return [{ fingerprint, key, issuer, names, validFrom, expiresAt }, ...others].slice(0, remembered)
}

/** How a certificate differs from those that are known; `undefined` for the first and for a known one. */
export function changeOf(
  known: readonly KnownCertificate[],
  shown: ShownCertificate,
  now: number,
): CertificateChange | undefined {
  const [before] = known
  if (before === undefined || known.some(({ fingerprint }) => fingerprint === shown.fingerprint))
    return undefined
  const otherIssuer = authorityOf(before) !== authorityOf(shown)
  const otherNames = before.names.join() !== shown.names.join()
  const otherKey = before.key !== shown.key
  const isEarly = before.expiresAt - now > (before.expiresAt - before.validFrom) / 3
  const isOther = otherIssuer || otherNames
  return {
    kind: otherIssuer && otherNames && otherKey && isEarly ? 'replaced' : isOther ? 'different' : 'renewed',
    text: lines([
      otherIssuer ? `Issued by ${shown.issuer}, before by ${before.issuer}.` : `Issued by ${shown.issuer}.`,
      otherNames ? `For ${someNames(shown.names)}, before for ${someNames(before.names)}.` : undefined,
      `Its key is ${otherKey ? 'new' : 'the same as before'}.`,
      `Valid until ${moment(shown.expiresAt)}, the one before until ${moment(before.expiresAt)}.`,
    ]),
  }
}

/** The authority without the name of the one certificate by which it signed, of which it has several. */
function authorityOf({ issuer }: Pick<KnownCertificate, 'issuer'>): string {
  return issuer.replace(/ \(.*\)$/u, '')
}
