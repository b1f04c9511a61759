import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Certificate } from './certificates.ts'

/** How a mail is put into a mailbox. */
export interface Delivery {
  /** Default: INBOX. Another one is made when it is missing. */
  readonly folder?: string
  /** Maildir's letters: `S` seen, `R` answered, `F` flagged. */
  readonly flags?: string
  /** When the server took it, milliseconds since 1970. */
  readonly at?: number
}

export interface DovecotOptions {
  /** TLS on a port of its own, and STARTTLS on the plain one. */
  readonly tls?: Certificate
  /** Room of each mailbox, e.g. `100k`. */
  readonly quota?: string
  /** Without IDLE, as some old servers are. */
  readonly withoutIdle?: boolean
  /** Asks this address whether an OAuth token is good, and takes tokens besides passwords. */
  readonly tokens?: string
}

/** A real Dovecot on loopback. Any user may sign in, with the password "secret". */
export interface DovecotServer {
  readonly port: number
  /** The port of TLS. */
  readonly securePort: number
  /** Puts a mail into a mailbox as delivery does; returns its file. */
  deliver(user: string, mail: string | Uint8Array, delivery?: Delivery): string
  /** Makes a folder. */
  makeFolder(user: string, folder: string): void
  /** Deletes a mail, by its file at delivery, whatever Dovecot calls it now. */
  discard(file: string): void
  /** Deletes a folder with everything in it. */
  removeFolder(user: string, folder: string): void
  /** Gives every mail of a folder another number, as after a restored backup. */
  renumber(user: string, folder?: string): void
  /** Breaks all connections of a user off. */
  kick(user: string): void
  /** How many connections of a user are open. */
  sessions(user: string): number
  /** What the server logged. */
  log(): string
  /** Names of a folder's mails, with their flags at the end. */
  files(user: string, folder?: string): readonly string[]
  close(): Promise<void>
}

