import { createHash } from 'node:crypto'
import type { PageTargetKind } from '../../shared/model/public-page.ts'
import type { SourceSettings } from '../../shared/model/source.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { Cancel, Ports } from '../ports.ts'
import type { Learned, TargetFile, TargetPage } from '../publish/page-target.ts'
import { asPublishError, type PublishError } from '../publish/publish-error.ts'
import { pageTargets } from '../publish/registry.ts'
import { openSettings } from '../sources/secret-settings.ts'
import type { Store } from '../store/store.ts'
import type { PageMemory } from './page-memory.ts'

/** Brings what was published to its target, and tries again until it is there. */
export interface PageCourier {
  start(): void
  /** Something was published, the target has changed, or time has passed in sleep. */
  nudge(): void
  /** Whether it is on its way right now. */
  isUnderWay(): boolean
  /** Resolves when what is under way has ended, one way or the other. */
  settled(): Promise<void>
  /** Goes to a target, saved or not, and looks. Rejects with a `PublishError`. */
  look(kind: PageTargetKind, settings: SourceSettings): Promise<{ found: string; learned: Learned }>
  stop(): Promise<void>
}

export interface PageCourierParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'secrets'>
  readonly store: Pick<Store, 'problems' | 'write'>
  readonly memory: PageMemory
  /** What was published last, as it lies here: also when it is brought there long after. */
  published(): Promise<Omit<TargetPage, 'isUnchanged'>>
  onChange(): void
}

/** Waits before each further try, milliseconds; the last one is repeated. */
const waits = [60_000, 120_000, 300_000, 900_000, 1_800_000, 3_600_000]
/** Longest that a whole try may take, milliseconds. */
const patience = 180_000
/** The problem that the person sees while it is not there. */
const problemId = 'public-page'

/** Makes the courier. One journey at a time; what is published meanwhile goes with the next one. */
export function createPageCourier(parts: PageCourierParts): PageCourier {
  const { ports, store, memory, published, onChange } = parts
  const now = () => ports.clock.now()
  let running = false
  let journey: Promise<void> | undefined
  /** What is on its way, a look beside the journey included. */
  const underWay = new Set<AbortController>()
  let timer: Cancel | undefined

  function schedule(): void {
    timer?.()
    timer = undefined
    if (!running || journey !== undefined) return
    const { publishedAt, target } = memory.page()
    const { delivered, trouble, nextTryAt } = memory.delivery()
    if (target === undefined || publishedAt === undefined || delivered?.publishedAt === publishedAt) return
    if (trouble !== undefined && !trouble.mayPass) return
    const wait = Math.min(Math.max(0, (nextTryAt ?? 0) - now()), waits.at(-1) ?? 0)
    if (wait === 0) go()
    else
      timer = ports.clock.after(wait, () => {
        timer = undefined
        go()
      })
  }

  function go(): void {
    if (!running || journey !== undefined) return
    const ended = (next: () => void): void => {
      journey = undefined
      onChange()
      if (running) next()
    }
    journey = travel().then(
      () => ended(schedule),
      (error: unknown) => {
        // Nothing could be written down, e.g. on a full disk: once more, but not at once.
        ports.log.error('The public page could not be handled', { error: String(error) })
        ended(() => {
          timer = ports.clock.after(waits[0] ?? 0, schedule)
        })
      },
    )
    onChange()
  }

  async function travel(): Promise<void> {
    const { publishedAt, target } = memory.page()
    if (publishedAt === undefined || target === undefined) return
    try {
      const page = await published()
      const before = memory.delivery().delivered?.digests ?? {}
      const isUnchanged = (file: TargetFile): boolean => before[file.name] === digestOf(file)
      const settings = await opened(target.kind, target.settings)
      const learned = await within((signal) =>
        pageTargets[target.kind].publish({ settings, signal }, { ...page, isUnchanged }),
      )
      const digests = Object.fromEntries(page.files.map((file) => [file.name, digestOf(file)]))
      store.write(() => {
        // It may have been sent somewhere else meanwhile.
        if (JSON.stringify(memory.page().target) !== JSON.stringify(target)) return
        keepLearned(learned)
        memory.setDelivery({ delivered: { publishedAt, at: now(), digests }, failures: 0 })
        store.problems.remove(problemId)
      })
    } catch (error) {
      if (!running) return
      failed(asPublishError(error))
    }
  }

  function failed(error: PublishError): void {
    ports.log.warn('The public page did not reach its target', { kind: error.kind, message: error.message })
    store.write(() => {
      const { delivered, failures } = memory.delivery()
      const wait = waits[Math.min(failures, waits.length - 1)] ?? 0
      memory.setDelivery({
        // Some may lie there by now.
        ...(delivered === undefined ? {} : { delivered: { ...delivered, digests: {} } }),
        failures: failures + 1,
        trouble: { message: error.message, advice: error.advice, at: now(), mayPass: error.mayPass },
        ...(error.mayPass ? { nextTryAt: now() + wait } : {}),
      })
      store.problems.add({
        ...{ id: problemId, advice: error.advice, at: toTimestamp(now()) },
        message: `The public page as you published it is not where people read it yet: ${error.message}`,
      })
    })
  }

  function keepLearned(learned: Learned): void {
    const { target } = memory.page()
    if (target === undefined || Object.keys(learned).length === 0) return
    memory.setPage({ target: { ...target, settings: { ...target.settings, ...learned } } })
  }

  async function opened(kind: PageTargetKind, sealed: SourceSettings) {
    const schema = pageTargets[kind].settings
    return schema.parse(await openSettings(schema, sealed, ports.secrets))
  }

  async function within<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController()
    underWay.add(abort)
    const late = ports.clock.after(patience, () => abort.abort())
    try {
      return await work(abort.signal)
    } finally {
      late()
      underWay.delete(abort)
    }
  }

  return {
    start() {
      running = true
      schedule()
    },
    nudge: schedule,
    isUnderWay: () => journey !== undefined,
    settled: async () => await journey,
    look: (kind, sealed) =>
      within(
        async (signal) => await pageTargets[kind].look({ settings: await opened(kind, sealed), signal }),
      ),
    async stop() {
      running = false
      timer?.()
      for (const abort of underWay) abort.abort()
      await journey
    },
  }
}

function digestOf({ text }: TargetFile): string {
  return createHash('sha256').update(text).digest('base64url')
}
