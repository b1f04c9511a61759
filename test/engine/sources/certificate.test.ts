import { createServer } from 'node:net'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certificateSource } from '../../../electron/engine/sources/certificate.ts'
import type { PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import {
  type Authority,
  type Certificate,
  hasOpenssl,
  makeAuthority,
  makeSelfSigned,
} from '../../servers/certificates.ts'
import { hasNginx, type NginxServer, startNginx } from '../../servers/nginx-server.ts'

const day = 24 * 60 * 60_000
/** The certificates of these tests are valid until the end of 2099. */
const end = Date.UTC(2099, 11, 31)

const canRun = hasNginx() && hasOpenssl()

describe.skipIf(!canRun)(
  `certificates${canRun ? '' : ' (skipped: nginx or openssl is not installed)'}`,
  () => {
    const trusted = tls.getCACertificates('default')
    let authority: Authority
    let other: Authority
    let nginx: NginxServer
    let desk: AdapterDesk
    let state: unknown

    beforeAll(async () => {
      authority = makeAuthority('First authority')
      other = makeAuthority('Second authority')
      tls.setDefaultCACertificates([...trusted, authority.cert, other.cert])
      nginx = await startNginx([{ tls: authority.sign() }])
    })
    afterAll(async () => {
      tls.setDefaultCACertificates(trusted)
      await nginx.close()
    })
    beforeEach(() => {
      desk = openAdapterDesk()
      state = undefined
    })
    afterEach(() => desk.close())

    async function poll(
      circumstances = {},
      settings: Record<string, unknown> = {},
    ): Promise<PollResult<unknown>> {
      const result = await desk.poll(
        certificateSource,
        { host: 'localhost', port: nginx.ports[0], ...settings },
        state,
        circumstances,
      )
      state = result.state
      return result
    }
    const serve = (certificate: Certificate) => nginx.serve([{ tls: certificate }])
    /** Looks until the verdict stands, as the scheduler would. */
    async function settle(): Promise<PollResult<unknown>> {
      let result = await poll()
      while (result.site?.confirming) {
        await desk.clock.advance(result.againIn ?? 60_000)
        result = await poll()
      }
      return result
    }

    test('a good one is told once, with its dates', async () => {
      await serve(authority.sign())
      const { items, site } = await poll()
      expect(site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
      expect(Object.keys(site?.check.timings ?? {})).toEqual(['dns', 'connect', 'tls'])
      expect(site?.facts?.certificate).toEqual({
        validFrom: '2020-01-01T00:00:00.000Z',
        expiresAt: '2099-12-31T00:00:00.000Z',
        issuer: 'First authority',
        names: ['127.0.0.1', 'localhost'],
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      expect(items).toMatchObject([{ title: 'Test source is good', needs: 'nothing' }])
      expect((await poll()).items).toEqual([])
    })

    test('before it expires it is told, then urgently, then that it has', async () => {
      await serve(authority.sign())
      await desk.close()
      desk = openAdapterDesk(end - 22 * day)
      const told: string[] = []
      const severities: (string | undefined)[] = []
      const at = async (left: number) => {
        await desk.clock.advance(end - left - desk.clock.now())
        const { items, site } = await settle()
        told.push(...items.map(({ title }) => title))
        severities.push(site?.verdict, site?.severity)
      }
      await at(22 * day)
      await at(20 * day)
      await at(10 * day)
      await at(6 * day)
      await at(5 * day)
      await at(-2 * day)
      expect(told).toEqual([
        'Test source is good',
        'Test source expires in 20 days',
        'Test source expires in 6 days',
        'Test source has expired',
      ])
      expect(severities).toEqual([
        ...['up', undefined, 'degraded', undefined, 'degraded', undefined],
        ...['degraded', 'serious', 'degraded', 'serious', 'down', undefined],
      ])
      await serve(authority.sign({ to: '21200101000000Z' }))
      const renewed = await poll()
      expect(renewed.site?.verdict).toBe('up')
      expect(renewed.items.map(({ title }) => title)).toEqual([
        expect.stringMatching(/^Test source is good again after/),
        'Test source was renewed',
      ])
    })

    test('one that is only valid for weeks is not complained of for weeks', async () => {
      const short = authority.sign({ from: '20991120000000Z', to: '20991231000000Z' })
      await serve(short)
      await desk.close()
      desk = openAdapterDesk(end - 14 * day)
      expect((await poll()).site?.verdict).toBe('up')
      await desk.clock.advance(2 * day)
      expect((await poll()).site?.verdict).toBe('degraded')
    })

    test.each([
      [
        'expired',
        () => authority.sign({ to: '20210101000000Z' }),
        'has expired',
        'It expired on 1 January 2021',
      ],
      [
        'of another name',
        () => authority.sign({ names: 'DNS:another.example' }),
        'is for another name',
        'It is for another.example',
      ],
      [
        'not valid yet',
        () => authority.sign({ from: '20980101000000Z' }),
        'is not valid yet',
        'It is valid from 1 January 2098',
      ],
      [
        'self-signed',
        () => makeAuthority('localhost').sign(),
        'is sent without its chain',
        'It comes from localhost',
      ],
      [
        'without its chain',
        () => authority.intermediate('Middle').sign(),
        'is sent without its chain',
        'It comes from Middle',
      ],
    ])('one that is %s', async (_, make, predicate, came) => {
      await serve(make())
      const { items, site } = await settle()
      expect(site).toMatchObject({ verdict: 'down', check: { outcome: 'failure' } })
      expect(items.map(({ title }) => title)).toEqual([`Test source ${predicate}`])
      expect(items[0]?.text).toContain(`Instead: ${came}`)
      expect(items[0]?.text.split('\n').length).toBe(4)
    })

    test('one whose authority nobody knows', async () => {
      const middle = makeAuthority('Nobody').intermediate('Middle of nobody')
      const leaf = middle.sign()
      await serve({ key: leaf.key, cert: leaf.cert + middle.cert })
      expect((await settle()).items[0]?.title).toBe('Test source is from an authority that nobody knows')
    })

    test('one that vouches for itself', async () => {
      await serve(makeSelfSigned())
      await desk.close()
      desk = openAdapterDesk(Date.now())
      const { items } = await settle()
      expect(items[0]?.title).toBe('Test source is self-signed')
      expect(items[0]?.text).toContain('Instead: Nobody vouches for it but itself.')
    })

    test('a chain that is whole is good', async () => {
      const middle = authority.intermediate('Middle')
      const leaf = middle.sign()
      await serve({ key: leaf.key, cert: leaf.cert + middle.cert })
      expect((await poll()).site?.facts?.certificate?.issuer).toBe('Middle')
    })

    describe('a change', () => {
      const change = async (to: Certificate, from = authority.sign()) => {
        await serve(from)
        await poll()
        await serve(to)
        return await poll()
      }

      test('by the same authority for the same names is a renewal', async () => {
        const { items, site } = await change(authority.sign({ to: '21000101000000Z' }))
        expect(items).toMatchObject([{ title: 'Test source was renewed', needs: 'nothing' }])
        expect(items[0]?.text).toBe(
          'Issued by First authority.\nIts key is new.\nValid until 1 January 2100 at 00:00 UTC, the one before until 31 December 2099 at 00:00 UTC.',
        )
        expect(site?.verdict).toBe('up')
        expect((await poll()).items).toEqual([])
      })

      test('of the authority or the names is to be looked at, but no alarm', async () => {
        const { items, site } = await change(other.sign())
        expect(items).toMatchObject([{ title: 'Test source was changed', needs: 'look' }])
        expect(items[0]?.text).toContain('Issued by Second authority, before by First authority.')
        expect(site?.verdict).toBe('up')
        const names = await change(authority.sign({ names: 'DNS:localhost,DNS:new.example' }))
        expect(names.items[0]?.text).toContain('For localhost, new.example, before for 127.0.0.1, localhost.')
      })

      test('of everything at once is an alarm, for a week', async () => {
        const { items, site } = await change(other.sign({ names: 'DNS:localhost' }))
        expect(items).toMatchObject([{ title: 'Test source is an entirely different one', needs: 'look' }])
        expect(items[0]?.text).toContain('Issued by Second authority, before by First authority.')
        expect(site?.verdict).toBe('degraded')
        await desk.clock.advance(6 * day)
        expect((await poll()).site?.verdict).toBe('degraded')
        await desk.clock.advance(2 * day)
        expect((await poll()).site?.verdict).toBe('up')
      })

      test('of everything with the same key is none', async () => {
        const before = authority.sign()
        const { site } = await change(other.sign({ names: 'DNS:localhost', key: before.key }), before)
        expect(site?.verdict).toBe('up')
      })

      test('back and forth between servers that take turns is told once', async () => {
        const [one, two] = [authority.sign(), authority.sign()]
        await change(two, one)
        for (const certificate of [one, two, one]) {
          await serve(certificate)
          expect((await poll()).items).toEqual([])
        }
      })

      test('to a wrong one and back is no change', async () => {
        const own = authority.sign()
        await change(makeAuthority('Hotel').sign({ names: 'DNS:login.example' }), own)
        await serve(own)
        const { items, site } = await poll()
        expect(items).toEqual([])
        expect(site?.verdict).toBe('up')
      })
    })

    test('a server that is not there says nothing of its certificate', async () => {
      await serve(authority.sign())
      await poll()
      await nginx.kill()
      await expect(poll()).rejects.toMatchObject({ reason: 'connection-refused' })
      await nginx.serve([{}])
      expect((await settle()).items[0]?.title).toBe('Test source is missing')
    })

    test('in a network that wants a sign-in first nothing is judged', async () => {
      await serve(makeAuthority('Hotel').sign({ names: 'DNS:login.example' }))
      const { site } = await poll({ isReachable: async () => false })
      expect(site).toMatchObject({ verdict: 'unknown', check: { outcome: 'unknown' } })
      expect((await poll({ justWoke: true })).site?.check.outcome).toBe('unknown')
    })
  },
)

test('a server that takes the connection and says nothing is given up', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((done) => silent.once('listening', done))
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const desk = openAdapterDesk()
  const signal = AbortSignal.timeout(100)
  const look = desk.poll(certificateSource, { host: '127.0.0.1', port }, undefined, { signal })
  await expect(look).rejects.toMatchObject({ reason: 'cancelled' })
  await desk.close()
  silent.close()
})
