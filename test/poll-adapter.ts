import { createFeedReader } from '../electron/engine/formats/create-feed-reader.ts'
import { createHttpClient } from '../electron/engine/http/create-http-client.ts'
import type { PollResult, SourceAdapter } from '../electron/engine/sources/source-adapter.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { testSecrets } from './test-secrets.ts'

/** Polls adapters as the pipeline does, with the real HTTP client and feed reader. */
export interface AdapterDesk {
  readonly clock: FakeClock
  /** Polls once; `state` goes in as the store would hand it back. Rejects as the adapter does. */
  poll(
    adapter: SourceAdapter,
    settings: Record<string, unknown>,
    state?: unknown,
  ): Promise<PollResult<unknown>>
  close(): Promise<void>
}

/** Starts at `now` (milliseconds since 1970), by default the fake clock's own start. */
export function openAdapterDesk(now?: number): AdapterDesk {
  const http = createHttpClient({ version: '0.0.0' })
  const feeds = createFeedReader({
    worker: new URL('../electron/engine/formats/feed-worker.ts', import.meta.url),
  })
  const clock = createFakeClock(now)
  return {
    clock,
    async poll(adapter, settings, state) {
      const result = await adapter.poll({
        ...{ http, feeds, state, secrets: testSecrets, sourceName: 'Test source', justWoke: false },
        settings: adapter.settings.parse(settings),
        now: () => clock.now(),
        isReachable: async () => true,
        signal: AbortSignal.timeout(100_000),
      })
      return { ...result, state: JSON.parse(JSON.stringify(result.state)) }
    },
    async close() {
      await Promise.all([http.close(), feeds.close()])
    },
  }
}
