import { domainToASCII } from 'node:url'
import { getDomain, parse } from 'tldts'
import { z } from 'zod'
import { toTimestamp } from '../../shared/model/time.ts'
import { askJson } from './ask-json.ts'
import { atOnce, type CheckLook, concludeCheck } from './conclude-check.ts'
import {
  changeItem,
  dueReminder,
  isUrgent,
  judgeRegistration,
  notRegistered,
  reminderItem,
} from './domain-judgement.ts'
import { findRdapServer, ianaBootstrap } from './rdap-bootstrap.ts'
import { type Registration, rdapDomainSchema, readRegistration } from './rdap-registration.ts'
import type { SiteState } from './site-verdict.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

const settingsSchema = z.object({
  domain: z
    .string()
    .trim()
    .max(300, 'Use at most 300 characters')
    // Without the suffixes of hosting companies, whose customers register nothing.
    .transform((typed) => domainToASCII(getDomain(typed) ?? ''))
    .refine((domain) => domain !== '', { error: 'Give a domain that can be registered, e.g. blog.example' })
    .meta({ title: 'Domain', placeholder: 'blog.example' }),
  warnDays: z
    .number({ error: 'Give a number of days' })
    .min(1, 'Give at least 1 day')
    .max(365, 'Give at most 365 days')
    .default(30)
    .meta({ title: 'Tell me', description: 'Days before it runs out.' }),
  server: z
    .url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })
    .max(500, 'Use at most 500 characters')
    .optional()
    .meta({
      title: 'RDAP server',
      description: 'Usually found by itself, in the list that IANA keeps.',
      placeholder: 'https://rdap.nic.example/',
    }),
})
type Settings = z.output<typeof settingsSchema>

/** What a check of a domain remembers. */
export interface DomainState {
  readonly verdict: SiteState
  readonly registration?: Registration
  /** Days before the end of which was told last, and of which end. */
  readonly reminded?: { readonly left: number; readonly expiresAt: number }
  readonly server?: { readonly base: string; readonly foundAt: number }
}
type Context = PollContext<Settings, DomainState>

const hour = 60 * 60_000
/** How long the server that was found is believed, in milliseconds. */
const serverLife = 14 * 24 * hour

/** Asks the registry when a domain runs out and who holds it. `bootstrap`: IANA's list of RDAP servers. */
export function createDomainSource(bootstrap: string) {
  return {
    kind: 'domain',
    label: 'Domain',
    description: 'Asks the registry when your domain runs out, and tells you when its registration changes.',
    itemKind: 'site',
    settings: settingsSchema,
    defaultMinutes: 24 * 60,
    minimumMinutes: 60,
    sees: 'When the domain runs out, whether it is suspended, and changes of its registrar and name servers.',
    blindTo: 'The date at registries that do not publish it, such as that of .de.',
    needs: 'The domain.',
    group: 'own-site',
    abilities: { reply: false, push: false },
    backsOff: true,
    site: ({ domain }) => domain,
    alarms: {
      down: { topic: 'expiring', severity: 'critical' },
      degraded: { topic: 'expiring', severity: 'notable' },
    },
    forSite({ hostname }) {
      // Whoever lives below a hosting company's name registered nothing.
      const { domain, isIcann, isPrivate } = parse(hostname, { allowPrivateDomains: true })
      return domain === null || !isIcann || isPrivate
        ? undefined
        : {
            settings: { domain },
            reason: 'Tells you in time when the domain runs out or its registration changes',
          }
    },
    address: addressOf,
    suggestName: ({ domain }) => `Domain ${domain}`,
    async poll(context): Promise<PollResult<DomainState>> {
      const { settings, state, sourceName: name } = context
      const at = context.now()
      const server = await serverFor(context, bootstrap)
      const url = `${server.base}domain/${settings.domain}`
      const registration = await ask(context, url, server.base)
      const look: CheckLook =
        registration === undefined
          ? notRegistered(settings.domain)
          : judgeRegistration(settings.domain, registration, settings.warnDays, at)
      const known = registration ?? state?.registration
      const { verdict, ...result } = concludeCheck(look, {
        ...{ before: state?.verdict, at, name, url: addressOf(settings) },
        ...{ well: 'is registered', wellAgain: 'is all right again' },
        // A registry that loses a domain for a moment is rarer than one that lost it, but worth a second question.
        needed: registration === undefined ? { down: 2, degraded: 2, up: 1 } : atOnce,
        facts: factsOf(settings.domain, registration),
      })
      const reminder = remind(registration, state, at)
      const changed =
        registration && state?.registration && changeItem(name, state.registration, registration, at)
      return {
        ...result,
        site: { ...result.site, ...(isUrgent(registration?.expiresAt, at) ? { severity: 'serious' } : {}) },
        items: [
          ...result.items,
          ...(reminder?.isNew && result.items.length === 0 && registration
            ? [reminderItem(name, registration, reminder.left, at)]
            : []),
          ...(changed ? [changed] : []),
        ],
        // Whoever renews wants to see that it worked before tomorrow.
        ...(verdict.verdict === 'up' || result.againIn !== undefined ? {} : { againIn: hour }),
        state: {
          ...{ verdict, server },
          ...(known === undefined ? {} : { registration: known }),
          ...(reminder === undefined
            ? {}
            : { reminded: { left: reminder.left, expiresAt: reminder.expiresAt } }),
        },
      }
    },
  } as const satisfies SourceAdapter<typeof settingsSchema, DomainState>
}

