import type { HttpClient } from '../http/http-client.ts'
import type { Cancel, Ports } from '../ports.ts'
import type { Store, StoredReply, StoredStatement } from '../store/store.ts'

export interface StatementWatchParts {
  readonly ports: Pick<Ports, 'clock' | 'log'>
  readonly store: Pick<Store, 'statements' | 'replies' | 'write'>
  readonly http: HttpClient
  /** Asks the service itself whether a reply is still there; `undefined` where only its page can be looked at. */
  findReply(reply: StoredReply, signal: AbortSignal): Promise<Seen> | undefined
  onChange(): void
}

/** `gone`: the other side says that it is not there; anything less is `unclear`. */
export type Seen = 'there' | 'gone' | 'unclear'

/** Looks now and then whether what was said still stands at the other end. */
export interface StatementWatch {
  /** Milliseconds until a new statement is looked at first; `undefined` where nobody can look. */
  firstLook(url: string | undefined, reply: StoredReply | undefined): number | undefined
  start(): void
  nudge(): void
  stop(): Promise<void>
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A page that is not there is looked at again after this long before it counts as deleted. */
const again = 20 * minute
/** So often in a row it must not be there. */
const missesUntilGone = 2
/** A new statement is looked at every six hours for three days, then once a day for a month. */
const young = 3 * day
const oldest = 30 * day
/** Statements looked at in one go. */
const mostAtOnce = 20
/** Bytes of a page that are read: only its status counts. */
const mostBytes = 2000

/** Makes the watch. What could not be asked counts as nothing: it is asked again an hour later. */
export function createStatementWatch(parts: StatementWatchParts): StatementWatch {
  const { ports, store, http } = parts
  const now = () => ports.clock.now()
  const over = new AbortController()
  let timer: Cancel | undefined
  let looking: Promise<void> | undefined
  let running = false

  function schedule(): void {
    timer?.()
    timer = undefined
    const next = running ? store.statements.nextLook() : undefined
    if (next !== undefined) timer = ports.clock.after(Math.max(0, Math.min(next - now(), day)), look)
  }

  function look(): void {
    timer = undefined
    if (!running || looking !== undefined) return
    looking = lookAtDue()
      .then(
        () => schedule,
        (error: unknown) => {
          ports.log.warn('Statements could not be looked at', { error: String(error) })
          // Nothing could be written down, e.g. on a full disk: once more, but not at once.
          return () => {
            if (running) timer = ports.clock.after(again, look)
          }
        },
      )
      .then((next) => {
        looking = undefined
        next()
      })
  }

  async function lookAtDue(): Promise<void> {
    for (const { id } of store.statements.due(now(), mostAtOnce)) {
      const statement = store.statements.get(id)
      if (statement?.lookAt === undefined) continue
      const seen = await see(statement)
      if (over.signal.aborted) return
      note(id, seen)
    }
  }

  function note(id: string, seen: Seen): void {
    const statement = store.statements.get(id)
    // The person may have said meanwhile what became of it.
    if (statement?.lookAt === undefined) return
    const age = now() - statement.at
    const misses = seen === 'gone' ? statement.misses + 1 : seen === 'there' ? 0 : statement.misses
    const isGone = misses >= missesUntilGone
    const wait = misses === 1 ? again : seen === 'unclear' ? hour : age < young ? 6 * hour : day
    const patch = {
      misses,
      goneAt: isGone ? (statement.goneAt ?? now()) : seen === 'there' ? undefined : statement.goneAt,
      lookAt: age > oldest ? undefined : now() + wait,
    }
    store.write(() => store.statements.change(id, patch))
    if (patch.goneAt !== statement.goneAt) parts.onChange()
  }

  async function see({ url, replyId }: StoredStatement): Promise<Seen> {
    try {
      const reply = replyId === undefined ? undefined : store.replies.get(replyId)
      const asked = reply && parts.findReply(reply, over.signal)
      if (asked !== undefined) return await asked
      if (url === undefined) return 'unclear'
      const { status } = await http.request({
        ...{ url, maxBytes: mostBytes, whenLonger: 'cut', signal: over.signal },
      })
      // Anything else may be a moment of weakness, a sign-in page, or a wall against machines.
      if (status === 404 || status === 410) return 'gone'
      return status >= 200 && status < 300 ? 'there' : 'unclear'
    } catch (error) {
      ports.log.info('A statement could not be looked at', { error: String(error) })
      return 'unclear'
    }
  }

  return {
    firstLook(url, reply) {
      if (reply === undefined) return url === undefined ? undefined : hour
      // What only some may see looks deleted to everybody else.
      const isOpen = reply.visibility === undefined || ['public', 'unlisted'].includes(reply.visibility)
      return reply.channel === 'bluesky' || (url !== undefined && isOpen) ? hour : undefined
    },
    start() {
      running = true
      schedule()
    },
    nudge: schedule,
    async stop() {
      running = false
      timer?.()
      over.abort()
      await looking
    },
  }
}
