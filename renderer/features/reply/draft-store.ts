import type { Client } from '../../../electron/shared/client.ts'
import type { Params } from '../../../electron/shared/contract.ts'
import type { ReplyDraft } from '../../../electron/shared/model/reply.ts'

/** What the person can change of a draft. */
export type DraftChange = Partial<Omit<ReplyDraft, 'id' | 'itemId' | 'updatedAt' | 'replyId'>>

/** A draft as the page holds it. */
export interface HeldDraft {
  /** What the person sees and changes; there before the engine has answered, so that nobody waits to type. */
  readonly draft: DraftChange & Pick<ReplyDraft, 'text' | 'dismissed' | 'breathTaken'>
  /** Known once the engine has answered. */
  readonly id?: string
  /** The reply it has become, while that is not settled; then it cannot be changed. */
  readonly replyId?: string
  /** `kept`: the engine has all of it; `changed`: not yet; `failed`: it could not be kept. */
  readonly state: 'loading' | 'kept' | 'changed' | 'failed'
  /** Why it is not kept, or was not found. */
  readonly error?: string
}

/** The draft of one item. */
export interface DraftKeeper {
  get(): HeldDraft
  subscribe(hear: () => void): () => void
  change(change: DraftChange): void
  /** Resolves when the engine has everything: true if it could be kept. */
  flush(): Promise<boolean>
  /** Asks the engine for it again, unless something is not kept yet. */
  refresh(): Promise<void>
}

/** What was typed is kept after a pause of this many milliseconds. */
const pause = 400
const empty: HeldDraft = { draft: { text: '', dismissed: [], breathTaken: false }, state: 'loading' }

/**
 * Keeps the draft of an item: takes changes at once, and hands them to the engine a little later. What was typed
 * before the first answer has come wins over what the answer says.
 */
export function createDraftKeeper(client: Pick<Client, 'call'>, itemId: string): DraftKeeper {
  let held = empty
  let unsaved: DraftChange = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<boolean> | undefined
  const hearers = new Set<() => void>()

  function set(next: HeldDraft): void {
    held = next
    for (const hear of hearers) hear()
  }

  async function load(): Promise<void> {
    const result = await client.call('replies.draft', { itemId })
    if (!result.ok) return set({ ...held, state: 'failed', error: result.error.message })
    const { id, itemId: _item, updatedAt: _at, replyId, ...kept } = result.data
    const changed = Object.keys(unsaved).length > 0
    set({
      draft: { ...kept, ...unsaved },
      id,
      ...(replyId === undefined ? {} : { replyId }),
      state: changed ? 'changed' : 'kept',
    })
    if (changed) saveSoon()
  }

  function saveSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void keeper.flush(), pause)
  }

  async function save(): Promise<boolean> {
    const id = held.id
    if (id === undefined) return false
    const sent = unsaved
    unsaved = {}
    const params: Params<'replies.save'> = { id, ...sent }
    const result = await client.call('replies.save', params)
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

  const keeper: DraftKeeper = {
    get: () => held,
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    change(change) {
      unsaved = { ...unsaved, ...change }
      const state = held.state === 'loading' ? 'loading' : 'changed'
      set({ ...held, draft: { ...held.draft, ...change }, state })
      if (held.id !== undefined) saveSoon()
    },
    async flush() {
      clearTimeout(timer)
      if (held.id === undefined) await load()
      while (saving) await saving
      if (Object.keys(unsaved).length === 0) return held.state === 'kept'
      saving = save().finally(() => {
        saving = undefined
      })
      return saving
    },
    async refresh() {
      if (saving === undefined && Object.keys(unsaved).length === 0) await load()
      else if (held.id === undefined) await load()
    },
  }
  return keeper
}
