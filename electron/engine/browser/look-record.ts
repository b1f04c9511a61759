import type { BrowserLook, PageAttempt } from './browser.ts'

/** Most hosts, failures, errors and attempts that are kept of one look. */
const most = 100
/** Longest text that is kept of anything, in characters. */
const longest = 300

/** What was seen of a page while it was looked at. */
export type Seen = Pick<
  BrowserLook,
  'requests' | 'bytes' | 'hosts' | 'failedRequests' | 'consoleErrors' | 'exceptions' | 'attempts'
>

/** Takes down what a page does, however much that is: a page that floods it costs counting and nothing more. */
export class LookRecord {
  #requests = 0
  #bytes = 0
  #open = 0
  #quietSince = 0
  readonly #hosts = new Map<string, number>()
  readonly #failed = new Map<string, string>()
  readonly #consoleErrors = new Set<string>()
  readonly #exceptions = new Set<string>()
  readonly #attempts: PageAttempt[] = []

  /** Bytes received so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** A request was sent. Only those to a server count. */
  requested(url: string): void {
    this.#open += 1
    const host = hostOf(url)
    if (host === undefined) return
    this.#requests += 1
    if (this.#hosts.has(host) || this.#hosts.size < most)
      this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1)
  }

  /** A request is over, `now` in milliseconds; with `reason` it failed, in the browser's words. */
  finished(url: string, now: number, reason?: string): void {
    this.#open = Math.max(0, this.#open - 1)
    this.#quietSince = now
    // Called off by the page itself, e.g. because it leads elsewhere: nothing failed.
    if (reason === undefined || /ERR_ABORTED/.test(reason) || hostOf(url) === undefined) return
    if (this.#failed.size < most) this.#failed.set(line(url), line(reason))
  }

  /** A server answered with an error status. */
  refused(url: string, status: number): void {
    if (this.#failed.size < most) this.#failed.set(line(url), `status ${status}`)
  }

  received(bytes: number): void {
    this.#bytes += bytes
  }

  consoleError(text: string): void {
    // Requests that fail are told as such.
    if (text.startsWith('Failed to load resource')) return
    if (this.#consoleErrors.size < most) this.#consoleErrors.add(line(text))
  }

  exception(text: string): void {
    if (this.#exceptions.size < most) this.#exceptions.add(line(text))
  }

  attempted(kind: PageAttempt['kind'], text: string): void {
    if (this.#attempts.length < most) this.#attempts.push({ kind, text: line(text) })
  }

  /** Whether nothing has been on its way for so many milliseconds. */
  isQuiet(now: number, milliseconds: number): boolean {
    return this.#open === 0 && now - this.#quietSince >= milliseconds
  }

  seen(): Seen {
    return {
      requests: this.#requests,
      bytes: this.#bytes,
      hosts: [...this.#hosts].map(([host, requests]) => ({ host, requests })),
      failedRequests: [...this.#failed].map(([url, reason]) => ({ url, reason })),
      consoleErrors: [...this.#consoleErrors],
      exceptions: [...this.#exceptions],
      attempts: this.#attempts,
    }
  }
}

function hostOf(url: string): string | undefined {
  if (!/^(https?|wss?):/i.test(url) || !URL.canParse(url)) return undefined
  return new URL(url).host
}

function line(text: string): string {
  return text
    .slice(0, longest * 2)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
}
