import type { RawItem } from '../../shared/model/item.ts'
import { type CheckLook, lines } from './conclude-check.ts'
import type { Registration } from './rdap-registration.ts'
import { moment } from './site-items.ts'

const day = 24 * 60 * 60_000
/** Days before the end at which it is told again. */
const reminders = [14, 7, 3, 1]
const urgentDays = 7

/** Judges what the registry says: `warnDays` is how long before its end it should be renewed. */
export function judgeRegistration(
  domain: string,
  { expiresAt, statuses, registrar }: Registration,
  warnDays: number,
  now: number,
): CheckLook {
  const renew = `Renew it at ${registrar ?? 'your registrar'} now, then look why it did not renew by itself: usually a card that has run out, or mail to an address that nobody reads.`
  const has = (...names: readonly string[]) => names.some((name) => statuses.includes(name))
  if (has('redemption period', 'pending delete'))
    return failure('has expired and is about to be deleted', {
      expected: `${domain} to be registered to you`,
      came: `The registry says “${statuses.join('”, “')}”`,
      advice: `Ask ${registrar ?? 'your registrar'} at once to restore it; after the deletion anybody can register it.`,
    })
  if (expiresAt !== undefined && expiresAt <= now)
    return failure('has expired', {
      expected: `the registration of ${domain} to be valid`,
      came: `It ran out on ${moment(expiresAt)}`,
      advice: renew,
    })
  if (has('client hold', 'server hold'))
    return failure('is suspended', {
      expected: `${domain} to be in the name system`,
      came: `The registry says “${statuses.join('”, “')}”, so that the name leads nowhere`,
      advice: `Look first at mail from ${registrar ?? 'your registrar'}: an unpaid bill, an address of yours that was not confirmed, or a complaint.`,
    })
  if (has('pending transfer'))
    return {
      outcome: 'degraded',
      trouble: {
        predicate: 'is being transferred',
        expected: `${domain} to stay with ${registrar ?? 'its registrar'}`,
        came: 'The registry says that a transfer to another registrar is under way',
        advice: `If you did not ask for it, tell ${registrar ?? 'your registrar'} at once to refuse it, and change your password there.`,
      },
    }
  if (expiresAt !== undefined && expiresAt - now <= warnDays * day)
    return {
      outcome: 'degraded',
      trouble: {
        predicate: `expires in ${days(expiresAt - now)}`,
        expected: `${domain} to be renewed ${days(warnDays * day)} before its end`,
        came: `It runs out on ${moment(expiresAt)}`,
        advice: renew,
      },
    }
  return {
    outcome: 'success',
    came:
      expiresAt === undefined
        ? 'Its registry does not say when it runs out, so only its registrar, its name servers and what state it is in are watched.'
        : `It runs out on ${moment(expiresAt)}${registrar === undefined ? '' : `, at ${registrar}`}.`,
  }
}

/** What the registry knows no such domain means. */
export function notRegistered(domain: string): CheckLook {
  return failure('is not registered', {
    expected: `${domain} to be registered to you`,
    came: 'The registry knows no such domain',
    advice:
      'Look first at your registrar whether it lapsed. If so, register it again before somebody else does.',
  })
}

/** Of the reminders the one that is due, in days; `undefined` when the end is further away. */
export function dueReminder(expiresAt: number | undefined, now: number): number | undefined {
  if (expiresAt === undefined || expiresAt <= now) return undefined
  return reminders.findLast((left) => expiresAt - now <= left * day)
}

/** Whether the end is so near that it should be told until somebody has it. */
export function isUrgent(expiresAt: number | undefined, now: number): boolean {
  return expiresAt !== undefined && expiresAt - now <= urgentDays * day
}

/** Reminds of the end once more. */
export function reminderItem(name: string, registration: Registration, left: number, now: number): RawItem {
  const { expiresAt = now, registrar } = registration
  return {
    ...{ kind: 'site', needs: 'look', externalId: `expires:${expiresAt}:${left}`, publishedAt: now },
    title: `${name} expires in less than ${days(left * day)}`,
    text: `It runs out on ${moment(expiresAt)} and has not been renewed. Renew it at ${registrar ?? 'your registrar'} now.`,
  }
}

/** Tells what changed hands; `undefined` when nothing did. */
export function changeItem(
  name: string,
  before: Registration,
  after: Registration,
  now: number,
): RawItem | undefined {
  const changes = [
    before.registrar !== undefined &&
      after.registrar !== undefined &&
      before.registrar !== after.registrar &&
      `Registrar: was ${before.registrar}, is ${after.registrar.replace(/\.$/u, '')}.`,
    before.nameServers.length > 0 &&
      before.nameServers.join(' ') !== after.nameServers.join(' ') &&
      `Name servers: were ${before.nameServers.join(', ')}, are ${after.nameServers.join(', ') || 'none'}.`,
    before.statuses.includes(lock) &&
      !after.statuses.includes(lock) &&
      'The lock against transfers was taken off.',
  ].filter((change) => change !== false)
  if (changes.length === 0) return undefined
  return {
    ...{ kind: 'site', needs: 'look', externalId: `changed:${now}`, publishedAt: now },
    title: `${name}: the registration has changed`,
    text: lines([
      ...changes,
      'If you did this, there is nothing to do. If not, call your registrar at once: whoever controls the registration controls your site and your mail.',
    ]),
  }
}

const lock = 'client transfer prohibited'

function failure(
  predicate: string,
  words: { readonly expected: string; readonly came: string; readonly advice: string },
): CheckLook {
  return { outcome: 'failure', trouble: { predicate, ...words } }
}

/** "3 days", rounded down, "1 day" at least. */
function days(milliseconds: number): string {
  const count = Math.max(1, Math.floor(milliseconds / day))
  return count === 1 ? '1 day' : `${count} days`
}
