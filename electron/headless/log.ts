import type { Log } from '../engine/ports.ts'

const levels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof levels)[number]

/** The level named by `STOREMINDER_LOG`; warnings and errors when it names none. */
export function logLevel(name: string | undefined): LogLevel {
  return levels.find((level) => level === name) ?? 'warn'
}

/** Writes one JSON object a line, from `lowest` upwards. */
export function lineLog(lowest: LogLevel, write: (line: string) => void): Log {
  const from = levels.indexOf(lowest)
  const at = (level: LogLevel) => (message: string, fields?: Record<string, unknown>) => {
    if (levels.indexOf(level) < from) return
    write(`${JSON.stringify({ ...fields, at: new Date().toISOString(), level, message })}\n`)
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
