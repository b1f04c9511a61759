import { expect, test } from 'vitest'
import { hostReach } from '../../../electron/engine/http/host-reach.ts'

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.9.9.9', 'loopback'],
  ['0.0.0.0', 'loopback'],
  ['[::1]', 'loopback'],
  ['::', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:7f00:1', 'loopback'],
  ['localhost', 'loopback'],
  ['app.localhost', 'loopback'],
  ['LOCALHOST.', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.178.1', 'private'],
  ['169.254.169.254', 'private'],
  ['100.64.0.1', 'private'],
  ['64:ff9b::a00:1', 'private'],
  ['::ffff:10.0.0.1', 'private'],
  ['[fe80::1]', 'private'],
  ['fd12:3456::1', 'private'],
  ['printer', 'private'],
  ['nas.local', 'private'],
  ['router.home.arpa', 'private'],
  ['1.1.1.1', 'public'],
  ['172.32.0.1', 'public'],
  ['2606:4700:4700::1111', 'public'],
  ['64:ff9b::101:101', 'public'],
  ['blog.example', 'public'],
  ['localhost.blog.example', 'public'],
  ['notlocal.example', 'public'],
])('%s is %s', (host, reach) => {
  expect(hostReach(host)).toBe(reach)
})

// A URL reduces every way of writing an IPv4 address; what the client judges is what it will connect to.
test.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/', 'http://017700000001/'])(
  '%s is loopback',
  (url) => {
    expect(hostReach(new URL(url).hostname)).toBe('loopback')
  },
)
