import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Data, Params } from '../../../electron/shared/contract.ts'
import type { Result } from '../../../electron/shared/model/result.ts'
import type { MethodName } from '../../../electron/shared/names.ts'

/** An engine in a process of its own. */
export interface EngineProcess {
  /** Calls a method; rejects when the process ends before the answer. */
  call<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Result<Data<Name>>>
  /** The same, for its data; rejects when it failed. */
  get<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Data<Name>>
  /** Ends it as `kill -9` does, without a goodbye to anybody. */
  kill(): Promise<void>
}

export interface EngineProcessOptions {
  readonly folder: string
  /** How much faster its clock runs than the wall's, and since when (milliseconds since 1970). */
  readonly speed: number
  readonly began: number
  /** Milliseconds for each request. */
  readonly deadline: number
}

const program = fileURLToPath(new URL('./killed-engine.ts', import.meta.url))

/** Starts one, and waits until it can be called. */
export async function startEngineProcess(options: EngineProcessOptions): Promise<EngineProcess> {
  const { folder, speed, began, deadline } = options
  const child: ChildProcess = fork(program, [folder, String(speed), String(began), String(deadline)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>()
  let calls = 0
  const ended = once(child, 'exit').then(() => {
    for (const { fail } of waiting.values()) fail(new Error('The engine was killed'))
  })
  await new Promise<void>((ready, fail) => {
    child.on('message', ({ id, result }: { readonly id: number; readonly result: unknown }) => {
      if (id === 0) return ready()
      waiting.get(id)?.done(result)
      waiting.delete(id)
    })
    child.on('exit', (code) => fail(new Error(`The engine ended with ${code}`)))
  })

  function call<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Result<Data<Name>>> {
    calls += 1
    const id = calls
    return new Promise((done, fail) => {
      waiting.set(id, { done: (result) => done(result as Result<Data<Name>>), fail })
      child.send({ id, method: name, params }, (error) => {
        if (error) fail(error)
      })
    })
  }

  return {
    call,
    async get(name, params) {
      const result = await call(name, params)
      if (!result.ok) throw new Error(`${name}: ${result.error.kind}: ${result.error.message}`)
      return result.data
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
