import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One D-Bus message as the wire library gives and takes it. */
interface Message {
  readonly type: number
  readonly serial?: number
  readonly replySerial?: number
  readonly path?: string
  readonly interface?: string
  readonly member?: string
  readonly destination?: string
  readonly sender?: string
  readonly errorName?: string
  readonly signature?: string
  readonly body?: readonly unknown[]
}
interface Wire {
  unmarshalMessages(stream: Socket, hear: (message: Message) => void, options: object): void
  marshall(message: Message): Buffer
}
const wire: Wire = createRequire(import.meta.url)('@homebridge/dbus-native/lib/message')
const types = { call: 1, reply: 2, error: 3, signal: 4 }
const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

/** A notification as the desktop was asked to show it. */
export interface DesktopNotice {
  readonly number: number
  readonly app: string
  readonly summary: string
  readonly body: string
  /** Labels by key; `default` is a click on the notice itself. */
  readonly actions: Readonly<Record<string, string>>
  /** 0 low, 1 normal, 2 critical. */
  readonly urgency: number
  /** Name of the sound asked for, if any; `suppressed` when none may be made. */
  readonly sound: string | undefined
  /** The number of the notice that this one was asked to replace; 0 for none. */
  readonly replaces: number
  /** Milliseconds it stays; 0 until somebody answers, -1 as the service likes. */
  readonly stays: number
  /** What stands in the empty field for an answer, where there is one. */
  readonly replyPlaceholder: string | undefined
  readonly closed: boolean
}

/** A session bus with nothing on it but a notification service that shows nothing and remembers everything. */
export interface NotificationDaemon {
  /** For `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string
  /** Path of the socket. */
  readonly socket: string
  /** Every notice so far, oldest first. */
  notices(): readonly DesktopNotice[]
  /** What the service says it can do; set it to what a test needs. */
  capabilities: readonly string[]
  /** The person presses a button, or clicks the notice (`default`); the notice then closes. */
  press(number: number, key: string): void
  /** The person types an answer into the notice, as on KDE; the notice then closes. */
  reply(number: number, text: string): void
  /** The person closes the notice. */
  dismiss(number: number): void
  /** Hangs up on everybody, as when the session bus is restarted. */
  hangUp(): void
  close(): Promise<void>
}

