import { createSocket } from 'node:dgram'
import { createServer, type Server, type Socket } from 'node:net'

/** Records of one name and type, written as people write them: `10 mail.blog.example` for MX, a text for TXT. */
export type Records = readonly string[]

/** How the server behaves. `truncate`: says over UDP that the answer only fits into TCP; `garbage`: sends no DNS. */
export type DnsMood = 'well' | 'silent' | 'server-failure' | 'refused' | 'truncate' | 'garbage'

/** One question as the server saw it. */
export interface DnsQuestionSeen {
  readonly name: string
  readonly type: string
  readonly over: 'udp' | 'tcp'
}

/** A name server on loopback that a test can change while it runs. */
export interface DnsServer {
  /** `127.0.0.1:PORT`, for UDP and TCP alike. */
  readonly address: string
  readonly questions: DnsQuestionSeen[]
  mood: DnsMood
  /** Sets the records of a name and type; none of any type means that the name does not exist. */
  set(name: string, type: string, records: Records): void
  /** Forgets all records of a name. */
  forget(name: string): void
  close(): Promise<void>
}

/** Numbers of RFC 1035, 3.2.2, and of AAAA (RFC 3596). */
const typeNumbers: Readonly<Record<string, number>> = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28 }
const typeNames = new Map(Object.entries(typeNumbers).map(([name, number]) => [number, name]))

/** Starts it on 127.0.0.1 and a port that is free for UDP and TCP. */
export async function startDnsServer(): Promise<DnsServer> {
  const zone = new Map<string, Map<string, Records>>()
  const server: DnsServer = {
    ...{ address: '', questions: [], mood: 'well' },
    set(name, type, records) {
      const types = zone.get(name) ?? new Map<string, Records>()
      zone.set(name, types.set(type, records))
    },
    forget: (name) => void zone.delete(name),
    close: async () => {},
  }

  function answer(message: Buffer, over: 'udp' | 'tcp'): Buffer | undefined {
    const { name, type, end } = readQuestion(message)
    server.questions.push({ name, type, over })
    const { mood } = server
    if (mood === 'silent') return undefined
    if (mood === 'garbage') return Buffer.from('This is no DNS message at all.')
    const types = zone.get(name)
    const records = types?.get(type) ?? []
    const code = mood === 'server-failure' ? 2 : mood === 'refused' ? 5 : types === undefined ? 3 : 0
    const cut = mood === 'truncate' && over === 'udp'
    const shown = code === 0 && !cut ? records : []
    const head = Buffer.alloc(12)
    message.copy(head, 0, 0, 2)
    // QR, AA, RD and RA set, TC where it is cut, and the response code.
    head.writeUInt16BE(0x8580 | (cut ? 0x0200 : 0) | code, 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(shown.length, 6)
    return Buffer.concat([head, message.subarray(12, end), ...shown.map((record) => recordOf(type, record))])
  }

  const sockets = new Set<Socket>()
  const tcp = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', (data: Buffer) => {
      const reply = answer(data.subarray(2), 'tcp')
      if (reply !== undefined) socket.end(Buffer.concat([twoBytes(reply.length), reply]))
    })
  })
  const port = await listen(tcp)
  const udp = createSocket('udp4')
  udp.on('message', (message, from) => {
    const reply = answer(message, 'udp')
    if (reply !== undefined) udp.send(reply, from.port, from.address)
  })
  await new Promise<void>((done, failed) => {
    udp.once('error', failed)
    udp.bind(port, '127.0.0.1', done)
  })
  return Object.assign(server, {
    address: `127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      await Promise.all([
        new Promise<void>((done) => udp.close(done)),
        new Promise((done) => tcp.close(done)),
      ])
    },
  })
}

function listen(server: Server): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

/** The first question; `end` is where it ends. */
function readQuestion(message: Buffer): { name: string; type: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString('latin1'))
    at += 1 + length
  }
  const number = message.readUInt16BE(at + 1)
  return {
    name: labels.join('.').toLowerCase(),
    type: typeNames.get(number) ?? String(number),
    end: at + 5,
  }
}

function recordOf(type: string, record: string): Buffer {
  const data = dataOf(type, record)
  const head = Buffer.alloc(12)
  // The name is the one that was asked for, which stands at byte 12.
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(typeNumbers[type] ?? 0, 2)
  head.writeUInt16BE(1, 4)
  // So long that an answer kept by the asker would hide every change from a test.
  head.writeUInt32BE(3600, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

function dataOf(type: string, record: string): Buffer {
  switch (type) {
    case 'A':
      return Buffer.from(record.split('.').map(Number))
    case 'AAAA':
      return Buffer.from(record.split(':').flatMap((word) => [...twoBytes(Number.parseInt(word || '0', 16))]))
    case 'MX': {
      const [priority = '0', exchange = ''] = record.split(' ')
      return Buffer.concat([twoBytes(Number(priority)), nameOf(exchange)])
    }
    case 'TXT': {
      const pieces = record.match(/.{1,255}/gsu) ?? ['']
      return Buffer.concat(pieces.flatMap((piece) => [Buffer.from([piece.length]), Buffer.from(piece)]))
    }
    default:
      return nameOf(record)
  }
}

function nameOf(name: string): Buffer {
  const labels = name.split('.').filter(Boolean)
  return Buffer.concat([
    ...labels.flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]),
    Buffer.from([0]),
  ])
}

function twoBytes(number: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(number)
  return bytes
}
