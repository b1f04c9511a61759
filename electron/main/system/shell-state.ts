import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import type { Rectangle } from 'electron'

/** What the shell alone remembers from one start to the next. */
export interface ShellState {
  readonly window?: Rectangle & { readonly maximized: boolean }
  /** Keys of the hints that have been given; each is given once. */
  readonly told: readonly string[]
}

/** A small JSON file; a missing or damaged one is an empty memory. */
export class ShellMemory {
  readonly #file: string
  #state: ShellState
  #writing: Promise<void> = Promise.resolve()

  constructor(file: string) {
    this.#file = file
    this.#state = read(file)
  }

  get state(): ShellState {
    return this.#state
  }

  /** Remembers from now on; a file that cannot be written costs only the memory. */
  remember(change: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...change }
    const text = JSON.stringify(this.#state)
    this.#writing = this.#writing
      .then(() => writeFile(`${this.#file}.new`, text))
      .then(() => rename(`${this.#file}.new`, this.#file))
      .catch(() => {})
  }

  /** Calls `tell` unless it has been called for this key before, now or in an earlier life. */
  once(key: string, tell: () => void): void {
    if (this.#state.told.includes(key)) return
    this.remember({ told: [...this.#state.told, key] })
    tell()
  }

  /** Resolves when everything remembered is on disk. */
  saved(): Promise<void> {
    return this.#writing
  }
}

function read(file: string): ShellState {
  try {
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof raw !== 'object' || raw === null) return { told: [] }
    const told =
      'told' in raw && Array.isArray(raw.told) ? raw.told.filter((key) => typeof key === 'string') : []
    const window = 'window' in raw ? readWindow(raw.window) : undefined
    return window === undefined ? { told } : { told, window }
  } catch {
    return { told: [] }
  }
}

function readWindow(raw: unknown): ShellState['window'] {
  if (typeof raw !== 'object' || raw === null) return undefined
  const field = (name: string): number | undefined => {
    const value: unknown = Reflect.get(raw, name)
    return Number.isInteger(value) ? Number(value) : undefined
  }
  const [x, y, width, height] = [field('x'), field('y'), field('width'), field('height')]
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return { x, y, width, height, maximized: Reflect.get(raw, 'maximized') === true }
}
