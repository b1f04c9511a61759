import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { ChannelAdapter, ChannelMessage } from '../../../electron/engine/notify/channel-adapter.ts'

/** 2026-11-22T03:00:00Z. */
export const now = Date.UTC(2026, 10, 22, 3)

/** An alarm's message with everything in it. */
export const alarmMessage: ChannelMessage = {
  id: 'alarm-1:2',
  title: 'Storm about Blue Kettle',
  body: '40 mentions by 31 people in the last hour – usual are 0 to 2.',
  severity: 'critical',
  sound: true,
  url: 'https://kettle.example/down',
  drill: false,
}

/** Sends one message through an adapter with the real HTTP client. Rejects as the adapter does. */
export async function sendThrough(
  adapter: ChannelAdapter,
  settings: Record<string, unknown>,
  message: Partial<ChannelMessage> = {},
): Promise<void> {
  const http = createHttpClient({ version: '0.0.0' })
  try {
    await adapter.send(
      {
        settings: adapter.settings.parse(settings),
        http,
        now: () => now,
        signal: AbortSignal.timeout(20_000),
      },
      { ...alarmMessage, ...message },
    )
  } finally {
    await http.close()
  }
}
