import type { Data, EventData, Params } from './contract.ts'
import type { Result } from './model/result.ts'
import type { EventName, MethodName } from './names.ts'

/** How a page talks to the engine; the same over IPC and over HTTP. */
export interface Client {
  /** Calls a method. Never rejects: a broken connection is an error result too. */
  call<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Result<Data<Name>>>
  /** Hears an event until the returned function is called. */
  listen<Name extends EventName>(name: Name, hear: (data: EventData<Name>) => void): () => void
}

/** What the preload puts on `window.storeminder`; the IPC client is a typed coat over it. */
export interface Bridge {
  call(name: string, params: unknown): Promise<unknown>
  listen(name: string, hear: (data: unknown) => void): () => void
}
