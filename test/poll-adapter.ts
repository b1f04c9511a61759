import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '../electron/engine/browser/index.ts'
import { createPictures } from '../electron/engine/browser/pictures.ts'
import { createFieldReader } from '../electron/engine/create-field-reader.ts'
import { createFeedReader } from '../electron/engine/formats/create-feed-reader.ts'
import { createMailReader } from '../electron/engine/formats/mail/create-mail-reader.ts'
import { createHttpClient } from '../electron/engine/http/create-http-client.ts'
import { createPageReader } from '../electron/engine/page/create-page-reader.ts'
import type { PollContext, PollResult, SourceAdapter } from '../electron/engine/sources/source-adapter.ts'
import { noBrowser } from './browser/no-browser.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { testSecrets } from './test-secrets.ts'

/** Polls adapters as the pipeline does, with the real HTTP client and feed reader. */
export interface AdapterDesk {
  readonly clock: FakeClock
  /**
   * Polls once; `state` goes in as the store would hand it back. `circumstances` are those of this poll, by default
   * online and awake. Rejects as the adapter does.
   */
  poll(
    adapter: SourceAdapter,
    settings: Record<string, unknown>,
    state?: unknown,
    circumstances?: Partial<PollContext<unknown, unknown>>,
  ): Promise<PollResult<unknown>>
  close(): Promise<void>
}

/** Starts at `now` (milliseconds since 1970), by default the fake clock's own start. */
export function openAdapterDesk(now?: number, browser: Browser = noBrowser): AdapterDesk {
  const http = createHttpClient({ version: '0.0.0' })
  const feeds = createFeedReader({
    worker: new URL('../electron/engine/formats/feed-worker.ts', import.meta.url),
  })
  const mails = createMailReader({
    worker: new URL('../electron/engine/mail-worker.ts', import.meta.url),
  })
  const pages = createPageReader({
    worker: new URL('../electron/engine/page/page-worker.ts', import.meta.url),
  })
  const clock = createFakeClock(now)
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-pictures-'))
  const worker = new URL('../electron/engine/browser/picture-worker.ts', import.meta.url)
  const pictures = createPictures({ folder, worker, apart: 'thread', now: () => clock.now() })
  return {
    clock,
    async poll(adapter, settings, state, circumstances = {}) {
      const result = await adapter.poll({
        ...{
          http,
          feeds,
          forms: createFieldReader(),
          mails,
          pages,
          browser,
          pictures,
          state,
          secrets: testSecrets,
          sourceName: 'Test source',
          justWoke: false,
        },
        now: () => clock.now(),
        after: (milliseconds, callback) => clock.after(milliseconds, callback),
        isReachable: async () => true,
        isHurried: () => false,
        statesOf: () => new Map(),
        signal: AbortSignal.timeout(100_000),
        ...circumstances,
        settings: adapter.settings.parse(settings),
      })
      return { ...result, state: JSON.parse(JSON.stringify(result.state)) }
    },
    async close() {
      await Promise.all([http.close(), feeds.close(), mails.close(), pages.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
