import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine, systemClock } from '../electron/engine/index.ts'
import type { Clock, Log, Ports } from '../electron/engine/ports.ts'
import type { AnyEvent, Data, Params } from '../electron/shared/contract.ts'
import type { Notice, NoticeAction } from '../electron/shared/model/notice.ts'
import type { Result } from '../electron/shared/model/result.ts'
import type { MethodName } from '../electron/shared/names.ts'
import { noBrowser } from './browser/no-browser.ts'
import { testSecrets } from './test-secrets.ts'

/** A desktop as a test sees it: what was shown, and a finger to press with. */
export interface TestDesktop {
  readonly shown: Notice[]
  /** What the desktop does when it is asked to show a notice: takes it (true), refuses (false), or fails (rejects). */
  answer: () => Promise<boolean>
  press(noticeId: string, action: NoticeAction): void
}

/** A real engine on a real folder, with typed calls. */
export interface TestEngine {
  readonly engine: Engine
  readonly folder: string
  readonly events: AnyEvent[]
  readonly desktop: TestDesktop
  /** Calls a method and returns the result, good or bad. */
  call<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Result<Data<Name>>>
  /** Calls a method and returns its data; throws when it failed. */
  get<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Data<Name>>
  /** Stops the engine; its folder goes with it unless it was given. */
  stop(): Promise<void>
}

export interface TestEngineOptions {
  /** An existing folder to open; by default a new one. */
  readonly folder?: string
  readonly clock?: Clock
  /** Where the shell would take the calls of others; by default it takes none, as in the tray. */
  readonly callAddress?: string
  /** By default a machine without a browser. */
  readonly browser?: Ports['browser']
  /** By default this machine's. */
  readonly network?: Parameters<typeof createEngine>[1]
}

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Starts an engine for a test. Nothing of it is replaced but what a shell brings. */
export async function startEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'storeminder-')))
  const { desktop, notifier } = createDesktop()
  const ports: Ports = {
    clock: options.clock ?? systemClock,
    log: quiet,
    secrets: testSecrets,
    notifier,
    browser: options.browser ?? noBrowser,
    random: () => 0.5,
    paths: {
      data: folder,
      feedWorker: new URL('../electron/engine/formats/feed-worker.ts', import.meta.url),
      mailWorker: new URL('../electron/engine/mail-worker.ts', import.meta.url),
      pageWorker: new URL('../electron/engine/page/page-worker.ts', import.meta.url),
      pictureWorker: new URL('../electron/engine/browser/picture-worker.ts', import.meta.url),
      questionWorker: new URL('../electron/engine/question-worker.ts', import.meta.url),
    },
    version: '0.0.0-test',
    callAddress: () => options.callAddress,
  }
  const engine = await createEngine(ports, options.network)
  const events: AnyEvent[] = []
  engine.listen((event) => events.push(event))

  async function call<Name extends MethodName>(
    name: Name,
    params: Params<Name>,
  ): Promise<Result<Data<Name>>> {
    return (await engine.dispatch(name, params)) as Result<Data<Name>>
  }

  return {
    ...{ engine, folder, events, desktop, call },
    async get(name, params) {
      const result = await call(name, params)
      if (!result.ok) throw new Error(`${name}: ${result.error.kind}: ${result.error.message}`)
      return result.data
    },
    async stop() {
      await engine.stop()
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

function createDesktop(): { desktop: TestDesktop; notifier: Ports['notifier'] } {
  let hear: (noticeId: string, action: NoticeAction) => void = () => undefined
  const desktop: TestDesktop = {
    shown: [],
    answer: async () => true,
    press: (id, action) => hear(id, action),
  }
  return {
    desktop,
    notifier: {
      async show(notice) {
        const isTaken = await desktop.answer()
        if (isTaken) desktop.shown.push(notice)
        return isTaken
      },
      withdraw: () => undefined,
      onAction(listener) {
        hear = listener
      },
    },
  }
}
