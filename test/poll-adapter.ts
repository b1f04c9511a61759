import { createFeedReader } from '../electron/engine/formats/create-feed-reader.ts'
import { createHttpClient } from '../electron/engine/http/create-http-client.ts'
import type { PollContext, PollResult, SourceAdapter } from '../electron/engine/sources/source-adapter.ts'
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
export function openAdapterDesk(now?: number): AdapterDesk {
  const http = createHttpClient({ version: '0.0.0' })
  const feeds = createFeedReader({
    worker: new URL('../electron/engine/formats/feed-worker.ts', import.meta.url),
  })
  const clock = createFakeClock(now)
  return {
    clock,
    async poll(adapter, settings, state, circumstances = {}) {
      const result = await adapter.poll({
        ...{ http, feeds, state, secrets: testSecrets, sourceName: 'Test source', justWoke: false },
        now: () => clock.now(),
        isReachable: async () => true,
        signal: AbortSignal.timeout(100_000),
        ...circumstances,
        settings: adapter.settings.parse(settings),
      })
      return { ...result, state: JSON.parse(JSON.stringify(result.state)) }
    },
    async close() {
      await Promise.all([http.close(), feeds.close()])
    },
  }
}
