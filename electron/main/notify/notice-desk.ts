import type { Notifier } from '../../engine/ports.ts'
import type { Notice, NoticeAction } from '../../shared/model/notice.ts'
import type { PageTarget } from '../system/link.ts'

/** Most notices whose item is remembered for a later click. */
const mostKept = 200
/** Marks what the shell itself has to say; the engine knows nothing of these notices. */
const own = 'shell:'

export interface NoticeDeskParts {
  readonly notifier: Notifier
  /** The person wants to see what a notice is about. */
  readonly open: (target: PageTarget) => void
  /** What the person did, for the engine. */
  readonly forward: (noticeId: string, action: NoticeAction) => void
}

/** Shows the engine's notices and the shell's own, and knows which item a click on one opens. */
export class NoticeDesk implements Pick<Notifier, 'show' | 'withdraw'> {
  readonly #parts: NoticeDeskParts
  readonly #items = new Map<string, string | undefined>()

  constructor(parts: NoticeDeskParts) {
    this.#parts = parts
    parts.notifier.onAction((noticeId, action) => this.#acted(noticeId, action))
  }

  show(notice: Notice): Promise<boolean> {
    this.#items.set(notice.id, notice.itemId)
    const [oldest] = this.#items.keys()
    if (this.#items.size > mostKept && oldest !== undefined) this.#items.delete(oldest)
    return this.#parts.notifier.show(notice)
  }

  withdraw(noticeId: string): void {
    this.#items.delete(noticeId)
    this.#parts.notifier.withdraw(noticeId)
  }

  /** Says something about Storeminder itself; a later word under the same `key` replaces it. */
  tell(key: string, title: string, body: string): void {
    void this.show({ id: own + key, title, body, urgency: 'news', sound: false, count: 0 })
  }

  #acted(noticeId: string, action: NoticeAction): void {
    const itemId = this.#items.get(noticeId)
    if (action === 'open')
      this.#parts.open(itemId === undefined ? { view: 'feed' } : { view: 'item', itemId })
    if (!noticeId.startsWith(own)) this.#parts.forward(noticeId, action)
  }
}
