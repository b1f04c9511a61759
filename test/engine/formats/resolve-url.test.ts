import { describe, expect, it } from 'vitest'
import { resolveUrl } from '../../../electron/engine/formats/resolve-url.ts'

const bases = [
  'https://shop.example/',
  'https://shop.example',
  'http://Shop.example:80/news/feed.xml?page=/2#top/3',
  'https://name:word@shop.example/news/',
  'https://shop.example/café/feed',
]

/** Pieces of addresses: plain ones, which take a short cut, and ones that need the full rules. */
const pieces =
  '/ a . .. ? # : // & ; ~ @ = %20 %2e %2E%2e %zz é b.c goods/1?a=b&c=d ./x ../x ?q #x //other.example/x'.split(
    ' ',
  )

describe('addresses', () => {
  it('are resolved by the short cut as by the full rules', () => {
    for (const base of bases) {
      for (const first of pieces) {
        for (const second of ['', ...pieces]) {
          const address = first + second
          const url = URL.parse(address, base)
          const expected = url !== null && /^https?:/.test(url.protocol) ? url.href : undefined
          expect(resolveUrl(address, base), `${address} at ${base}`).toBe(expected)
        }
      }
    }
  })

  it('that are whole are left as they are written', () => {
    expect(resolveUrl(' http://Shop.example?a=b ', 'https://other.example/')).toBe('http://Shop.example?a=b')
  })

  it('that lead nowhere a browser may go are none', () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/hosts', 'data:text/html,x', '', ' '])
      expect(resolveUrl(address, 'https://shop.example/')).toBeUndefined()
  })
})
