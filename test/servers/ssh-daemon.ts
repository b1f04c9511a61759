import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A real OpenSSH server on loopback, with SFTP. Only the key in `keyFile` gets in, as whoever runs the tests. */
export interface SshDaemon {
  readonly port: number
  readonly user: string
  readonly keyFile: string
  /** Fingerprint of the host's key, `SHA256:…`. */
  readonly hostKey: string
  /** A folder for what is uploaded. */
  readonly folder: string
  /** Comes back on the same port with another host key. */
  changeHostKey(): Promise<void>
  close(): Promise<void>
}

const program = '/usr/sbin/sshd'

/** Whether OpenSSH's server is here; without it its tests must be skipped. */
export function hasSshDaemon(): boolean {
  return existsSync(program)
}

/** Starts it with a folder of its own. */
export async function startSshDaemon(): Promise<SshDaemon> {
  const home = mkdtempSync(join(tmpdir(), 'storeminder-sshd-'))
  const port = await freePort()
  const makeKey = (name: string): string => {
    rmSync(join(home, name), { force: true })
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', join(home, name)])
    return join(home, name)
  }
  const keyFile = makeKey('user')
  mkdirSync(join(home, 'uploads'))
  writeFileSync(join(home, 'authorized'), readFileSync(`${keyFile}.pub`))
  // Started as root it wants this folder, which a service would have made.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  let child: ChildProcess
  let hostKey = ''

  async function start(): Promise<void> {
    const host = makeKey('host')
    hostKey =
      execFileSync('ssh-keygen', ['-l', '-f', `${host}.pub`], { encoding: 'utf8' }).split(' ')[1] ?? ''
    writeFileSync(
      join(home, 'sshd_config'),
      [
        ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${host}`, 'PidFile none', 'UsePAM no'],
        ...[`AuthorizedKeysFile ${join(home, 'authorized')}`, 'StrictModes no', 'PermitRootLogin yes'],
        ...['PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'Subsystem sftp internal-sftp'],
      ].join('\n'),
    )
    child = spawn(program, ['-D', '-e', '-f', join(home, 'sshd_config')], { stdio: 'ignore' })
    for (let tries = 0; !(await answers(port)); tries += 1) {
      if (child.exitCode !== null || tries > 250) throw new Error('sshd did not start')
      await wait(20)
    }
  }
  async function stop(): Promise<void> {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    ...{ port, keyFile, user: userInfo().username, folder: join(home, 'uploads') },
    get hostKey() {
      return hostKey
    },
    async changeHostKey() {
      await stop()
      await start()
    },
    async close() {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const answer = await Promise.race([
    once(socket, 'data').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false)
  socket.destroy()
  return answer
}
