import type { Notifier } from '../../engine/ports.ts'
import type { Notice, NoticeAction } from '../../shared/model/notice.ts'
import type { PageTarget } from '../system/link.ts'
import { isAlarmId } from './old-activation.ts'

/** Most notices remembered for a later click, and against being shown twice. */
const mostKept = 500
/** Marks what the shell itself has to say; the engine knows nothing of these notices. */
const own = 'shell:'

export interface NoticeDeskParts {
  readonly notifier: Notifier
  /** The person wants to see what a notice is about. */
  readonly open: (target: PageTarget) => void
  /** A notice is on the screen from which an answer may be wanted at once. */
  readonly prepareAnswer: () => void
  /** What the person did, for the engine. */
  readonly forward: (noticeId: string, action: NoticeAction) => void
}

/**
 * Shows the engine's notices and the shell's own, and knows what a click on one opens. An engine that died right
 * after a notice was taken asks for it once more when it is back; that is then true already.
 */
export class NoticeDesk implements Pick<Notifier, 'show' | 'withdraw'> {
  readonly #parts: NoticeDeskParts
  readonly #targets = new Map<string, PageTarget>()
  readonly #taken = new Set<string>()

  constructor(parts: NoticeDeskParts) {
    this.#parts = parts
    parts.notifier.onAction((noticeId, action) => this.#acted(noticeId, action))
  }

  async show(notice: Notice): Promise<boolean> {
    const isOurs = notice.id.startsWith(own)
    // A bundle may have grown meanwhile: then it says something new.
    const content = `${notice.id}\n${notice.title}\n${notice.body}`
    if (!isOurs && this.#taken.has(content)) return true
    this.#targets.set(notice.id, targetOf(notice))
    const isTaken = await this.#parts.notifier.show(notice)
    if (isTaken && !isOurs) this.#taken.add(content)
    if (isTaken && notice.reply !== undefined) this.#parts.prepareAnswer()
    for (const kept of [this.#targets, this.#taken]) {
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    }
    return isTaken
  }

  withdraw(noticeId: string): void {
    this.#targets.delete(noticeId)
    this.#parts.notifier.withdraw(noticeId)
  }

  /** Says something about Storeminder itself; a later word under the same `key` replaces it. */
  tell(key: string, title: string, body: string): void {
    void this.show({ id: own + key, title, body, urgency: 'news', sound: false, count: 0 })
  }

  #acted(noticeId: string, action: NoticeAction): void {
    const target = this.#targets.get(noticeId) ?? oldTarget(noticeId)
    if (action === 'open') this.#parts.open(target)
    if (action === 'reply') this.#parts.open(target.view === 'item' ? { ...target, view: 'reply' } : target)
    if (!noticeId.startsWith(own)) this.#parts.forward(noticeId, action)
  }
}

function targetOf({ itemId, alarmId, cure }: Notice): PageTarget {
  if (cure === 'sign-in') return { view: 'sources' }
  if (itemId !== undefined) return { view: 'item', itemId }
  return alarmId === undefined ? { view: 'feed' } : { view: 'alarm', alarmId }
}

/** What a notice from before this start is about, as far as its id tells. */
function oldTarget(noticeId: string): PageTarget {
  const [, itemId] = /^item:(\d+)$/.exec(noticeId) ?? []
  if (itemId !== undefined) return { view: 'item', itemId }
  return isAlarmId(noticeId) ? { view: 'alarm', alarmId: noticeId } : { view: 'feed' }
}
