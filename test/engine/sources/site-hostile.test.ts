import { type AddressInfo, createServer, type Socket } from 'node:net'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { siteSource } from '../../../electron/engine/sources/site.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { hasOpenssl, makeAuthority, makeSelfSigned } from '../../servers/certificates.ts'
import { type Answer, startHttpServer } from '../../servers/http-server.ts'
import { hasNginx, type NginxServer, startNginx } from '../../servers/nginx-server.ts'

// Whatever a server does, a check ends within its time with one sentence.

let desk: AdapterDesk
beforeEach(() => {
  desk = openAdapterDesk()
})
afterEach(() => desk.close())

async function check(url: string, settings: Record<string, unknown> = {}) {
  const { site } = await desk.poll(siteSource, { url, maxSeconds: 1, ...settings })
  if (site === undefined) throw new Error('A site check brought no reading')
  return site.check
}

const canRun = hasNginx() && hasOpenssl()

describe.skipIf(!canRun)(`nginx${canRun ? '' : ' (skipped: nginx or openssl is not installed)'}`, () => {
  const trusted = tls.getCACertificates('default')
  const loop = 'location / { return 301 https://$http_host/; }'
  let nginx: NginxServer

  beforeAll(async () => {
    const authority = makeAuthority('Test authority')
    tls.setDefaultCACertificates([...trusted, authority.cert])
    const good = authority.sign()
    nginx = await startNginx([
      { tls: good },
      { tls: authority.sign({ to: '20210101000000Z' }) },
      { tls: authority.sign({ names: 'DNS:another.example' }) },
      { tls: makeSelfSigned() },
      { tls: authority.intermediate('Middle').sign() },
      { tls: good, config: loop },
      { tls: good, config: 'return 444;' },
      { tls: good, config: 'ssl_protocols TLSv1;' },
      {},
      { tls: good, config: 'location / { default_type application/json; return 200 "{\\"ok\\": true}"; }' },
    ])
  })
  afterAll(async () => {
    tls.setDefaultCACertificates(trusted)
    await nginx.close()
  })
  const url = (index: number, scheme = 'https') => `${scheme}://localhost:${nginx.ports[index]}/`

  test('with a good certificate is up, and all phases are known', async () => {
    const { outcome, timings } = await check(url(0), { keyword: 'Latest posts', maxSeconds: 10 })
    expect(outcome).toBe('success')
    expect(Object.keys(timings ?? {})).toEqual(['dns', 'connect', 'tls', 'firstByte', 'download'])
  })

  test('that answers in JSON can be asked', async () => {
    expect((await check(url(9), { jsonQuery: 'ok', maxSeconds: 10 })).outcome).toBe('success')
  })

  test.each([
    [1, 'The TLS certificate of localhost has expired'],
    [2, 'The TLS certificate that localhost shows was made for another name'],
    [3, 'The TLS certificate of localhost is self-signed'],
    [4, 'The TLS certificate of localhost comes from an authority that is not known here'],
    [5, 'It redirects in a circle'],
    [6, 'The connection to localhost broke off'],
    [7, 'localhost and this machine could not agree on an encrypted connection'],
  ])('number %i fails with its sentence', async (index, words) => {
    const { outcome, reason } = await check(url(index), { maxSeconds: 10 })
    expect(outcome).toBe('failure')
    expect(reason).toContain(words)
  })

  test('asked without encryption where it wants some, and the other way round', async () => {
    expect((await check(url(0, 'http'), { maxSeconds: 10 })).reason).toContain('Status 400')
    expect((await check(url(8), { maxSeconds: 10 })).reason).toContain('could not agree on an encrypted')
  })

  test('whose certificate is changed while it runs is seen with the new one', async () => {
    const [one, two] = [makeAuthority('One'), makeAuthority('Two')]
    tls.setDefaultCACertificates([...trusted, one.cert])
    const own = await startNginx([{ tls: one.sign() }])
    const address = `https://localhost:${own.ports[0]}/`
    expect((await check(address, { maxSeconds: 10 })).outcome).toBe('success')
    await own.serve([{ tls: two.sign() }])
    expect((await check(address, { maxSeconds: 10 })).reason).toContain('not known here')
    await own.close()
  })
})