/** Starts a bus of its own on a socket in a temporary folder; needs nothing installed. */
export async function startNotificationDaemon(): Promise<NotificationDaemon> {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bus-'))
  const socket = join(folder, 'bus')
  const clients = new Set<Socket>()
  const notices: DesktopNotice[] = []
  let serial = 0
  const send = (to: Socket, message: Omit<Message, 'serial'>): void => {
    serial += 1
    to.write(wire.marshall({ ...message, serial }))
  }
  const signal = (member: string, signature: string, body: readonly unknown[]): void => {
    for (const client of clients)
      send(client, { type: types.signal, path, interface: service, member, signature, body })
  }
  const change = (number: number, closing: (notice: DesktopNotice) => DesktopNotice): void => {
    const at = notices.findLastIndex((notice) => notice.number === number)
    const notice = notices[at]
    if (notice === undefined) throw new Error(`There is no notice ${number}.`)
    notices[at] = closing(notice)
  }
  const shut = (number: number, reason: number): void => {
    change(number, (notice) => ({ ...notice, closed: true }))
    signal('NotificationClosed', 'uu', [number, reason])
  }
  const answer = (message: Message): readonly [signature: string, value: unknown] | undefined => {
    const [first] = message.body ?? []
    switch (message.member) {
      case 'Hello':
        return ['s', ':1.1']
      case 'AddMatch':
        return ['', undefined]
      case 'NameHasOwner':
        return ['b', first === service]
      case 'GetCapabilities':
        return ['as', daemon.capabilities]
      case 'Notify': {
        const replaced = notices.findLast((notice) => notice.number === message.body?.[1] && !notice.closed)
        const number = replaced?.number ?? Math.max(0, ...notices.map((notice) => notice.number)) + 1
        if (replaced !== undefined) change(number, (notice) => ({ ...notice, closed: true }))
        notices.push(toNotice(number, message.body ?? []))
        return ['u', number]
      }
      case 'CloseNotification':
        shut(Number(first), 3)
        return ['', undefined]
      default:
        return undefined
    }
  }
  const server = createServer((client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    client.on('error', () => {})
    greet(client, () =>
      wire.unmarshalMessages(
        client,
        (message) => {
          if (message.type !== types.call) return
          const reply = {
            destination: ':1.1',
            ...(message.serial === undefined ? {} : { replySerial: message.serial }),
          }
          const said = answer(message)
          if (said === undefined) {
            const errorName = 'org.freedesktop.DBus.Error.UnknownMethod'
            send(client, { type: types.error, errorName, signature: 's', body: ['Not here.'], ...reply })
          } else {
            const [signature, value] = said
            send(client, {
              type: types.reply,
              ...reply,
              ...(signature === '' ? {} : { signature, body: [value] }),
            })
          }
        },
        {},
      ),
    )
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  const daemon: NotificationDaemon = {
    address: `unix:path=${socket}`,
    socket,
    capabilities: ['actions', 'body', 'body-markup'],
    notices: () => notices,
    press(number, key) {
      signal('ActionInvoked', 'us', [number, key])
      shut(number, 2)
    },
    reply(number, text) {
      signal('NotificationReplied', 'us', [number, text])
      shut(number, 2)
    },
    dismiss: (number) => shut(number, 2),
    hangUp() {
      for (const client of clients) client.destroy()
    },
    async close() {
      for (const client of clients) client.destroy()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return daemon
}

/** Speaks the server's side of the text handshake, then hands the stream over. */
function greet(client: Socket, ready: () => void): void {
  let text = ''
  const hear = (): void => {
    // Read byte by byte, because the first binary message may come in the same packet.
    for (let byte = client.read(1); byte !== null; byte = client.read(1)) {
      text += byte.toString('latin1')
      if (!text.endsWith('\r\n')) continue
      const line = text.replace('\0', '').trim()
      text = ''
      if (line.startsWith('AUTH EXTERNAL')) client.write('OK 0123456789abcdef0123456789abcdef\r\n')
      else if (line === 'BEGIN') {
        ready()
        client.off('readable', hear)
        // What came in the same packet has been announced already.
        setImmediate(() => client.emit('readable'))
        return
      } else client.write('ERROR\r\n')
    }
  }
  client.on('readable', hear)
}

function toNotice(number: number, body: readonly unknown[]): DesktopNotice {
  const [app, replaces, , summary, text, actions, hints, stays] = body
  const keys = Array.isArray(actions) ? actions.map(String) : []
  return {
    number,
    app: String(app),
    summary: String(summary),
    body: String(text),
    actions: Object.fromEntries(keys.flatMap((key, at) => (at % 2 === 0 ? [[key, keys[at + 1] ?? '']] : []))),
    urgency: Number(variant(hints, 'urgency')),
    sound: variant(hints, 'suppress-sound') === true ? 'suppressed' : name(variant(hints, 'sound-name')),
    replyPlaceholder: name(variant(hints, 'x-kde-reply-placeholder-text')),
    replaces: Number(replaces),
    stays: Number(stays),
    closed: false,
  }
}

function name(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value)
}

/** The value of one entry of an `a{sv}`, which the wire library gives as pairs of a key and [type, [value]]. */
function variant(hints: unknown, key: string): unknown {
  const pair: unknown = Array.isArray(hints)
    ? hints.find((hint) => Array.isArray(hint) && hint[0] === key)
    : undefined
  return Array.isArray(pair) && Array.isArray(pair[1]) && Array.isArray(pair[1][1])
    ? pair[1][1][0]
    : undefined
}
