import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { startEngine } from '../../start-engine.ts'

test('the end waits neither for a journey nor for a look beside it', { timeout: 15_000 }, async () => {
  const server = createServer((socket) => void socket.on('error', () => {}))
  let calls = 0
  server.on('connection', () => {
    calls += 1
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const at = await startEngine()
  at.engine.start()
  const settings = { host: '127.0.0.1', port, user: 'ada', password: 'x', folder: 'www' }
  await at.get('page.save', { target: { kind: 'sftp', settings } })
  // It takes no part in the conversation: either would wait for 20 seconds.
  void at.call('incidents.publish', {})
  await expect.poll(() => calls).toBe(1)
  void at.call('page.test', {})
  await expect.poll(() => calls).toBe(2)
  await at.stop()
  server.close()
})
