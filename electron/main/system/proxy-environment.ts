import { setTimeout as sleep } from 'node:timers/promises'
import { session } from 'electron'
import { proxyAddress } from './proxy-address.ts'

/** Longest wait for a proxy script, in milliseconds. */
const patience = 2_000

/**
 * The system's proxy as environment variables for the engine's process; what the environment already says goes
 * first. A proxy script is asked once for each scheme, so one that answers differently per host is not followed.
 */
export async function proxyEnvironment(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const scheme of ['http', 'https'] as const) {
    const name = `${scheme}_proxy`
    if (process.env[name] ?? process.env[name.toUpperCase()]) continue
    const asked = session.defaultSession.resolveProxy(`${scheme}://example.com/`)
    const address = proxyAddress(await Promise.race([asked, sleep(patience, 'DIRECT')]))
    if (address !== undefined) found[name.toUpperCase()] = address
  }
  return found
}
