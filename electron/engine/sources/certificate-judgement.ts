import type { Distrust, ShownCertificate } from '../http/look-at-certificate.ts'
import type { CertificateSettings } from './certificate-settings.ts'
import type { CheckTrouble } from './conclude-check.ts'
import { duration, moment } from './site-items.ts'

/** What is wrong with a certificate. */
export interface CertificateTrouble {
  readonly outcome: 'degraded' | 'failure'
  readonly trouble: CheckTrouble
  /** Since when, where that can be told. */
  readonly since?: number
  /** True for one that expires within the days that are urgent. */
  readonly isUrgent?: boolean
}

const day = 24 * 60 * 60_000

/**
 * Certificates for 90 days are renewed when a third of that is left, those for a week when a third to half is: for
 * short ones the days of the settings would be an alarm without end. So no more than these shares of their life count.
 */
const shares = { warn: 0.3, urgent: 0.1 }

/** Holds a certificate against what visitors need of it; the worst that is wrong, `undefined` when all is well. */
export function judgeCertificate(
  settings: CertificateSettings,
  certificate: ShownCertificate | undefined,
  now: number,
): CertificateTrouble | undefined {
  const { host } = settings
  if (certificate === undefined)
    return failure({
      predicate: 'is missing',
      expected: `a certificate for ${host}`,
      came: 'It agreed on encryption without one',
      advice: "Look first at the server's TLS settings.",
    })
  const { names, expiresAt, validFrom, distrust } = certificate
  if (!certificate.isForHost)
    return failure({
      predicate: 'is for another name',
      expected: `a certificate for ${host}`,
      came: `It is for ${someNames(names)}`,
      advice:
        "Look first at the server's virtual hosts: it shows the certificate of another site. Then at whether the name still leads to your own server.",
    })
  if (expiresAt <= now)
    return {
      ...failure({
        predicate: 'has expired',
        expected: 'a certificate that is valid now',
        came: `It expired on ${moment(expiresAt)}, ${duration(now - expiresAt)} ago`,
        advice:
          'Renew it by hand now, then look at why it did not renew by itself: the log of the program that does it, its timer, and whether the domain still leads there.',
      }),
      since: expiresAt,
    }
  if (validFrom > now)
    return failure({
      predicate: 'is not valid yet',
      expected: 'a certificate that is valid now',
      came: `It is valid from ${moment(validFrom)}`,
      advice: 'Look first at the clock of this machine, then at the certificate.',
    })
  if (distrust !== undefined) return failure(distrusted(distrust, certificate))
  return judgeRest(settings, certificate, now)
}

function judgeRest(
  { warnDays, urgentDays }: CertificateSettings,
  { expiresAt, validFrom, issuer }: ShownCertificate,
  now: number,
): CertificateTrouble | undefined {
  const life = expiresAt - validFrom
  const left = expiresAt - now
  if (left > Math.min(warnDays * day, life * shares.warn)) return undefined
  return {
    outcome: 'degraded',
    isUrgent: left <= Math.min(urgentDays * day, life * shares.urgent),
    trouble: {
      predicate: `expires in ${duration(left)}`,
      expected: 'a certificate that is renewed in time',
      came: `It expires on ${moment(expiresAt)}`,
      advice: `Visitors see nothing yet. Look first at why it has not renewed by itself; it comes from ${issuer}.`,
    },
  }
}

const distrustWords: Readonly<Record<Distrust, readonly [predicate: string, advice: string]>> = {
  'self-signed': [
    'is self-signed',
    'The server fell back to its own. Look first at whether the one from your authority is still where the server looks for it.',
  ],
  incomplete: [
    'is sent without its chain',
    "Visitors whose browser does not happen to know the intermediate certificate are turned away. Install the authority's full chain (often called fullchain.pem).",
  ],
  'unknown-authority': [
    'is from an authority that nobody knows',
    'Look first at who issued it. If you did not, somebody may stand between this machine and the server.',
  ],
  'expired-authority': [
    'is from an authority that has expired',
    "An intermediate certificate in the chain is out of date. Install the authority's present chain.",
  ],
  other: ['is not trusted', 'Open the site in a browser and look at what it says of it.'],
}

function distrusted(distrust: Distrust, { issuer }: ShownCertificate): CheckTrouble {
  const [predicate, advice] = distrustWords[distrust]
  return {
    predicate,
    advice,
    expected: 'a certificate from an authority that browsers trust',
    came: distrust === 'self-signed' ? 'Nobody vouches for it but itself' : `It comes from ${issuer}`,
  }
}

function failure(trouble: CheckTrouble): CertificateTrouble {
  return { outcome: 'failure', trouble }
}

/** The first few names, and how many more there are. */
export function someNames(names: readonly string[]): string {
  if (names.length === 0) return 'no name at all'
  const shown = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown
}
