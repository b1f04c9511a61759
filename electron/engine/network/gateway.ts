import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { type Gateways, readLinuxRoutes, readNetstat } from './read-gateways.ts'

/**
 * How the way out of this machine looks. `none`: there is no default route. `direct`: it needs no gateway, as through
 * a tunnel. `answers` and `silent`: what the gateway at `address` did when it was knocked at. `unknown`: the system
 * would not say.
 */
export type GatewayState =
  | { readonly kind: 'none' | 'direct' | 'unknown' }
  | { readonly kind: 'answers' | 'silent'; readonly address: string }

/** Where routers listen: names, settings page. A refusal is an answer as well. */
const doors = [53, 80, 443]
/** Milliseconds a gateway gets. It is at most a cable away. */
const patience = 750

/** Finds the default gateway and knocks at it. Silence is no proof, since some routers do not answer. Never rejects. */
export async function lookAtGateway(): Promise<GatewayState> {
  let gateways: Gateways
  try {
    gateways = await findGateways()
  } catch {
    return { kind: 'unknown' }
  }
  const [first] = gateways.addresses
  if (first === undefined) return { kind: gateways.direct ? 'direct' : 'none' }
  const answering = await Promise.all(
    gateways.addresses.map(async (address) => ((await answers(address, doors)) ? address : undefined)),
  )
  const address = answering.find((one) => one !== undefined)
  return address === undefined ? { kind: 'silent', address: first } : { kind: 'answers', address }
}

/** Whether anybody at `address` reacts to a connection to one of the ports, be it by refusing it. */
export async function answers(address: string, ports: readonly number[]): Promise<boolean> {
  try {
    await Promise.any(ports.map((port) => knock(address, port)))
    return true
  } catch {
    return false
  }
}

function knock(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: patience })
    const end = (isThere: boolean) => {
      socket.destroy()
      if (isThere) resolve()
      else reject(new Error('Nobody is there'))
    }
    socket.on('connect', () => end(true))
    socket.on('timeout', () => end(false))
    socket.on('error', (error) => end('code' in error && error.code === 'ECONNREFUSED'))
  })
}

async function findGateways(): Promise<Gateways> {
  if (process.platform !== 'linux') return readNetstat(await run('netstat', ['-rn']))
  const [ipv4, ipv6] = await Promise.all([
    readFile('/proc/net/route', 'utf8'),
    readFile('/proc/net/ipv6_route', 'utf8').catch(() => ''),
  ])
  return readLinuxRoutes(ipv4, ipv6)
}

function run(command: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { timeout: 3_000, maxBuffer: 1_000_000, windowsHide: true }
    execFile(command, words, options, (error, output) => (error ? reject(error) : resolve(output)))
  })
}
