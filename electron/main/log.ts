import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log } from '../engine/ports.ts'

export type LogLevel = keyof Log

/** Bytes after which the log starts anew at the next start; the one before is kept as `….old`. */
const largest = 1_000_000

/** Appends one JSON object a line to `file`. A log that cannot be written is no reason to stop. */
export function fileLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`)
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 })
  stream.on('error', () => {})
  const write = (level: LogLevel) => (message: string, fields?: Record<string, unknown>) => {
    if (stream.writable) {
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`)
    }
  }
  return { debug: () => {}, info: write('info'), warn: write('warn'), error: write('error') }
}
