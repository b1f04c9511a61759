import { createHmac, timingSafeEqual } from 'node:crypto'

/** How old a ticket may be, in milliseconds: nobody writes in two seconds, and few leave a page open for a day. */
const age = { least: 2000, most: 24 * 60 * 60_000 } as const

/** What a page gets before it sends: when that was, signed, so that nobody can claim another time. */
export function writeTicket(key: string, now: number): string {
  const time = now.toString(36)
  return `${time}.${sign(key, time)}`
}

/** Whether a ticket was given out for this key, neither just now nor long ago. */
export function isTicket(ticket: string, key: string, now: number): boolean {
  const [time = '', signature = ''] = ticket.split('.')
  const expected = Buffer.from(sign(key, time))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  const passed = now - Number.parseInt(time, 36)
  return passed >= age.least && passed <= age.most
}

function sign(key: string, time: string): string {
  return createHmac('sha256', key).update(`ticket ${time}`).digest('base64url').slice(0, 22)
}
