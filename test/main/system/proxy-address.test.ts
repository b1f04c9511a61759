import { expect, test } from 'vitest'
import { proxyAddress } from '../../../electron/main/system/proxy-address.ts'

test.each([
  ['DIRECT', undefined],
  ['PROXY proxy.example:3128', 'http://proxy.example:3128'],
  ['PROXY [::1]:8080; DIRECT', 'http://[::1]:8080'],
  ['HTTPS secure.example:443', 'https://secure.example:443'],
  ['SOCKS5 socks.example:1080', undefined],
  ['PROXY evil"; rm -rf', undefined],
  ['', undefined],
])('%s', (answer, address) => {
  expect(proxyAddress(answer)).toBe(address)
})
