import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { readOrCreatePrivateFile } from './private-file.ts'

/** Milliseconds a one-time link stays good. */
const linkLife = 10 * 60_000
/** Most one-time links that wait to be used; the oldest go first. */
const mostLinks = 20

/** What opens the headless shell: a token for programs, one-time codes and a cookie for browsers. */
export interface Keys {
  readonly token: string
  /** Differs between data folders, since cookies do not tell one port from another. */
  readonly cookieName: string
  readonly cookieValue: string
  isToken(given: string): boolean
  isCookie(given: string): boolean
  /** A code that opens the page once within ten minutes. */
  issueCode(): string
  /** True once for each code that is still good. */
  redeemCode(code: string): boolean
}

/**
 * Reads the token from the data folder, or makes one, so that it outlives restarts. The cookie is derived from it:
 * deleting the token file locks every program and every browser out.
 */
export async function loadKeys(dataFolder: string, now: () => number): Promise<Keys> {
  const path = join(dataFolder, 'token')
  const stored = await readOrCreatePrivateFile(path, () => Buffer.from(randomBytes(32).toString('base64url')))
  const token = stored.toString('utf8').trim()
  if (!/^[\w-]{32,}$/.test(token)) {
    throw new Error(`The token file ${path} is damaged. Delete it, and a new token is made.`)
  }
  const cookieValue = derive(token, 'page session')
  const codes = new Map<string, number>()
  return {
    token,
    cookieName: `storeminder_${derive(token, 'cookie name').slice(0, 8)}`,
    cookieValue,
    isToken: (given) => isEqual(given, token),
    isCookie: (given) => isEqual(given, cookieValue),
    issueCode() {
      const code = randomBytes(24).toString('base64url')
      codes.set(code, now() + linkLife)
      for (const oldest of codes.keys()) if (codes.size > mostLinks) codes.delete(oldest)
      return code
    },
    redeemCode(code) {
      const goodUntil = codes.get(code)
      codes.delete(code)
      return goodUntil !== undefined && now() < goodUntil
    },
  }
}

function derive(token: string, purpose: string): string {
  return createHmac('sha256', token).update(purpose).digest('hex')
}

/** Compares without telling by the time it takes how much was right. */
function isEqual(given: string, right: string): boolean {
  const digest = (text: string) => createHmac('sha256', right).update(text).digest()
  return timingSafeEqual(digest(given), digest(right))
}
