import type { BrowserAnswer, LookLimits } from '../engine/browser/index.ts'
import { createEngine, type Engine } from '../engine/index.ts'
import type { Log, Notifier } from '../engine/ports.ts'
import { systemClock } from '../engine/system-clock.ts'
import { assertNever } from '../shared/assert-never.ts'
import type {
  AskAnswer,
  EngineAsk,
  EngineStart,
  FromEngine,
  ToEngine,
} from './engine-process/engine-messages.ts'

/**
 * The program of the engine's own process. It has no Electron; what only main can do (keychain, notifications)
 * it asks for over `process.parentPort`. An uncaught error ends it, and main starts a new one.
 */
const port = process.parentPort
const asked = new Map<number, (reply: { value: AskAnswer } | { error: Error }) => void>()
let lastAsk = 0
let hearAction: Parameters<Notifier['onAction']>[0] = () => {}
let engine: Engine | undefined

port.on('message', ({ data }) => {
  const message: ToEngine = data
  void receive(message)
})

async function receive(message: ToEngine): Promise<void> {
  switch (message.type) {
    case 'start':
      return open(message)
    case 'call': {
      const result = engine
        ? await engine.dispatch(message.method, message.params)
        : { ok: false as const, error: { kind: 'internal' as const, message: 'The engine is not open yet.' } }
      return send({ type: 'result', id: message.id, result })
    }
    case 'power':
      return engine?.power(message.event)
    case 'notice-action':
      return hearAction(message.noticeId, message.action)
    case 'answer':
      return settle(message.id, { value: message.value })
    case 'refusal':
      return settle(message.id, { error: new Error(message.message) })
    case 'stop':
      await engine?.stop()
      send({ type: 'stopped' })
      // Gives the message time to leave before the process does.
      setTimeout(() => process.exit(0), 50)
      return
    default:
      return assertNever(message)
  }
}

async function open(start: EngineStart): Promise<void> {
  try {
    engine = await createEngine({
      clock: systemClock,
      random: Math.random,
      log,
      secrets: {
        seal: async (text) => String(await ask({ port: 'seal', text })),
        open: async (text) => String(await ask({ port: 'open', text })),
      },
      notifier: {
        show: async (notice) => (await ask({ port: 'show', notice })) === true,
        withdraw: (noticeId) => send({ type: 'withdraw', noticeId }),
        onAction: (hear) => {
          hearAction = hear
        },
      },
      browser: { look },
      paths: {
        data: start.data,
        feedWorker: new URL(start.feedWorker),
        mailWorker: new URL(start.mailWorker),
        pageWorker: new URL(start.pageWorker),
        pictureWorker: new URL(start.pictureWorker),
        questionWorker: new URL(start.questionWorker),
      },
      version: start.version,
    })
  } catch (error) {
    return send({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
  engine.listen((event) => send({ type: 'event', event }))
  send({ type: 'ready' })
  engine.start()
}

function ask(what: EngineAsk, signal?: AbortSignal): Promise<AskAnswer> {
  const id = ++lastAsk
  signal?.addEventListener('abort', () => send({ type: 'call-off', id }), { once: true })
  return new Promise((resolve, reject) => {
    asked.set(id, (reply) => ('error' in reply ? reject(reply.error) : resolve(reply.value)))
    send({ type: 'ask', id, ask: what })
  })
}

async function look(url: string, limits: LookLimits, signal: AbortSignal): Promise<BrowserAnswer> {
  signal.throwIfAborted()
  const answer = await ask({ port: 'look', url, limits }, signal)
  if (typeof answer === 'object') return answer
  throw new Error('Main answered a look with something else.')
}

function settle(id: number, reply: { value: AskAnswer } | { error: Error }): void {
  asked.get(id)?.(reply)
  asked.delete(id)
}

function send(message: FromEngine): void {
  port.postMessage(message)
}

const tell = (level: 'info' | 'warn' | 'error'): Log['info'] => {
  return (message, fields) =>
    send({ type: 'log', level, message, ...(fields === undefined ? {} : { fields }) })
}
const log: Log = { debug: () => {}, info: tell('info'), warn: tell('warn'), error: tell('error') }
