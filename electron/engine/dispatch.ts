import type { z } from 'zod'
import { methods } from '../shared/contract.ts'
import type { CallError, Result } from '../shared/model/result.ts'
import { type MethodName, methodNames } from '../shared/names.ts'
import type { Handlers } from './api/context.ts'
import { CallFailure } from './call-failure.ts'
import type { Log } from './ports.ts'
import { CursorError } from './store/cursor.ts'
import { StorageError } from './store/storage-error.ts'

/** The only way in for both shells: look up, check the params, call, wrap. Never rejects. */
export function createDispatch(
  handlers: Handlers,
  log: Log,
): (method: string, params: unknown) => Promise<Result<unknown>> {
  return async (method, params) => {
    if (!isMethod(method))
      return failed({ kind: 'unknown-method', message: `There is no method “${method.slice(0, 100)}”.` })
    try {
      return { ok: true, data: await call(handlers, method, params) }
    } catch (error) {
      return failed(explain(error, method, log))
    }
  }
}

const known: ReadonlySet<string> = new Set(methodNames)

function isMethod(name: string): name is MethodName {
  return known.has(name)
}

async function call<Name extends MethodName>(
  handlers: Handlers,
  name: Name,
  params: unknown,
): Promise<unknown> {
  const checked = methods[name].params.safeParse(params ?? {})
  if (!checked.success) throw wrongParams(checked.error)
  // The table pairs each handler with its own params; TypeScript cannot see that through a generic index.
  const handler = handlers[name] as (params: unknown) => unknown
  return handler(checked.data)
}

function wrongParams(error: z.ZodError): CallFailure {
  const issue = error.issues[0]
  const field = issue?.path.join('.') || undefined
  const words = issue?.message ?? 'not understood'
  return new CallFailure('invalid', field === undefined ? words : `${field}: ${words}`, field)
}

function explain(error: unknown, method: string, log: Log): CallError {
  if (error instanceof CallFailure)
    return {
      kind: error.kind,
      message: error.message,
      ...(error.field === undefined ? {} : { field: error.field }),
    }
  if (error instanceof CursorError) return { kind: 'invalid', message: error.message, field: 'cursor' }
  if (error instanceof StorageError) {
    log.error('Could not be stored', { method, error: error.message })
    return { kind: 'storage', message: error.message }
  }
  log.error('A call failed unexpectedly', {
    method,
    error: error instanceof Error ? error.stack : String(error),
  })
  return {
    kind: 'internal',
    message: 'Storeminder itself failed at this; the log says more. Please try again.',
  }
}

function failed(error: CallError): Result<unknown> {
  return { ok: false, error }
}
