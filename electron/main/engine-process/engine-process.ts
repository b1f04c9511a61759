import type { Browser } from '../../engine/browser/index.ts'
import type { Clock, Log, Notifier, Secrets } from '../../engine/ports.ts'
import { assertNever } from '../../shared/assert-never.ts'
import type { AnyEvent } from '../../shared/contract.ts'
import type { Result } from '../../shared/model/result.ts'
import type { AskAnswer, EngineAsk, EngineStart, FromEngine, ToEngine } from './engine-messages.ts'
import { RestartPolicy } from './restart-policy.ts'

/** The part of Electron's `UtilityProcess` that is needed of the engine's process. */
export interface EngineChild {
  postMessage(message: ToEngine): void
  kill(): boolean
  on(event: 'message', listener: (message: FromEngine) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
}

export interface EngineTrouble {
  readonly title: string
  readonly body: string
  /** True while there is no engine and will not be one by itself. */
  readonly isLasting: boolean
}

export interface EngineProcessParts {
  readonly fork: () => EngineChild
  readonly start: EngineStart
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  readonly notifier: Pick<Notifier, 'show' | 'withdraw'>
  readonly browser: Browser
  readonly onEvent: (event: AnyEvent) => void
  /** The engine can be called; `again` when it had died before, so that whoever shows its data must ask anew. */
  readonly onReady: (again: boolean) => void
  /** Something the person must know: the engine cannot open its data, or it keeps dying. */
  readonly onTrouble: (trouble: EngineTrouble) => void
}

/** How long a call waits for an engine that is starting, in milliseconds. */
const patience = 10_000
/** How long quitting waits for the engine to close its store, in milliseconds. */
const farewell = 5_000
/** Until the next try after the engine said that it cannot open its data, in milliseconds. */
const retryOpening = 60_000

/** Most messages kept for an engine that is not ready. */
const mostUnsent = 50

interface Call {
  readonly message: Extract<ToEngine, { type: 'call' }>
  readonly answer: (result: Result<unknown>) => void
}

/** Keeps the engine's process alive and carries calls to it, events and requests for Electron's services from it. */
export class EngineProcess {
  readonly #parts: EngineProcessParts
  readonly #restarts = new RestartPolicy()
  /** Sent and not answered. */
  readonly #calls = new Map<number, Call>()
  /** Made while the engine was not ready. */
  readonly #waiting = new Set<Call>()
  /** What happened while the engine was not ready: a click may have started the program, the machine may have woken. */
  #unsent: ToEngine[] = []
  #child: EngineChild | undefined
  #ready = false
  #everReady = false
  /** Why the engine cannot open its data, while that is so. */
  #refusal: string | undefined
  #stopping = false
  #lastCall = 0
  /** Asks of the engine that are being answered, to be called off. */
  readonly #asks = new Map<number, AbortController>()

  constructor(parts: EngineProcessParts) {
    this.#parts = parts
    this.#fork()
  }

  /** Calls a method of the engine. Never rejects: an engine that is not there is an error result. */
  call(method: string, params: unknown): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      if (this.#stopping) return resolve(absent('Storeminder is quitting.'))
      if (this.#refusal !== undefined) return resolve(refused(this.#refusal))
      const call: Call = {
        message: { type: 'call', id: ++this.#lastCall, method, params },
        answer: resolve,
      }
      if (this.#ready) return this.#send(call)
      this.#waiting.add(call)
      this.#parts.clock.after(patience, () => {
        if (this.#waiting.delete(call)) resolve(absent('The engine has not started. Try again in a minute.'))
      })
    })
  }

  power(event: 'suspend' | 'resume' | 'unlock'): void {
    this.#post({ type: 'power', event })
  }

  noticeAction(noticeId: string, action: Extract<ToEngine, { type: 'notice-action' }>['action']): void {
    this.#post({ type: 'notice-action', noticeId, action })
  }

