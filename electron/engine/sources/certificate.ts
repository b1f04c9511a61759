import type { RawItem } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { HttpFailure } from '../http/http-failure.ts'
import {
  type CertificateLook,
  lookAtCertificate,
  type ShownCertificate,
} from '../http/look-at-certificate.ts'
import { roundTimings } from '../http/time-phases.ts'
import { type CertificateChange, changeOf, type KnownCertificate, remember } from './certificate-change.ts'
import { judgeCertificate } from './certificate-judgement.ts'
import { type CertificateSettings, certificateSettingsSchema } from './certificate-settings.ts'
import { atOnce, type CheckLook, concludeCheck, lines } from './conclude-check.ts'
import { hostWithPort } from './host-setting.ts'
import { moment } from './site-items.ts'
import type { SiteState } from './site-verdict.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'

/** What a check of a certificate remembers. */
export interface CertificateState {
  readonly verdict: SiteState
  /** The one shown last, then those before. */
  readonly known: readonly KnownCertificate[]
  /** The one that took the place of another unexpectedly, and when. */
  readonly replaced?: { readonly fingerprint: string; readonly at: number; readonly text: string }
  /** Fingerprint of the one whose urgency was told. */
  readonly urgent?: string
}
type Context = PollContext<CertificateSettings, CertificateState>

/** Milliseconds for connecting and agreeing on encryption. */
const patience = 15_000
/** How long a certificate that nobody expected is an alarm, in milliseconds: after a week it is the usual one. */
const unexpectedFor = 7 * 24 * 60 * 60_000
/** A wrong one may be a network's that sits in between, so it is looked at twice before it counts for anything. */
const lookedAtTwice = { down: 2, degraded: 3, up: 1 }

/** Looks at the certificate that a server shows, and tells before it expires and when it is another. */
export const certificateSource = {
  kind: 'certificate',
  label: 'Certificate',
  description:
    'Looks at the TLS certificate of a server: tells you weeks before it expires, and when it is changed.',
  itemKind: 'site',
  settings: certificateSettingsSchema,
  defaultMinutes: 360,
  minimumMinutes: 15,
  sees: 'When it expires, whether its chain and its names are right, and every change of it.',
  blindTo: 'What a server shows elsewhere or under other names, and whether it was revoked.',
  needs: 'The server’s name.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: true,
  site: addressOf,
  alarms: {
    down: { topic: 'expiring', severity: 'critical' },
    degraded: { topic: 'expiring', severity: 'notable' },
  },
  address: (settings) => `https://${addressOf(settings)}/`,
  forSite: ({ protocol, hostname, port }) =>
    protocol === 'https:'
      ? {
          settings: { host: hostname, ...(port === '' ? {} : { port: Number(port) }) },
          reason: 'Tells you weeks before it expires, and when it is changed',
        }
      : undefined,
  suggestName: (settings) => `Certificate of ${addressOf(settings)}`,
  async poll(context): Promise<PollResult<CertificateState>> {
    const { settings, sourceName: name } = context
    const at = context.now()
    const url = `https://${addressOf(settings)}/`
    const seen = await see(context, at)
    const { verdict, items, site, ...result } = concludeCheck(seen.look, {
      ...{ before: context.state?.verdict, at, name, url: addressOf(settings), link: url },
      needed: seen.look.outcome === 'failure' ? lookedAtTwice : atOnce,
      ...{ well: 'is good', wellAgain: 'is good again' },
      facts: seen.certificate && { certificate: factsOf(seen.certificate) },
    })
    const further = [
      seen.change && seen.change.kind !== 'replaced' ? changeItem(seen.change, name, url, at) : undefined,
      // Where the verdict stands already, the few days that are left would go untold.
      seen.isNewlyUrgent && items.length === 0 ? urgentItem(seen.look, name, url, at) : undefined,
    ].filter((item) => item !== undefined)
    return {
      ...result,
      items: [...items, ...further],
      site: { ...site, ...(seen.severity === undefined ? {} : { severity: seen.severity }) },
      state: { ...seen.memory, verdict },
    }
  },
} as const satisfies SourceAdapter<typeof certificateSettingsSchema, CertificateState>

function addressOf({ host, port }: CertificateSettings): string {
  return port === 443 ? hostWithPort(host, port).replace(/:443$/u, '') : hostWithPort(host, port)
}

interface Seen {
  readonly look: CheckLook
  readonly certificate?: ShownCertificate
  readonly change?: CertificateChange
  readonly isNewlyUrgent?: boolean
  readonly severity?: 'serious'
  readonly memory: Omit<CertificateState, 'verdict'>
}

