import type { EventData, Params } from '../../electron/shared/contract.ts'
import { type EventName, eventNames, type MethodName } from '../../electron/shared/names.ts'
import { createConnection } from './connection.ts'
import { isResult, type PageClient, unreachable } from './page-client.ts'

type Hear = (data: never) => void

/**
 * The client over HTTP: `POST {base}/rpc/{method}` and one stream of events at `{base}/events`. The cookie the
 * one-time link left behind opens both. `base` is empty in a page, an origin elsewhere.
 */
export function createHttpClient(base = ''): PageClient {
  const hearers = new Map<EventName, Set<Hear>>()
  const connection = createConnection(() => void call('health.get', {}))
  let stream: EventSource | undefined
  // All that is asked is answered later than this, so that whatever happens in between is told.
  let last = typeof document === 'undefined' ? undefined : lastEvent()

  const call: PageClient['call'] = async <Name extends MethodName>(name: Name, params: Params<Name>) => {
    try {
      const response = await fetch(`${base}/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      })
      const answer: unknown = await response.json().catch(() => undefined)
      connection.report(response.status === 401 ? 'locked' : isResult(answer) ? 'ok' : 'lost')
      if (isResult<never>(answer)) return answer
    } catch {
      connection.report('lost')
    }
    return unreachable()
  }

  /** Opens the stream; a browser reopens one that broke by itself, but not one that was refused. */
  function open(): void {
    stream = new EventSource(`${base}/events${last ? `?after=${encodeURIComponent(last)}` : ''}`)
    // As after a lost connection: whatever is shown may have become old.
    stream.addEventListener('missed', () => {
      connection.report('lost')
      connection.report('ok')
    })
    stream.onerror = () => {
      if (stream?.readyState === EventSource.CLOSED) stream = undefined
      void call('health.get', {})
    }
    for (const name of eventNames)
      stream.addEventListener(name, (message: MessageEvent<string>) => {
        last = message.lastEventId
        const data = JSON.parse(message.data) as never
        for (const hear of hearers.get(name) ?? []) hear(data)
      })
  }
  connection.subscribe(() => {
    if (connection.get() === 'ok' && !stream && hearers.size > 0) open()
  })

  return {
    connection,
    call,
    listen<Name extends EventName>(name: Name, hear: (data: EventData<Name>) => void) {
      const known = hearers.get(name) ?? new Set<Hear>()
      hearers.set(name, known.add(hear))
      if (!stream) open()
      return () => known.delete(hear)
    },
  }
}

/** Which event was the last when the page was sent. */
function lastEvent(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="last-event"]')?.content
}
