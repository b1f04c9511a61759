import type { Notice, NoticeAction } from '../shared/model/notice.ts'
import type { Browser } from './browser/browser.ts'

/** Cancels what it came from; calling it twice does no harm. */
export type Cancel = () => void

/** Time as the engine knows it, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after `milliseconds`; never keeps the process alive by itself. */
  after(milliseconds: number, callback: () => void): Cancel
}

/** Structured log; `fields` never hold secrets or foreign text longer than a line. */
export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

/** Encrypts what must not lie readable on disk: the operating system's keychain, or a key file. */
export interface Secrets {
  seal(plain: string): Promise<string>
  /** Rejects when the sealed text was made with another key. */
  open(sealed: string): Promise<string>
}

/** Shows messages to the person at this machine. */
export interface Notifier {
  /** Resolves true once the desktop has taken the notice, false when nothing could be shown. */
  show(notice: Notice): Promise<boolean>
  /** Takes a shown notice away again, e.g. because its item has been read elsewhere. */
  withdraw(noticeId: string): void
  /** Called by the engine once; the notifier reports what the person did. */
  onAction(hear: (noticeId: string, action: NoticeAction) => void): void
}

/** What a shell must bring. */
export interface Ports {
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  readonly notifier: Notifier
  readonly browser: Browser
  /** A number in [0, 1), for jitter. */
  readonly random: () => number
  readonly paths: {
    /** Absolute folder that holds everything the engine keeps; made when absent. */
    readonly data: string
    /** The feed reader's worker script. */
    readonly feedWorker: URL
    /** The mail reader's worker script. */
    readonly mailWorker: URL
    /** The page reader's worker script. */
    readonly pageWorker: URL
    /** The script of the worker that compares pictures. */
    readonly pictureWorker: URL
    /** The script of the worker that sorts what people ask. */
    readonly questionWorker: URL
  }
  readonly version: string
  /**
   * Where the shell takes the calls of others (`beat/KEY`, `hook/KEY`), with a slash at the end, e.g.
   * `http://127.0.0.1:8730/`; absent or `undefined` when it takes none.
   */
  callAddress?(): string | undefined
}