/** Whether Dovecot is here; without it its tests must be skipped. */
export function hasDovecot(): boolean {
  try {
    execFileSync('dovecot', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts Dovecot with a folder of its own, as root or as anybody. */
export async function startDovecot(options: DovecotOptions = {}): Promise<DovecotServer> {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-dovecot-'))
  // Its processes give up root and must still get at their files.
  chmodSync(folder, 0o755)
  const [port = 0, securePort = 0] = await freePorts(2)
  const owner = process.getuid?.() === 0 ? 'mail' : userInfo().username
  writeFileSync(join(folder, 'dovecot.conf'), configOf(folder, owner, { port, securePort }, options))
  mkdirSync(join(folder, 'mail'))
  own(join(folder, 'mail'))
  const child = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answers(port, child)

  function own(path: string): void {
    if (owner === 'mail') execFileSync('chown', ['-R', 'mail:mail', path])
  }

  function boxOf(user: string, name = 'INBOX'): string {
    const box = join(folder, 'mail', user, 'Maildir', name === 'INBOX' ? '' : `.${name.replaceAll('/', '.')}`)
    const isNew = mkdirSync(join(box, 'cur'), { recursive: true }) !== undefined
    for (const part of ['new', 'tmp']) mkdirSync(join(box, part), { recursive: true })
    if (isNew && name !== 'INBOX') writeFileSync(join(box, 'maildirfolder'), '')
    if (isNew) own(join(folder, 'mail', user))
    return box
  }

  let delivered = 0
  return {
    port,
    securePort,
    deliver(user, mail, { folder: name, flags, at = Date.now() } = {}) {
      const box = boxOf(user, name)
      delivered += 1
      // Dovecot numbers the mails that it finds in the order of their names.
      const file = `${Math.floor(at / 1000)}.M${String(delivered).padStart(8, '0')}.test`
      const path = join(
        box,
        flags === undefined ? 'new' : 'cur',
        flags === undefined ? file : `${file}:2,${flags}`,
      )
      writeFileSync(path, mail)
      utimesSync(path, at / 1000, at / 1000)
      chmodSync(path, 0o666)
      return path
    },
    makeFolder: (user, name) => void boxOf(user, name),
    discard(file) {
      const box = join(dirname(file), '..')
      const name = basename(file).replace(/:2,.*/u, '')
      for (const part of ['new', 'cur'])
        for (const found of readdirSync(join(box, part)))
          if (found.startsWith(name)) rmSync(join(box, part, found))
    },
    removeFolder: (user, name) => rmSync(boxOf(user, name), { recursive: true }),
    renumber(user, name) {
      const box = boxOf(user, name)
      const list = join(box, 'dovecot-uidlist')
      const text = readFileSync(list, 'utf8')
      writeFileSync(
        list,
        text.replace(/\bV(\d+)/u, (_, old: string) => `V${Number(old) + 1}`),
      )
      for (const file of readdirSync(box)) if (file.startsWith('dovecot.index')) rmSync(join(box, file))
    },
    kick(user) {
      execFileSync('doveadm', ['-c', join(folder, 'dovecot.conf'), 'kick', user], { stdio: 'ignore' })
    },
    sessions(user) {
      const who = execFileSync(
        'doveadm',
        ['-f', 'tab', '-c', join(folder, 'dovecot.conf'), 'who', '-1', user],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      )
      return who
        .toString()
        .split('\n')
        .filter((line) => line.startsWith(`${user}\t`)).length
    },
    log: () => readFileSync(join(folder, 'dovecot.log'), 'utf8'),
    files(user, name) {
      const box = boxOf(user, name)
      return ['new', 'cur'].flatMap((part) => readdirSync(join(box, part)))
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(
  folder: string,
  owner: string,
  ports: { readonly port: number; readonly securePort: number },
  { tls, quota, withoutIdle = false, tokens }: DovecotOptions,
): string {
  if (tls !== undefined) {
    writeFileSync(join(folder, 'tls.key'), tls.key)
    writeFileSync(join(folder, 'tls.pem'), tls.cert)
  }
  if (tokens !== undefined)
    writeFileSync(
      join(folder, 'tokens.conf'),
      `introspection_mode = post\nintrospection_url = ${tokens}\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n`,
    )
  const isRoot = owner === 'mail'
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
${isRoot ? '' : `default_internal_user = ${owner}\ndefault_internal_group = ${owner}\ndefault_login_user = ${owner}`}
protocols = imap
listen = 127.0.0.1
ssl = ${tls === undefined ? 'no' : 'yes'}
${tls === undefined ? '' : `ssl_cert = <${folder}/tls.pem\nssl_key = <${folder}/tls.key`}
disable_plaintext_auth = no
auth_mechanisms = plain login${tokens === undefined ? '' : ' xoauth2 oauthbearer'}
# Tests need not wait as long as somebody who guesses.
auth_failure_delay = 0
auth_verbose = yes
mail_location = maildir:${folder}/mail/%u/Maildir
mail_uid = ${owner}
mail_gid = ${isRoot ? 'mail' : ''}
first_valid_uid = 1
mailbox_idle_check_interval = 1 secs
mail_max_userip_connections = 50
${withoutIdle ? 'imap_capability = IMAP4rev1 LITERAL+ ENABLE UIDPLUS SPECIAL-USE' : ''}
${quota === undefined ? '' : `mail_plugins = quota\nprotocol imap {\n  mail_plugins = quota imap_quota\n}\nplugin {\n  quota = count:User quota\n  quota_vsizes = yes\n  quota_rule = *:storage=${quota}\n}`}
${tokens === undefined ? '' : `passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = ${folder}/tokens.conf\n}`}
passdb {
  driver = static
  mechanisms = plain login
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner} gid=${isRoot ? 'mail' : owner} home=${folder}/mail/%u allow_all_users=yes
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${ports.port}
  }
  inet_listener imaps {
    port = ${tls === undefined ? 0 : ports.securePort}
    ssl = yes
  }
}
# Nobody is made to wait because somebody guessed wrong from the same address.
service anvil {
  ${isRoot ? '' : 'chroot ='}
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    special_use = \\Junk
  }
  mailbox Sent {
    special_use = \\Sent
  }
}
`
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  for (const server of servers) await new Promise((done) => server.close(done))
  return ports
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('Dovecot ended instead of answering')
    const socket = connect(port, '127.0.0.1')
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (outcome) return
    await wait(20)
  }
}
