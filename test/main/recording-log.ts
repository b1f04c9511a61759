import type { Log } from '../../electron/engine/ports.ts'

/** A log that a test can read. */
export function recordingLog(): {
  readonly log: Log
  readonly lines: { level: keyof Log; message: string }[]
} {
  const lines: { level: keyof Log; message: string }[] = []
  const write = (level: keyof Log) => (message: string) => void lines.push({ level, message })
  return {
    lines,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
  }
}
