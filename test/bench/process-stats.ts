import { readFileSync } from 'node:fs'

/** CPU and memory of a process as the kernel counts them, threads included. Linux only. */
export interface ProcessStats {
  /** User and system time together, in seconds. */
  readonly cpu: number
  /** Resident memory now, in MB. */
  readonly memory: number
  /** The most resident memory there has been, in MB. */
  readonly peakMemory: number
}

/** What a piece of work cost a process. */
export interface Cost {
  /** Seconds. */
  readonly wall: number
  /** Seconds. */
  readonly cpu: number
  /** MB. */
  readonly peakMemory: number
}

/** Clock ticks a second: USER_HZ is 100 on every architecture Linux runs Node on. */
const ticks = 100

/** Reads what `/proc` says of a process. */
export function processStats(pid: number): ProcessStats {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the name in parentheses and may hold spaces; fields 14 and 15 are utime and stime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / ticks,
    memory: kilobytes(status, 'VmRSS') / 1024,
    peakMemory: kilobytes(status, 'VmHWM') / 1024,
  }
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? Number.NaN)
}
