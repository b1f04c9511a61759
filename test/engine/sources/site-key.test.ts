import { expect, test } from 'vitest'
import { siteKey } from '../../../electron/engine/sources/site-key.ts'

test.each([
  ['https://blog.example/', 'blog.example'],
  ['https://www.shop.blog.example/a?b', 'blog.example'],
  ['https://Blog.Example.:8443/', 'blog.example'],
  ['www.blog.co.uk', 'blog.co.uk'],
  ['blog.co.uk:993', 'blog.co.uk'],
  ['tcp://mail.blog.example:993', 'blog.example'],
  ['https://ann.github.io/x', 'ann.github.io'],
  ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
  ['127.0.0.1:8081', '127.0.0.1:8081'],
  ['http://[::1]:8080/', '[::1]:8080'],
  ['http://localhost:3000/', 'localhost:3000'],
  ['http://nas/', 'nas'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['not an address at all', 'not an address at all'],
])('%s belongs to %s', (address, key) => {
  expect(siteKey(address)).toBe(key)
})
