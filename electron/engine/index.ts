import type { AnyEvent } from '../shared/contract.ts'
import type { Result } from '../shared/model/result.ts'
import type { BeatOutcome, BeatReport } from './beat-desk.ts'
import type { IntakeOutcome, Posted } from './intake-desk.ts'
import type { DoorPath } from './sources/source-adapter.ts'

export { createEngine } from './engine.ts'
export type { IntakeOutcome } from './intake-desk.ts'
export type { DoorPath } from './sources/source-adapter.ts'
export { AlreadyRunningError } from './store/lock.ts'
export { systemClock } from './system-clock.ts'

/** The running product, as a shell sees it. */
export interface Engine {
  /** Begins checking sources. Everything can be called before, nothing is polled. */
  start(): void
  /** Finishes what is being written, closes the store, frees the data folder. */
  stop(): Promise<void>
  /** Looks the method up, checks the params, calls, and wraps the outcome. Never rejects. */
  dispatch(method: string, params: unknown): Promise<Result<unknown>>
  /** Takes the call of what reports in by itself, and stores it at once. Throws when the disk refuses. */
  beat(key: string, report: BeatReport): BeatOutcome
  /** Takes what was posted to a source's door, and stores it. Rejects when the disk refuses. */
  take(path: DoorPath, key: string, posted: Posted): Promise<IntakeOutcome>
  /** What whoever wants to post to a source's door has to know before, as JSON; `undefined` where there is no such door. */
  terms(path: DoorPath, key: string): Promise<object | undefined>
  /** A file of the public page as it was published last; `undefined` where there is none of that name. */
  statusFile(name: string): Promise<string | undefined>
  /** Hears every event until the returned function is called. */
  listen(hear: (event: AnyEvent) => void): () => void
  /** The shell saw the machine go to sleep or wake up (or its screen unlock). */
  power(event: 'suspend' | 'resume' | 'unlock'): void
}
