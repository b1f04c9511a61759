import { setTimeout as wait } from 'node:timers/promises'
import { type DovecotServer, hasDovecot, startDovecot } from '../servers/dovecot-server.ts'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { benchLetters } from './letters.ts'
import { median, rounded } from './median.ts'
import { processStats } from './process-stats.ts'

const me = 'hello@blog.example'
/** Longest for the whole mailbox, in milliseconds. */
const longest = 30 * 60_000

/**
 * A mailbox of so many mails on a real Dovecot: when the newest 200 are in the feed, how long the rest takes in the
 * background and with how much memory, and how soon a new mail is shown, while that goes on and afterwards.
 */
export async function benchMailbox(mails: number, runs: number) {
  if (!hasDovecot()) throw new Error('Dovecot is not installed (apt-get install dovecot-imapd)')
  const server = await startDovecot()
  const now = Date.now()
  let delivered = 0
  for (const letter of benchLetters(mails)) {
    server.deliver(me, letter, { at: now - (mails - delivered) * 60_000 })
    delivered += 1
  }
  // A real server knows its mails; a first look by anybody else is not part of what is measured.
  await openOnce(server)
  const app = await startHeadless()
  const begun = performance.now()
  const { id } = await app.call('sources.add', {
    kind: 'mailbox',
    settings: { address: me, password: 'secret', host: '127.0.0.1', port: server.port, security: 'none' },
  })
  const checked = app.call('sources.check', { id })
  await until(async () => (await app.call('items.list', { limit: 200 })).items.length === 200)
  const first = (performance.now() - begun) / 1000
  await checked
  await until(async () => (await app.call('sources.list', {}))[0]?.health.listening === true)
  const during = await newMails(app, server, runs)
  await until(async () => (await app.call('items.counts', {})).total >= mails + runs)
  const whole = (performance.now() - begun) / 1000
  const { cpu } = processStats(app.pid)
  await wait(3000)
  const after = await newMails(app, server, runs)
  const peak = processStats(app.pid).peakMemory
  await wait(30_000)
  const rest = processStats(app.pid).memory
  await app.stop()
  await server.close()
  return {
    ...{ mails, secondsToNewest200: rounded(first), secondsToAll: rounded(whole), cpuSeconds: rounded(cpu) },
    ...{ peakMegabytes: rounded(peak), megabytesAtRest: rounded(rest) },
    secondsToNewMail: spread(after),
    secondsToNewMailDuringImport: spread(during),
  }
}

/** Seconds from delivery until a mail is in the feed, for each of some. */
async function newMails(app: HeadlessProcess, server: DovecotServer, count: number) {
  const seconds: number[] = []
  for (let index = 0; index < count; index += 1) {
    const subject = `New ${performance.now()}`
    const begun = performance.now()
    server.deliver(me, `From: Ada <ada@reader.example>\r\nSubject: ${subject}\r\n\r\nThe shop is down.\r\n`)
    await until(async () => {
      const { items } = await app.call('items.list', { limit: 3 })
      return items.some(({ title }) => title === subject)
    })
    seconds.push((performance.now() - begun) / 1000)
    await wait(2500)
  }
  return seconds
}

function spread(seconds: readonly number[]) {
  return { median: rounded(median(seconds)), worst: rounded(Math.max(...seconds)) }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > longest) throw new Error('It takes more than half an hour')
    await wait(50)
  }
}

async function openOnce({ port }: DovecotServer): Promise<void> {
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    ...{ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, logger: false },
    auth: { user: me, pass: 'secret' },
  })
  await client.connect()
  await client.mailboxOpen('INBOX', { readOnly: true })
  await client.logout()
}
