import type { z } from 'zod'
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts'
import { serviceStatusError } from './service-status.ts'
import { SourceError } from './source-error.ts'

/** One question to a service that answers JSON. */
export interface JsonQuestion<Schema extends z.ZodType> extends HttpRequest {
  /** The service as a person knows it, e.g. "Hacker News". */
  readonly service: string
  /** What the answer must look like; whatever else it holds is dropped. */
  readonly schema: Schema
  /** Whether a login or token goes with the request. */
  readonly signedIn?: boolean
}

export interface JsonAnswer<Data> {
  readonly data: Data
  readonly headers: HttpResponse['headers']
}

/**
 * Asks a service and reads its answer by schema. Rejects with a `SourceError`: by status, or `malformed` when
 * the answer is no JSON or not of the form that the service documents.
 */
export async function askJson<Schema extends z.ZodType>(
  { http, now }: { readonly http: HttpClient; now(): number },
  { service, schema, signedIn = false, ...request }: JsonQuestion<Schema>,
): Promise<JsonAnswer<z.output<Schema>>> {
  const response = await http.request({
    ...request,
    headers: { accept: 'application/json', ...request.headers },
  })
  const error = serviceStatusError(response, { service, signedIn, now: now() })
  if (error !== undefined) throw error
  const read = schema.safeParse(parse(response.body))
  if (!read.success) throw unexpected(service, read.error)
  return { data: read.data, headers: response.headers }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

function unexpected(service: string, cause: z.ZodError): SourceError {
  return new SourceError(
    'malformed',
    `Unexpected answer from ${service}`,
    'It is tried again later; if this stays, the service has changed and Storeminder needs an update.',
    { cause },
  )
}