/** A server that does with each connection what it is told, once a request came. */
async function startRaw(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Sends the same again and again until the client hangs up. */
function repeat(socket: Socket, text: string, pause = 0): void {
  const more = (): void => {
    if (!socket.writable) return
    socket.write(text, () => setTimeout(more, pause))
  }
  more()
}

const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
const frame = (type: number, bytes: number[]) =>
  Buffer.from([0, 0, bytes.length, type, 0, 0, 0, 0, 1, ...bytes])

describe('a server that', () => {
  test.each<[name: string, answer: (socket: Socket) => void, words: string]>([
    [
      'sends one header line a time for ever',
      (socket) => repeat(socket, head, 100),
      'failed|more headers|HTTP|no answer',
    ],
    [
      'never ends its headers',
      (socket) => repeat(socket, `${head}x-pad: ${'x'.repeat(5000)}\r\n`),
      'more headers|HTTP',
    ],
    [
      'says "continue" for ever',
      (socket) => repeat(socket, 'HTTP/1.1 100 Continue\r\n\r\n', 5),
      'no answer within 1 second',
    ],
    [
      'drips its body',
      (socket) => {
        socket.write(`${head}\r\n`)
        repeat(socket, '.', 50)
      },
      'had not finished after 1 second',
    ],
    [
      'promises more than it sends',
      (socket) => socket.end(`${head}content-length: 5000\r\n\r\nshort`),
      'broke off',
    ],
    [
      'sends two lengths',
      (socket) => socket.end(`${head}content-length: 5\r\ncontent-length: 7\r\n\r\nHello`),
      'not with HTTP',
    ],
    [
      'sends a chunk of a size that is none',
      (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\nzz\r\nHello`),
      'not with HTTP',
    ],
    [
      'speaks HTTP/2 unasked and resets',
      (socket) => socket.end(Buffer.concat([frame(4, []), frame(3, [0, 0, 0, 8])])),
      'not with HTTP',
    ],
    ['hangs up at once', (socket) => socket.resetAndDestroy(), 'broke off'],
    ['answers with something else', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'), 'not with HTTP'],
  ])('%s', async (_, answer, words) => {
    const server = await startRaw(answer)
    const { outcome, reason } = await check(server.url)
    expect(outcome).toBe('failure')
    expect(reason).toMatch(new RegExp(words))
    expect(reason?.length).toBeLessThan(400)
    await server.close()
  })

  test.skipIf(!hasOpenssl())('speaks HTTP/2 only', async () => {
    const { key, cert } = makeSelfSigned()
    const trusted = tls.getCACertificates('default')
    tls.setDefaultCACertificates([...trusted, cert])
    const server = tls.createServer({ key, cert, ALPNCallback: () => undefined })
    server.on('tlsClientError', () => {})
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { reason } = await check(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(reason).toContain('could not agree on an encrypted connection')
    tls.setDefaultCACertificates(trusted)
    await new Promise((done) => server.close(done))
  })
})

describe('a page that', () => {
  async function page(answer: Answer, settings: Record<string, unknown>) {
    const server = await startHttpServer({ '/': answer })
    const seen = await check(server.url, { maxSeconds: 10, ...settings })
    await server.close()
    return seen
  }

  test.each(['nonsense', 'utf-7', 'utf-16', '', '"; drop', 'windows-1251'])(
    'names the charset %j is read all the same',
    async (charset) => {
      const headers = { 'content-type': `text/html; charset=${charset}` }
      const seen = await page({ body: 'Latest posts', headers }, { keyword: 'Latest posts' })
      expect(seen.outcome).toBe('success')
    },
  )

  test('never ends is read as far as it is needed', async () => {
    const body = 'Latest posts '.repeat(1000)
    expect((await page({ body, endless: true }, { keyword: 'Latest' })).outcome).toBe('success')
    expect((await page({ body, endless: true }, { jsonQuery: 'a' })).reason).toContain('More than 2 MB')
  })

  test('is a bomb of compressed nothing does no harm', async () => {
    const before = process.memoryUsage.rss()
    const seen = await page({ body: Buffer.alloc(64_000_000), encoding: 'gzip' }, { keyword: 'Latest' })
    expect(seen.outcome).toBe('failure')
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
  })

  test('is of a million tags in one another is looked through', async () => {
    const seen = await page({ body: '<b>'.repeat(330_000) }, { keyword: 'Latest' })
    expect(seen.reason).toContain('those words are not on it')
  })
})
