import type { Result } from '../../../electron/shared/model/result.ts'

/** A draft as the page holds it. */
export interface HeldDraft<Draft extends object, Known> {
  /** What the person sees and changes; there before the engine has answered, so that nobody waits to type. */
  readonly draft: Draft
  /** What else the engine says of it; there once it has answered. */
  readonly known?: Known
  /** `kept`: the engine has all of it; `changed`: not yet; `failed`: it could not be kept. */
  readonly state: 'loading' | 'kept' | 'changed' | 'failed'
  /** Why it is not kept, or was not found. */
  readonly error?: string
}

/** Keeps one draft. */
export interface DraftKeeper<Draft extends object, Known> {
  get(): HeldDraft<Draft, Known>
  subscribe(hear: () => void): () => void
  change(change: Partial<Draft>): void
  /** Resolves when the engine has everything: true if it could be kept. */
  flush(): Promise<boolean>
  /** Asks the engine for it again, unless something is not kept yet. */
  refresh(): Promise<void>
}

/** How a draft comes from the engine and goes back to it. */
export interface DraftWays<Draft extends object, Known> {
  load(): Promise<Result<{ readonly draft: Draft; readonly known: Known }>>
  save(known: Known, change: Partial<Draft>): Promise<Result<unknown>>
}

/** What was typed is kept after a pause of this many milliseconds. */
const pause = 400

/**
 * Keeps a draft: takes changes at once, and hands them to the engine a little later. What was typed before the first
 * answer has come wins over what the answer says. `empty` is shown until then.
 */
export function createDraftKeeper<Draft extends object, Known>(
  empty: Draft,
  ways: DraftWays<Draft, Known>,
): DraftKeeper<Draft, Known> {
  let held: HeldDraft<Draft, Known> = { draft: empty, state: 'loading' }
  let unsaved: Partial<Draft> = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<boolean> | undefined
  /** How often something was changed, and asked for. */
  let changes = 0
  let loads = 0
  const hearers = new Set<() => void>()

  function set(next: HeldDraft<Draft, Known>): void {
    held = next
    for (const hear of hearers) hear()
  }

  async function load(): Promise<void> {
    loads += 1
    const asked = { changes, loads }
    const result = await ways.load()
    // An answer that was overtaken would take back what was changed, and is kept, since it was asked for.
    if (held.known !== undefined && (asked.changes !== changes || asked.loads !== loads)) return
    if (!result.ok) return set({ ...held, state: 'failed', error: result.error.message })
    const { draft, known } = result.data
    const changed = Object.keys(unsaved).length > 0
    set({ draft: { ...draft, ...unsaved }, known, state: changed ? 'changed' : 'kept' })
    if (changed) saveSoon()
  }

  function saveSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void keeper.flush(), pause)
  }

  async function save(): Promise<boolean> {
    const { known } = held
    if (known === undefined) return false
    const sent = unsaved
    unsaved = {}
    const result = await ways.save(known, sent)
    if (!result.ok) {
      // What was typed meanwhile is newer.
      unsaved = { ...sent, ...unsaved }
      set({ ...held, state: 'failed', error: result.error.message })
      return false
    }
    const { error: _gone, ...rest } = held
    set({ ...rest, state: Object.keys(unsaved).length > 0 ? 'changed' : 'kept' })
    return true
  }

  const keeper: DraftKeeper<Draft, Known> = {
    get: () => held,
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    change(change) {
      changes += 1
      unsaved = { ...unsaved, ...change }
      const state = held.state === 'loading' ? 'loading' : 'changed'
      set({ ...held, draft: { ...held.draft, ...change }, state })
      if (held.known !== undefined) saveSoon()
    },
    async flush() {
      clearTimeout(timer)
      if (held.known === undefined) await load()
      while (saving) await saving
      if (Object.keys(unsaved).length === 0) return held.state === 'kept'
      saving = save().finally(() => {
        saving = undefined
      })
      return saving
    },
    async refresh() {
      if (saving === undefined && Object.keys(unsaved).length === 0) await load()
      else if (held.known === undefined) await load()
    },
  }
  return keeper
}
