import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Certificate } from './certificates.ts'

/** One virtual server on a port of its own. */
export interface NginxSite {
  /** Served over TLS with this key and certificate (followed by the chain, as nginx wants it). */
  readonly tls?: Certificate
  /** Further directives inside `server { … }`, e.g. `return 301 /there;`. Default: a short page at every address. */
  readonly config?: string
}

/** A real nginx on loopback, one port for each site. */
export interface NginxServer {
  /** Ports in the order of the sites; they stay the same. */
  readonly ports: readonly number[]
  /** Serves other sites on the same ports from now on, by restarting. */
  serve(sites: readonly NginxSite[]): Promise<void>
  /** Kills it at once, as a crash would; `serve` brings it back. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Whether nginx is here; without it its tests must be skipped. */
export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts nginx with a folder of its own, as whoever runs the tests. */
export async function startNginx(sites: readonly NginxSite[]): Promise<NginxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-nginx-'))
  mkdirSync(join(folder, 'temp'))
  const ports = await freePorts(sites.length)
  let child: ChildProcess | undefined

  async function stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const running = child
    child = undefined
    if (running === undefined || running.exitCode !== null) return
    const ended = once(running, 'exit')
    running.kill(signal)
    await ended
  }

  async function serve(wanted: readonly NginxSite[]): Promise<void> {
    await stop('SIGTERM')
    writeFileSync(join(folder, 'nginx.conf'), configOf(folder, ports, wanted))
    const started = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child = started
    for (const port of ports.slice(0, wanted.length)) await answers(port, started)
  }

  await serve(sites)
  return {
    ports,
    serve,
    kill: () => stop('SIGKILL'),
    async close() {
      await stop('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(folder: string, ports: readonly number[], sites: readonly NginxSite[]): string {
  const servers = sites.map(({ tls, config }, index) => {
    const lines = [`listen 127.0.0.1:${ports[index]}${tls ? ' ssl http2' : ''};`]
    if (tls !== undefined) {
      writeFileSync(join(folder, `${index}.key`), tls.key)
      writeFileSync(join(folder, `${index}.pem`), tls.cert)
      lines.push(`ssl_certificate ${index}.pem;`, `ssl_certificate_key ${index}.key;`)
    }
    lines.push(
      config ?? 'location / { default_type text/html; return 200 "<title>My blog</title>Latest posts"; }',
    )
    return `server {\n${lines.join('\n')}\n}`
  })
  // One process without workers: killing it leaves nothing behind that still listens.
  return `
daemon off;
master_process off;
worker_processes 1;
pid nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  ${servers.join('\n')}
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
    if (child.exitCode !== null) throw new Error('nginx ended instead of answering')
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
