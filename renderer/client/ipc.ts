import type { Bridge } from '../../electron/shared/client.ts'
import type { EventData, Params } from '../../electron/shared/contract.ts'
import type { EventName, MethodName } from '../../electron/shared/names.ts'
import { createConnection } from './connection.ts'
import { isResult, type PageClient, unreachable } from './page-client.ts'

/** The client over the tray shell's bridge: what the preload put on `window.storeminder`. */
export function createIpcClient(bridge: Bridge): PageClient {
  const connection = createConnection(() => void call('health.get', {}))
  const call: PageClient['call'] = async <Name extends MethodName>(name: Name, params: Params<Name>) => {
    try {
      const answer = await bridge.call(name, params)
      if (isResult<never>(answer)) {
        connection.report('ok')
        return answer
      }
    } catch {
      // The shell is gone or restarting; told below like any answer that is none.
    }
    connection.report('lost')
    return unreachable()
  }
  return {
    connection,
    call,
    listen: <Name extends EventName>(name: Name, hear: (data: EventData<Name>) => void) =>
      bridge.listen(name, (data) => hear(data as EventData<Name>)),
  }
}
