import { expect, test } from 'vitest'
import { offersFor } from '../../../electron/engine/sources/discovery-offers.ts'

const offered = (url: string, isUp = true) =>
  offersFor(url, isUp).map(({ kind, settings, recommended }) => ({ kind, settings, recommended }))

test('a site of one’s own is offered with its certificate and its domain', () => {
  expect(offered('https://www.example.com/blog')).toEqual([
    { kind: 'site', settings: { url: 'https://www.example.com/blog' }, recommended: true },
    { kind: 'domain', settings: { domain: 'example.com' }, recommended: true },
    { kind: 'certificate', settings: { host: 'www.example.com' }, recommended: true },
  ])
})

test('another port has a certificate of its own', () => {
  expect(offered('https://example.com:8443/').at(-1)).toMatchObject({
    settings: { host: 'example.com', port: 8443 },
  })
})

test.each([
  ['http://example.com/', ['site', 'domain']],
  ['https://ann.github.io/', ['site', 'certificate']],
  ['http://127.0.0.1:4000/', ['site']],
  ['http://nas.local/', ['site']],
])('%s is offered as %j', (url, kinds) => {
  expect(offered(url).map(({ kind }) => kind)).toEqual(kinds)
})

test('of a site that does not answer nothing is ticked', () => {
  expect(offered('https://example.com/', false).some(({ recommended }) => recommended)).toBe(false)
})