  /** Lets the engine close its store; ends it the hard way after five seconds. */
  stop(): Promise<void> {
    this.#stopping = true
    this.#failCalls('Storeminder is quitting.')
    const child = this.#child
    if (child === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      child.on('exit', () => resolve())
      child.postMessage({ type: 'stop' })
      this.#parts.clock.after(farewell, () => {
        this.#parts.log.warn('The engine did not stop in time and was ended.')
        child.kill()
        resolve()
      })
    })
  }

  #fork(): void {
    if (this.#stopping) return
    const child = this.#parts.fork()
    this.#child = child
    child.on('message', (message) => this.#receive(child, message))
    child.on('exit', (code) => this.#exited(child, code))
    child.postMessage(this.#parts.start)
  }

  #post(message: ToEngine): void {
    if (this.#ready) this.#child?.postMessage(message)
    else if (!this.#stopping) this.#unsent = [...this.#unsent, message].slice(-mostUnsent)
  }

  #send(call: Call): void {
    this.#calls.set(call.message.id, call)
    this.#child?.postMessage(call.message)
  }

  #receive(child: EngineChild, message: FromEngine): void {
    if (child !== this.#child) return
    switch (message.type) {
      case 'ready':
        this.#opened()
        break
      case 'failed':
        this.#cannotOpen(child, message.message)
        break
      case 'result':
        this.#calls.get(message.id)?.answer(message.result)
        this.#calls.delete(message.id)
        break
      case 'event':
        this.#parts.onEvent(message.event)
        break
      case 'ask':
        void this.#serve(child, message.id, message.ask)
        break
      case 'withdraw':
        this.#parts.notifier.withdraw(message.noticeId)
        break
      case 'call-off':
        this.#asks.get(message.id)?.abort()
        break
      case 'log':
        this.#parts.log[message.level](message.message, message.fields)
        break
      case 'stopped':
        break
      default:
        assertNever(message)
    }
  }

  #opened(): void {
    const again = this.#everReady
    this.#ready = true
    this.#everReady = true
    this.#refusal = undefined
    for (const message of this.#unsent.splice(0)) this.#post(message)
    for (const call of this.#waiting) this.#send(call)
    this.#waiting.clear()
    this.#parts.onReady(again)
  }

  #cannotOpen(child: EngineChild, message: string): void {
    this.#parts.log.error('The engine cannot open its data.', { reason: message })
    if (this.#refusal !== message) {
      this.#parts.onTrouble({
        title: 'The data of Storeminder cannot be opened',
        body: message,
        isLasting: true,
      })
    }
    this.#refusal = message
    this.#child = undefined
    child.kill()
    for (const call of this.#waiting) call.answer(refused(message))
    this.#waiting.clear()
    this.#parts.clock.after(retryOpening, () => this.#fork())
  }

  async #serve(child: EngineChild, id: number, ask: EngineAsk): Promise<void> {
    const calledOff = new AbortController()
    this.#asks.set(id, calledOff)
    try {
      child.postMessage({ type: 'answer', id, value: await this.#answer(ask, calledOff.signal) })
    } catch (error) {
      child.postMessage({
        type: 'refusal',
        id,
        message: error instanceof Error ? error.message : String(error),
      })
    } finally {
      this.#asks.delete(id)
    }
  }

  #answer(ask: EngineAsk, signal: AbortSignal): Promise<AskAnswer> {
    switch (ask.port) {
      case 'seal':
        return this.#parts.secrets.seal(ask.text)
      case 'open':
        return this.#parts.secrets.open(ask.text)
      case 'show':
        return this.#parts.notifier.show(ask.notice)
      case 'look':
        return this.#parts.browser.look(ask.url, ask.limits, signal)
      default:
        return assertNever(ask)
    }
  }

  #exited(child: EngineChild, code: number): void {
    if (child !== this.#child) return
    this.#child = undefined
    this.#ready = false
    for (const ask of this.#asks.values()) ask.abort()
    this.#asks.clear()
    if (this.#stopping) return
    this.#parts.log.error('The engine died and is started again.', { code })
    this.#failCalls('The engine stopped in the middle of this. It is being started again; try once more.')
    const { delay, tell } = this.#restarts.died(this.#parts.clock.now())
    if (tell) {
      this.#parts.onTrouble({
        title: 'Storeminder had to restart its engine twice',
        body: 'Nothing stored is lost, but checks may come late. If it goes on, please report it with the log.',
        isLasting: false,
      })
    }
    this.#parts.clock.after(delay, () => this.#fork())
  }

  #failCalls(message: string): void {
    for (const call of this.#calls.values()) call.answer(absent(message))
    this.#calls.clear()
    if (!this.#stopping) return
    for (const call of this.#waiting) call.answer(absent(message))
    this.#waiting.clear()
  }
}

function absent(message: string): Result<unknown> {
  return { ok: false, error: { kind: 'internal', message } }
}

function refused(message: string): Result<unknown> {
  return { ok: false, error: { kind: 'storage', message } }
}
