import type { Params } from '../../../electron/shared/contract.ts'
import type { EventName, MethodName } from '../../../electron/shared/names.ts'
import { createConnection } from '../../../renderer/client/connection.ts'
import type { PageClient } from '../../../renderer/client/page-client.ts'

/** The other end of a page's client, played by a test. */
export interface ScriptedClient extends PageClient {
  /** Every call so far, as method and params. */
  readonly calls: [MethodName, unknown][]
  send(name: EventName, data?: unknown): void
}

/** A client whose answers `answer` gives; what it throws becomes the error of the call. */
export function createScriptedClient(
  answer: (name: MethodName, params: Record<string, unknown>) => unknown,
): ScriptedClient {
  const calls: [MethodName, unknown][] = []
  const hearers = new Map<EventName, Set<(data: never) => void>>()
  return {
    calls,
    connection: createConnection(() => undefined),
    async call<Name extends MethodName>(name: Name, params: Params<Name>) {
      calls.push([name, params])
      await Promise.resolve()
      try {
        return { ok: true, data: answer(name, { ...params }) as never }
      } catch (error) {
        return { ok: false, error: { kind: 'storage', message: String(error) } }
      }
    },
    listen(name, hear) {
      const known = hearers.get(name) ?? new Set()
      hearers.set(name, known.add(hear))
      return () => known.delete(hear)
    },
    send(name, data = {}) {
      for (const hear of hearers.get(name) ?? []) hear(data as never)
    },
  }
}
