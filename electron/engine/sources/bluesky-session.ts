import { z } from 'zod'
import type { Secrets } from '../ports.ts'
import { askJson } from './ask-json.ts'
import type { blueskySettingsSchema } from './bluesky-settings.ts'
import type { PollContext } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

/** A session as the server gave it: both tokens are secrets. */
const sessionSchema = z.object({ accessJwt: z.string(), refreshJwt: z.string() })
export type BlueskySession = z.output<typeof sessionSchema>

type Context = Pick<
  PollContext<z.output<typeof blueskySettingsSchema>, unknown>,
  'settings' | 'http' | 'now' | 'signal' | 'secrets'
>

/** Reads a session that was kept sealed; `undefined` when there is none, or it can no longer be read. */
export async function openSession(
  sealed: string | undefined,
  secrets: Secrets,
): Promise<BlueskySession | undefined> {
  if (sealed === undefined) return undefined
  try {
    return sessionSchema.parse(JSON.parse(await secrets.open(sealed)))
  } catch {
    return undefined
  }
}

/** Signs in with the app password. The server allows 30 of these in five minutes and 300 a day, so sessions are kept. */
export async function createSession(context: Context): Promise<BlueskySession> {
  const { handle, password } = context.settings
  return await post(context, 'createSession', { identifier: handle, password })
}

/** A new session for one whose access has expired; signs in anew when that has expired as well. */
export async function renewSession(context: Context, old: BlueskySession): Promise<BlueskySession> {
  try {
    return await post(context, 'refreshSession', undefined, old.refreshJwt)
  } catch (error) {
    if (!(error instanceof SourceError) || (error.kind !== 'auth' && error.kind !== 'malformed')) throw error
    return await createSession(context)
  }
}

async function post(
  context: Context,
  method: string,
  body: object | undefined,
  token?: string,
): Promise<BlueskySession> {
  const { data } = await askJson(context, {
    service: 'Bluesky',
    url: `${context.settings.server}/xrpc/com.atproto.server.${method}`,
    method: 'POST',
    schema: sessionSchema,
    signedIn: true,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: context.signal,
  })
  return data
}