async function see(context: Context, at: number): Promise<Seen> {
  const { settings, state } = context
  const blind = (reason: string): Seen => ({
    look: { outcome: 'unknown', reason },
    memory: { ...state, known: state?.known ?? [] },
  })
  if (context.justWoke) return blind('This machine has just woken up; nothing is judged yet')
  const shown = await connect(context)
  const judged =
    'trouble' in shown
      ? { outcome: 'failure' as const, ...shown }
      : judgeCertificate(settings, shown.certificate, at)
  // A network that wants a sign-in first shows its own certificate in place of every other.
  if (judged?.outcome === 'failure' && !(await context.isReachable(`https://${addressOf(settings)}/`)))
    return blind('This machine is offline, so the certificate could not be seen')
  const certificate = 'trouble' in shown ? undefined : shown.certificate
  if (certificate === undefined)
    return {
      ...blind(''),
      look: judged === undefined ? { outcome: 'unknown', reason: 'No certificate was shown' } : judged,
    }

  // What is wrong anyhow must not become the usual one, nor is it a change that the person made.
  const change = judged?.outcome === 'failure' ? undefined : changeOf(state?.known ?? [], certificate, at)
  const replaced =
    change?.kind === 'replaced'
      ? { fingerprint: certificate.fingerprint, at, text: change.text }
      : stillUnexpected(state, certificate, at)
  const isUrgent = judged?.isUrgent === true
  return {
    certificate,
    ...(change === undefined ? {} : { change }),
    ...(isUrgent ? { severity: 'serious' } : {}),
    isNewlyUrgent: isUrgent && state?.urgent !== certificate.fingerprint,
    look: {
      ...(judged ?? (replaced && unexpected(replaced)) ?? well(certificate)),
      ...('timings' in shown ? { timings: roundTimings(shown.timings) } : {}),
    },
    memory: {
      known: judged?.outcome === 'failure' ? (state?.known ?? []) : remember(state?.known ?? [], certificate),
      ...(replaced === undefined ? {} : { replaced }),
      ...(isUrgent ? { urgent: certificate.fingerprint } : {}),
    },
  }
}

async function connect({
  settings,
  signal,
}: Context): Promise<CertificateLook | Pick<CheckLook & { outcome: 'failure' }, 'trouble'>> {
  const { host, port } = settings
  try {
    return await lookAtCertificate({ host, port, timeout: patience, signal })
  } catch (error) {
    // A server that does not answer at all says nothing about its certificate.
    if (!(error instanceof HttpFailure) || error.reason !== 'no-encryption') throw error
    return {
      trouble: {
        predicate: 'is missing',
        expected: `a certificate for ${host}`,
        came: error.message,
        advice: error.advice,
      },
    }
  }
}

function well({ expiresAt, issuer }: ShownCertificate): CheckLook {
  return { outcome: 'success', came: `From ${issuer}, valid until ${moment(expiresAt)}.` }
}

function stillUnexpected(state: CertificateState | undefined, { fingerprint }: ShownCertificate, at: number) {
  const replaced = state?.replaced
  if (replaced === undefined || replaced.fingerprint !== fingerprint) return undefined
  return at - replaced.at < unexpectedFor ? replaced : undefined
}

function unexpected({ at, text }: NonNullable<CertificateState['replaced']>): CheckLook {
  return {
    outcome: 'degraded',
    since: at,
    trouble: {
      predicate: 'is an entirely different one',
      expected: 'the same authority, names or key as before',
      came: `All of them are new\n${text}`.replace(/\.$/u, ''),
      advice:
        'If you moved the site or put a service in front of it, there is nothing to do. If not, look first at where the domain leads and at who signed in at your registrar and DNS provider.',
    },
  }
}

function changeItem({ kind, text }: CertificateChange, name: string, url: string, at: number): RawItem {
  return {
    ...{ kind: 'site', url, externalId: `changed:${at}`, publishedAt: at },
    needs: kind === 'renewed' ? 'nothing' : 'look',
    title: kind === 'renewed' ? `${name} was renewed` : `${name} was changed`,
    text: lines([
      text,
      kind === 'renewed'
        ? undefined
        : 'If you changed it, there is nothing to do. If you did not, look first at who can change your server and your DNS records.',
    ]),
  }
}

function urgentItem(look: CheckLook, name: string, url: string, at: number): RawItem | undefined {
  if (!('trouble' in look)) return undefined
  const { predicate, came, advice } = look.trouble
  return {
    ...{ kind: 'site', url, needs: 'look', externalId: `urgent:${at}`, publishedAt: at },
    title: `${name} ${predicate}`,
    text: lines([`${came}.`, advice]),
  }
}

function factsOf({ validFrom, expiresAt, issuer, names, fingerprint }: ShownCertificate) {
  return {
    validFrom: toTimestamp(validFrom),
    expiresAt: toTimestamp(expiresAt),
    issuer,
    names: [...names],
    fingerprint,
  }
}
