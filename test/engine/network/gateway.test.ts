import { createServer, type Server } from 'node:net'
import { expect, test } from 'vitest'
import { answers, lookAtGateway } from '../../../electron/engine/network/gateway.ts'
import { readLinuxRoutes, readNetstat } from '../../../electron/engine/network/read-gateways.ts'

const routes = `Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
eth0	00000000	0101A8C0	0003	0	0	100	00000000	0	0	0
eth0	0001A8C0	00000000	0001	0	0	100	00FFFFFF	0	0	0
`
const routes6 = `fe800000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000002 00000000 00000001     eth0
00000000000000000000000000000000 00 00000000000000000000000000000000 00 fe800000000000000000000000000001 00000400 00000003 00000000 00000003     eth0
00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo
`

test('reads the default gateways of Linux, of both families', () => {
  expect(readLinuxRoutes(routes, routes6)).toEqual({
    addresses: ['192.168.1.1', 'fe80:0000:0000:0000:0000:0000:0000:0001%eth0'],
    direct: false,
  })
})

test('without a default route there is none, and a tunnel needs none', () => {
  const [head = '', , local = ''] = routes.split('\n')
  expect(readLinuxRoutes(`${head}\n${local}\n`, '')).toEqual({ addresses: [], direct: false })
  const tunnel = 'wg0	00000000	00000000	0001	0	0	0	00000000	0	0	0'
  expect(readLinuxRoutes(`${head}\n${tunnel}\n`, '')).toEqual({ addresses: [], direct: true })
  expect(readLinuxRoutes(`${head}\neth0	00000000	0101A8C0	0002	0	0	0	00000000`, '').addresses).toEqual(
    [],
  )
})

test('reads what macOS prints', () => {
  const text = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0
127                127.0.0.1          UCS                   lo0

Internet6:
Destination                             Gateway                                 Flags               Netif Expire
default                                 fe80::1%en0                             UGcg                  en0
default                                 link#12                                 UCSIg               utun3
`
  expect(readNetstat(text)).toEqual({ addresses: ['192.168.1.1', 'fe80::1%en0'], direct: true })
})

test('reads what Windows prints, in any language', () => {
  const text = `IPv4-Routentabelle
===========================================================================
Aktive Routen:
     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik
          0.0.0.0          0.0.0.0      192.168.178.1   192.168.178.20     35
        127.0.0.0        255.0.0.0   Auf Verbindung         127.0.0.1    331
`
  expect(readNetstat(text)).toEqual({ addresses: ['192.168.178.1'], direct: false })
})

test('who accepts or refuses is there; who is silent is not', async () => {
  const server: Server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await answers('127.0.0.1', [port])).toBe(true)
  await new Promise((done) => server.close(done))
  expect(await answers('127.0.0.1', [port])).toBe(true)
  expect(await answers('not a host', [9])).toBe(false)
})

test('looks at this machine without failing', async () => {
  expect(['none', 'direct', 'unknown', 'answers', 'silent']).toContain((await lookAtGateway()).kind)
})
