import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** One process of the machine. */
interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Tells it from a later process that got the same number. */
  readonly startedAt: string
  /** Whether its environment names the tree's folder. */
  readonly isMarked: (folder: string) => boolean
  /** Bytes that it has to itself, or all it uses where the system does not tell them apart. */
  readonly memory: () => number
}

/**
 * Follows a process that leads a group of its own, with everything below it: children's children, the groups they
 * lead, and what of it was left behind by a parent that died or made itself independent.
 */
export class ProcessTree {
  readonly #root: number
  readonly #folder: string
  /** Process numbers seen so far, with what tells them from later ones of the same number. */
  readonly #known = new Map<number, string>()

  /** `root` must have just been started as the leader of its own group, with `folder` in its environment. */
  constructor(root: number, folder: string) {
    this.#root = root
    this.#folder = folder
  }

  /** Bytes of memory that all of it uses now, the root left out. */
  memory(): number {
    return this.#living()
      .filter(({ pid }) => pid !== this.#root)
      .reduce((sum, { memory }) => sum + memory(), 0)
  }

  /** Kills all of it, or all but the root. Returns how many processes were still there. */
  kill(which: 'all' | 'below'): number {
    if (process.platform === 'win32') return killOnWindows(this.#root)
    const living = this.#living(true).filter(({ pid }) => which === 'all' || pid !== this.#root)
    for (const { pid } of living) signal(pid)
    return living.length
  }

  #living(withMarked = false): readonly Process[] {
    const all = processes()
    const members = new Map<number, Process>()
    const groups = new Set([this.#root])
    for (let size = -1; size < members.size; ) {
      size = members.size
      for (const process of all) {
        const { pid, parent, group, startedAt } = process
        const isMember =
          pid === this.#root ||
          this.#known.get(pid) === startedAt ||
          members.has(parent) ||
          groups.has(group) ||
          (withMarked && process.isMarked(this.#folder))
        if (!isMember || members.has(pid)) continue
        members.set(pid, process)
        this.#known.set(pid, startedAt)
        if (group === pid) groups.add(group)
      }
    }
    return [...members.values()]
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

/** Windows keeps no groups; its own tool ends a process with everything below it. */
function killOnWindows(pid: number): number {
  try {
    execFileSync('taskkill', ['/T', '/F', '/PID', String(pid)], { stdio: 'ignore', timeout: 5000 })
    return 1
  } catch {
    return 0
  }
}

function processes(): readonly Process[] {
  switch (process.platform) {
    case 'linux':
      return fromProc()
    case 'win32':
      return []
    default:
      return fromPs()
  }
}

function fromProc(): readonly Process[] {
  return readdirSync('/proc').flatMap((name): Process[] => {
    const pid = Number(name)
    if (!Number.isInteger(pid)) return []
    const text = readOrNothing(`/proc/${pid}/stat`)
    // The program's name may hold anything; what follows its last bracket does not.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, parent, group] = fields
    if (state === undefined || state === '' || state === 'Z') return []
    return [
      {
        pid,
        parent: Number(parent),
        group: Number(group),
        startedAt: fields[19] ?? '',
        isMarked: (folder) => readOrNothing(`/proc/${pid}/environ`).includes(folder),
        memory: () => ownMemory(readOrNothing(`/proc/${pid}/status`)),
      },
    ]
  })
}

/** What belongs to it alone and what it shares in memory; files mapped into many processes are left out. */
function ownMemory(status: string): number {
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return (kilobytes('RssAnon') + kilobytes('RssShmem') + kilobytes('VmSwap')) * 1024
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function fromPs(): readonly Process[] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,rss=,lstart='], {
    encoding: 'utf8',
    timeout: 5000,
  })
  return text.split('\n').flatMap((line): Process[] => {
    const [pid, parent, group, rss, ...startedAt] = line.trim().split(/\s+/)
    if (!pid) return []
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        startedAt: startedAt.join(' '),
        isMarked: () => false,
        memory: () => Number(rss) * 1024,
      },
    ]
  })
}
