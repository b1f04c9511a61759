import { createConnection } from 'node:net'
import { type SessionBus, sessionBus } from '@homebridge/dbus-native'
import '../dbus/dbus-native-types.ts'

const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'
/** From the XDG sound naming specification. */
const soundName = 'dialog-warning'

export interface ServiceHearers {
  readonly onAction: (number: number, key: string) => void
  /** Words were typed into the notification (KDE). */
  readonly onReplied: (number: number, text: string) => void
  /** `byPerson`: dismissed by hand (reason 2), not expired or taken back. */
  readonly onClosed: (number: number, byPerson: boolean) => void
  readonly onLost: () => void
}

/** `org.freedesktop.Notifications` on the session bus, as far as it is needed here. */
export class NotificationService {
  readonly #bus: SessionBus

  /** Rejects when the connection is lost. */
  readonly #lost: Promise<never>

  private constructor(bus: SessionBus, lost: Promise<never>) {
    this.#bus = bus
    this.#lost = lost
  }

  /** Rejects when nothing answers at `socket`, the path of the session bus. */
  static async connect(socket: string, hear: ServiceHearers): Promise<NotificationService> {
    const bus = sessionBus({ stream: createConnection(socket) })
    const lost = new Promise<never>((_resolve, reject) => {
      // The bus gives up on errors of its socket; without a listener they would end the process.
      bus.connection.on('error', reject)
      bus.connection.on('end', () => reject(new Error('The session bus closed the connection.')))
    })
    lost.catch(hear.onLost)
    const on = (member: string, listener: (body: unknown[]) => void): void => {
      bus.signals.on(bus.mangle(path, service, member), listener)
    }
    on('ActionInvoked', ([number, key]) => hear.onAction(Number(number), String(key)))
    on('NotificationReplied', ([number, text]) => hear.onReplied(Number(number), String(text)))
    on('NotificationClosed', ([number, reason]) => hear.onClosed(Number(number), reason === 2))
    const matched = new Promise<void>((resolve, reject) => {
      const rule = `type='signal',interface='${service}',path='${path}'`
      bus.addMatch(rule, (error) => (error ? reject(asError(error)) : resolve()))
    })
    await Promise.race([matched, lost])
    return new NotificationService(bus, lost)
  }

  /** What the service can do, e.g. `actions`, `body-markup`, `inline-reply` (KDE). */
  async capabilities(): Promise<readonly string[]> {
    const list = await this.#call('GetCapabilities', '', [])
    return Array.isArray(list) ? list.map(String) : []
  }

  /** Shows a notification and resolves with the service's number for it. */
  async notify(message: {
    readonly icon: string
    readonly summary: string
    readonly body: string
    /** Keys and labels in turn. */
    readonly actions: readonly string[]
    /** Stays until the person answers. */
    readonly critical: boolean
    readonly sound: boolean
    /** The same for everything that should take the place of one another, also of what an earlier start has shown. */
    readonly tag: string
    /** The number of the notification to replace; 0 for a new one. */
    readonly replaces: number
    /** What stands in the empty field, where the service has one to type an answer into. */
    readonly replyPlaceholder?: string
  }): Promise<number> {
    const hints = [
      ['urgency', ['y', message.critical ? 2 : 1]],
      ['desktop-entry', ['s', 'storeminder']],
      ['x-canonical-private-synchronous', ['s', message.tag]],
      ...(message.replyPlaceholder === undefined
        ? []
        : [
            ['x-kde-reply-placeholder-text', ['s', message.replyPlaceholder]],
            ['x-kde-reply-submit-button-text', ['s', 'Send']],
          ]),
      message.sound ? ['sound-name', ['s', soundName]] : ['suppress-sound', ['b', true]],
    ]
    const { replaces, icon, summary, body, actions } = message
    const fields = ['Storeminder', replaces, icon, summary, body, actions, hints, message.critical ? 0 : -1]
    return Number(await this.#call('Notify', 'susssasa{sv}i', fields))
  }

  close(number: number): Promise<unknown> {
    return this.#call('CloseNotification', 'u', [number])
  }

  disconnect(): void {
    this.#bus.connection.end()
  }

  #call(member: string, signature: string, body: readonly unknown[]): Promise<unknown> {
    const content = signature === '' ? {} : { signature, body }
    const message = { destination: service, path, interface: service, member, ...content }
    const answer = new Promise((resolve, reject) => {
      this.#bus.invoke(message, (error, value) => (error ? reject(asError(error)) : resolve(value)))
    })
    return Promise.race([answer, this.#lost])
  }
}

function asError(reply: unknown): Error {
  const field = (name: string): string =>
    typeof reply === 'object' && reply !== null ? String(Reflect.get(reply, name) ?? '') : ''
  return reply instanceof Error ? reply : new Error(`${field('name')} ${field('message')}`.trim())
}
