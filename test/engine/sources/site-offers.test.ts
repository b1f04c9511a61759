import { expect, test } from 'vitest'
import { siteOffers } from '../../../electron/engine/sources/site-offers.ts'
import type { SourceKind } from '../../../electron/shared/model/source.ts'

const offers = (page: string, watching: readonly SourceKind[] = []) =>
  new Map(siteOffers(new URL(page), new Set(watching)).map((offer) => [offer.kind, offer]))

test('a site offers its certificate, its domain and where its name leads, ready to be added', () => {
  const found = offers('https://www.example.com/about')
  expect(found.get('certificate')?.settings).toEqual({ host: 'www.example.com' })
  expect(found.get('domain')).toMatchObject({ name: 'Domain example.com', complete: true })
  expect(found.get('dns')?.settings).toEqual({ name: 'www.example.com' })
  expect(offers('https://blog.example:8443/').get('certificate')?.settings).toEqual({
    host: 'blog.example',
    port: 8443,
  })
})

test('what watches it already is not offered again', () => {
  expect([...offers('https://example.com/', ['domain', 'dns']).keys()]).not.toContain('domain')
})

test('an address in the own network has no domain, and without encryption there is no certificate', () => {
  const kinds = [...offers('http://192.0.2.7:8080/').keys()]
  expect(kinds).toContain('browser')
  expect(kinds).toContain('page')
  expect(kinds).not.toContain('domain')
  expect(kinds).not.toContain('dns')
  expect(kinds).not.toContain('certificate')
})
