import { readFileSync } from 'node:fs'

/** The version in package.json, which lies two folders up from the source as from the built file. */
export function readVersion(): string {
  const { version }: { version: unknown } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return typeof version === 'string' ? version : 'unknown'
}
