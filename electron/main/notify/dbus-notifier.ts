import type { Log, Notifier } from '../../engine/ports.ts'
import type { Notice, NoticeAction } from '../../shared/model/notice.ts'
import { type NoticeButton, noticeButtons } from './notice-buttons.ts'
import { noticeKey } from './notice-key.ts'
import { NotificationService } from './notification-service.ts'

/** Longest wait for the notification service, in milliseconds. */
const patience = 5_000

export interface DbusNotifierParts {
  /** Absolute path of an icon the service can read. */
  readonly icon: string
  readonly log: Log
  /** Where the session bus listens; undefined when there is none. */
  readonly busSocket: string | undefined
  /** Makes a sound where the notification service makes none itself. */
  readonly beep: () => void
}

/** A notice on the screen. */
interface Shown {
  /** The service's number for it. */
  readonly number: number
  readonly noticeId: string
}

/**
 * The Linux desktop's notification service (Desktop Notifications Specification 1.3), spoken to directly because
 * Electron's notifications have no buttons there. A lost connection is made anew for the next notice.
 */
export class DbusNotifier implements Notifier {
  readonly #parts: DbusNotifierParts
  #service: Promise<NotificationService> | undefined
  /** By what they take the place of. */
  readonly #shown = new Map<string, Shown>()
  #tell: (noticeId: string, action: NoticeAction) => void = () => {}

  constructor(parts: DbusNotifierParts) {
    this.#parts = parts
  }

  async show(notice: Notice): Promise<boolean> {
    try {
      const service = await within(patience, this.#connect())
      // Asked each time: another service, with other abilities, may have taken over.
      const abilities = await within(patience, service.capabilities())
      const typesInline = abilities.includes('inline-reply')
      const buttons = abilities.includes('actions') ? noticeButtons(notice, { typesInline }) : []
      const number = await within(patience, service.notify(this.#message(notice, abilities, buttons)))
      this.#shown.set(noticeKey(notice), { number, noticeId: notice.id })
      if (notice.sound && !abilities.includes('sound')) this.#parts.beep()
      return true
    } catch (error) {
      this.#parts.log.warn('The desktop’s notification service took no notice.', { error: String(error) })
      return false
    }
  }

  withdraw(noticeId: string): void {
    const [key, shown] = [...this.#shown].find(([, one]) => one.noticeId === noticeId) ?? []
    if (key === undefined || shown === undefined) return
    this.#shown.delete(key)
    this.#service?.then((service) => service.close(shown.number)).catch(() => {})
  }

  onAction(hear: (noticeId: string, action: NoticeAction) => void): void {
    this.#tell = hear
  }

  /** Ends the connection. */
  close(): void {
    this.#service?.then((service) => service.disconnect()).catch(() => {})
  }

  #message(
    notice: Notice,
    abilities: readonly string[],
    buttons: readonly NoticeButton[],
  ): Parameters<NotificationService['notify']>[0] {
    const clicked = abilities.includes('actions') ? ['default', 'Open'] : []
    const typed = abilities.includes('inline-reply') && notice.reply !== undefined
    return {
      icon: this.#parts.icon,
      summary: notice.title,
      body: abilities.includes('body-markup') ? escaped(notice.body) : notice.body,
      actions: [
        ...clicked,
        ...(typed ? ['inline-reply', 'Reply'] : []),
        ...buttons.flatMap(({ action, label }) => [keyOf(action), label]),
      ],
      ...(typed && notice.reply ? { replyPlaceholder: `Answer to ${notice.reply.to}` } : {}),
      critical: notice.urgency === 'alarm',
      sound: notice.sound,
      replaces: this.#shown.get(noticeKey(notice))?.number ?? 0,
      tag: `storeminder ${noticeKey(notice)}`,
    }
  }

  #connect(): Promise<NotificationService> {
    this.#service ??= this.#open().catch((error: unknown) => {
      this.#service = undefined
      throw error
    })
    return this.#service
  }

  #open(): Promise<NotificationService> {
    const { busSocket } = this.#parts
    if (busSocket === undefined) return Promise.reject(new Error('There is no session bus.'))
    return NotificationService.connect(busSocket, {
      onAction: (number, key) => this.#acted(number, actionOf(key)),
      onReplied: (number, text) => this.#acted(number, { reply: text }),
      onClosed: (number, byPerson) => {
        if (byPerson) this.#acted(number, 'dismiss')
        this.#forget(number)
      },
      onLost: () => {
        this.#service = undefined
        this.#shown.clear()
      },
    })
  }

  #acted(number: number, action: NoticeAction): void {
    const noticeId = this.#noticeOf(number)
    if (noticeId === undefined) return
    this.#tell(noticeId, action)
    // The service announces the closing that follows an action as one by the person; it is no dismissal.
    if (action !== 'dismiss') this.#forget(number)
  }

  #forget(number: number): void {
    for (const [key, shown] of this.#shown) if (shown.number === number) this.#shown.delete(key)
  }

  #noticeOf(number: number): string | undefined {
    return [...this.#shown.values()].find((shown) => shown.number === number)?.noticeId
  }
}

const templateKey = 'template '
const plain: readonly NoticeAction[] = ['open', 'acknowledge', 'snooze', 'dismiss', 'reply', 'undo']

/** How a button is called to the service. */
function keyOf(action: NoticeAction): string {
  if (typeof action === 'string') return action
  return 'template' in action ? templateKey + action.template : 'inline-reply'
}

/** What a button means; a click on the notice itself opens it. */
function actionOf(key: string): NoticeAction {
  // A service that lists inline replies and yet only says that the button was pressed: then it is typed here.
  if (key === 'inline-reply') return 'reply'
  if (key.startsWith(templateKey)) return { template: key.slice(templateKey.length) }
  return plain.find((action) => action === key) ?? 'open'
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
