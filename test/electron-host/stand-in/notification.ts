import { EventEmitter } from 'node:events'
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron'
import type { ShownNotification } from '../host-state.ts'

/**
 * A notification that exists only as a record. `HOST_NOTIFICATIONS=fail` makes the desktop refuse every one, as
 * macOS does with an unsigned program.
 */
export class Notification extends EventEmitter implements Pick<ElectronNotification, 'show' | 'close'> {
  static readonly shown: Notification[] = []
  static #activated: ((details: Electron.ActivationArguments) => void) | undefined
  static #early: Electron.ActivationArguments | undefined
  readonly #options: NotificationConstructorOptions
  #closed = false

  constructor(options: NotificationConstructorOptions = {}) {
    super()
    this.#options = options
  }

  static isSupported(): boolean {
    return true
  }

  static handleActivation(callback: (details: Electron.ActivationArguments) => void): void {
    Notification.#activated = callback
    if (Notification.#early !== undefined) callback(Notification.#early)
  }

  /** A notice that this start has not shown is clicked; before anybody listens, that is what started the program. */
  static activate(details: Electron.ActivationArguments): void {
    if (Notification.#activated === undefined) Notification.#early = details
    else Notification.#activated(details)
  }

  show(): void {
    setImmediate(() => {
      if (process.env.HOST_NOTIFICATIONS === 'fail')
        return this.emit('failed', {}, 'The program is not signed.')
      Notification.shown.push(this)
      return this.emit('show', {})
    })
  }

  close(): void {
    this.#closed = true
    this.emit('close', {})
  }

  record(): ShownNotification {
    const { id = '', title = '', body = '', actions = [], urgency = 'normal', silent = false } = this.#options
    const { hasReply = false, replyPlaceholder = '' } = this.#options
    return {
      id,
      title,
      body,
      urgency,
      silent,
      actions: actions.map(({ text = '' }) => text),
      ...(hasReply ? { replyPlaceholder } : {}),
      closed: this.#closed,
    }
  }

  /** What typing an answer into it would do. */
  static reply(id: string, text: string): void {
    Notification.#find(id).emit('reply', { reply: text }, text)
  }

  static #find(id: string): Notification {
    const notification = Notification.shown.findLast((shown) => shown.#options.id === id)
    if (notification === undefined) throw new Error(`No notification “${id}” has been shown.`)
    return notification
  }

  /** What a person's click on it, or on one of its buttons, would do. */
  static click(id: string, action: number | undefined): void {
    const notification = Notification.#find(id)
    if (action === undefined) notification.emit('click', {})
    else notification.emit('action', { actionIndex: action, selectionIndex: -1 }, action, -1)
  }
}

Notification satisfies Record<
  keyof Pick<typeof ElectronNotification, 'isSupported' | 'handleActivation'>,
  unknown
>
