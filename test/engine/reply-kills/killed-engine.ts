import { networkInterfaces } from 'node:os'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import type { Clock } from '../../../electron/engine/ports.ts'
import '../../bench/simulation/engine-from-source.ts'

/**
 * An engine on a folder, whose clock runs faster than the wall's and whose requests have a short deadline, that does what
 * its parent asks it to. Made to be killed. Run as a program of its own: folder, how much faster, when that began
 * (milliseconds since 1970), and the deadline in milliseconds.
 */
const [folder = '', speedWord = '1', began = '0', deadline = '1000'] = process.argv.slice(2)
const speed = Number(speedWord)
const clock: Clock = {
  now: () => Number(began) + (Date.now() - Number(began)) * speed,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds / speed)
    return () => clearTimeout(timer)
  },
}
const real = createHttpClient({ version: '0.0.0-test' })
const http: HttpClient = {
  request: (request) => real.request({ ...request, timeout: Number(deadline) }),
  close: () => real.close(),
}
const { startEngine } = await import('../../start-engine.ts')
const { engine } = await startEngine({
  ...{ folder, clock },
  network: { http, interfaces: networkInterfaces, gateway: async () => ({ kind: 'unknown' }) },
})
engine.start()
process.on('message', async ({ id, method, params }: { id: number; method: string; params: unknown }) => {
  const result = await engine.dispatch(method, params)
  process.send?.({ id, result })
})
process.on('disconnect', () => process.exit())
process.send?.({ id: 0 })
