import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import {
  type Certificate,
  type Certificates,
  hasOpenssl,
  makeCertificates,
} from '../../servers/certificates.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { startProxyServer } from '../../servers/proxy-server.ts'

const canMake = hasOpenssl()
if (!canMake)
  process.stderr.write('SKIPPED: certificates in HTTP answers, because there is no openssl command here\n')

let certificates: Certificates
let client: HttpClient
let server: TestServer | undefined
beforeAll(() => {
  if (!canMake) return
  certificates = makeCertificates()
  client = createHttpClient({ version: '1', environment: {}, authorities: [certificates.authority.cert] })
})
afterAll(() => client?.close())
afterEach(() => server?.close())

async function ask(certificate: Certificate, asking = client): Promise<unknown> {
  server = await startHttpServer({ '/': { body: 'private words' } }, { tls: certificate })
  return await asking.request({ url: server.url }).catch((error: unknown) => error)
}

test.skipIf(!canMake)('a good certificate is accepted', async () => {
  expect(await ask(certificates.good)).toMatchObject({ status: 200 })
})

test.skipIf(!canMake).each([
  ['expired', 'certificate-expired', 'has expired'],
  ['notYetValid', 'certificate-not-yet-valid', 'is not valid yet'],
  ['wrongName', 'certificate-wrong-name', 'was made for another name'],
  ['selfSigned', 'certificate-self-signed', 'is self-signed'],
] as const)('a certificate that is %s is refused in its own words', async (which, reason, words) => {
  const error = await ask(certificates[which])
  expect(error).toMatchObject({ kind: 'network', reason })
  expect(String(error)).toContain(words)
})

test.skipIf(!canMake)('an authority that nobody here knows is refused', async () => {
  const strict = createHttpClient({ version: '1', environment: {} })
  const error = await ask(certificates.good, strict)
  expect(error).toMatchObject({ reason: 'certificate-untrusted' })
  await strict.close()
})

test.skipIf(!canMake)('https towards a server without TLS, and http towards one with it', async () => {
  server = await startHttpServer({ '/': {} })
  const url = server.url.replace('http:', 'https:')
  expect(await client.request({ url }).catch((error: unknown) => error)).toMatchObject({
    reason: 'no-encryption',
  })
  await server.close()
  server = await startHttpServer({ '/': {} }, { tls: certificates.good })
  const plain = server.url.replace('https:', 'http:')
  expect(await client.request({ url: plain }).catch((error: unknown) => error)).toMatchObject({
    kind: expect.stringMatching(/network|malformed/),
  })
})

test.skipIf(!canMake)('a redirect from https to plain http is followed and noted', async () => {
  const plain = await startHttpServer({ '/': { body: 'in the open' } })
  server = await startHttpServer({ '/': { redirect: plain.url } }, { tls: certificates.good })
  expect(await client.request({ url: server.url })).toMatchObject({ status: 200, becameInsecure: true })
  await plain.close()
})

test.skipIf(!canMake)(
  'https goes through a proxy as a tunnel, and the certificate is still checked',
  async () => {
    server = await startHttpServer({ '/': { body: 'private words' } }, { tls: certificates.good })
    const proxy = await startProxyServer({}, server.port)
    const proxied = createHttpClient({
      version: '1',
      environment: { HTTPS_PROXY: proxy.url },
      authorities: [certificates.authority.cert],
    })
    const error = await proxied.request({ url: 'https://blog.example/' }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ reason: 'certificate-wrong-name' })
    expect(proxy.asked[0]).toBe('CONNECT blog.example:443')
    await proxied.close()
    await proxy.close()
  },
)