function addressOf({ domain, server }: Settings): string {
  return `registration of ${domain}${server ? ` at ${server}` : ''}`
}

/** The server to ask: the one given, the one found lately, or the one that IANA's list names now. */
async function serverFor(context: Context, bootstrap: string): Promise<NonNullable<DomainState['server']>> {
  const { settings, state } = context
  const now = context.now()
  if (settings.server) return { base: settings.server.replace(/\/*$/u, '/'), foundAt: now }
  const found = state?.server
  if (found !== undefined && now - found.foundAt < serverLife) return found
  try {
    return { base: await findRdapServer(settings.domain, bootstrap, context), foundAt: now }
  } catch (error) {
    // Better asked where it was than not at all.
    if (found === undefined || context.signal.aborted || !(error instanceof SourceError)) throw error
    return found
  }
}

/** What the registry says; `undefined` when it knows no such domain. */
async function ask(context: Context, url: string, base: string): Promise<Registration | undefined> {
  try {
    const { data } = await askJson(context, {
      ...{ service: `The registry (${new URL(base).host})`, schema: rdapDomainSchema, url },
      headers: { accept: 'application/rdap+json, application/json;q=0.9' },
      maxBytes: 1_000_000,
      signal: context.signal,
    })
    return readRegistration(data, context.now())
  } catch (error) {
    if (error instanceof SourceError && error.kind === 'gone') return undefined
    throw error
  }
}

function remind(registration: Registration | undefined, state: DomainState | undefined, now: number) {
  const expiresAt = registration?.expiresAt
  const left = dueReminder(expiresAt, now)
  if (expiresAt === undefined || left === undefined) return undefined
  const before = state?.reminded?.expiresAt === expiresAt ? state.reminded.left : Number.POSITIVE_INFINITY
  return { left, expiresAt, isNew: left < before }
}

function factsOf(domain: string, registration: Registration | undefined) {
  if (registration === undefined) return undefined
  const { expiresAt, registrar } = registration
  return {
    domain: {
      name: domain,
      ...(expiresAt === undefined ? {} : { expiresAt: toTimestamp(expiresAt) }),
      ...(registrar === undefined ? {} : { registrar }),
    },
  }
}

/** The registries where they really are. */
export const domainSource = createDomainSource(ianaBootstrap)
