import { useEffect, useRef, useState } from 'react'
import type { Item } from '../../../electron/shared/model/item.ts'
import { actWords } from '../../text/item.ts'
import { incidentOf, makeIncident } from '../../ui/incident/make-incident.ts'
import { answerToggle, asideToggle, readToggle } from '../../ui/item/act-on-item.ts'
import type { ItemAct } from '../../ui/item/after-act.ts'
import { actOnItems } from '../../ui/item/item-acts.ts'
import { go } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { type FeedPages, indexOfItem, nearestItem, nearestRow, rowAt } from './feed-pages.ts'
import type { FeedQuestion } from './feed-question.ts'
import { unfold } from './unfold.ts'

/** What is snoozed when several items are selected, where else the id of one stands. */
export const severalItems = 'several items'

interface FeedKeys {
  readonly openId: string | undefined
  readonly list: FeedPages | undefined
  /** The question the list answers; with another one the keyboard starts anew. */
  readonly answered: FeedQuestion | undefined
  readonly selected: ReadonlySet<string>
  readonly setSelected: (selected: ReadonlySet<string>) => void
  /** Opens the snooze menu of an item, or of `severalItems`. */
  readonly startSnooze: (what: string) => void
}

/**
 * Where the keyboard is in the list, and what its keys do there. With an item open, moving opens the next one;
 * with several selected, acting acts on all of them.
 */
export function useFeedKeys({ openId, list, answered, selected, setSelected, startSnooze }: FeedKeys) {
  const [movedTo, setMovedTo] = useState<string>()
  const currentId = openId ?? movedTo
  const lastIndex = useRef(-1)
  const index = list && currentId !== undefined ? indexOfItem(list, currentId) : -1
  useEffect(() => {
    if (index >= 0) lastIndex.current = index
    if (openId !== undefined) setMovedTo(openId)
  }, [index, openId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer alone starts anew
  useEffect(() => {
    setMovedTo(undefined)
    setSelected(new Set())
    lastIndex.current = -1
  }, [answered])

  function move(step: 1 | -1): void {
    if (!list) return
    // When the current item has left the list, the next one stands where it was.
    const from =
      index >= 0 ? index + step : step === 1 ? Math.max(lastIndex.current, 0) : lastIndex.current - 1
    // With an item open there must be an item to go to.
    const at = (openId === undefined ? nearestRow : nearestItem)(list, from, step)
    const row = at < 0 ? undefined : rowAt(list, at)
    if (!row) return
    setMovedTo(row.id)
    if (openId !== undefined) go({ view: 'item', id: row.id }, { replace: true })
  }

  function current(): Item | undefined {
    const row = list && index >= 0 ? rowAt(list, index) : undefined
    return row?.type === 'item' ? row.item : undefined
  }

  function apply(decide: (item: Item) => ItemAct['action']): void {
    const item = current()
    if (selected.size > 0) {
      const first = item ?? firstOf(list, selected)
      if (!first) return
      const action = decide(first)
      void actOnItems({ ids: [...selected], action }, actWords(action, selected.size))
      setSelected(new Set())
    } else if (item) {
      const action = decide(item)
      if (action === 'acknowledge' || action === 'setAside' || action === 'bringBack') move(1)
      void actOnItems({ ids: [item.id], action }, actWords(action, 1))
    }
  }

  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    open: () => {
      const row = list && index >= 0 ? rowAt(list, index) : undefined
      if (row?.type === 'fold') unfold(row.fold.incidentId)
      else if (currentId !== undefined) go({ view: 'item', id: currentId })
    },
    // With one item open and none selected these keys are the open item's; answering them here would take them away.
    ...(selected.size > 0 || openId === undefined
      ? {
          acknowledge: () => apply(() => 'acknowledge'),
          'toggle-read': () => apply(readToggle),
          'toggle-answer': () => apply(answerToggle),
          'toggle-aside': () => apply(asideToggle),
          incident: () => {
            const item = current()
            if (selected.size > 0) void makeIncident({ itemIds: [...selected] })
            else if (item) incidentOf(item)
            else go({ view: 'incidents' })
          },
          snooze: () => {
            const item = current()
            if (selected.size > 0) startSnooze(severalItems)
            else if (item) startSnooze(item.id)
          },
        }
      : {}),
    select: () => {
      const item = current()
      if (!item) return
      const next = new Set(selected)
      if (!next.delete(item.id)) next.add(item.id)
      setSelected(next)
    },
    ...(selected.size > 0 && openId === undefined ? { back: () => setSelected(new Set()) } : {}),
  })

  return { currentId, move }
}

function firstOf(list: FeedPages | undefined, ids: ReadonlySet<string>): Item | undefined {
  for (const page of list?.pages ?? [])
    for (const row of page.rows) if (row.type === 'item' && ids.has(row.id)) return row.item
  return undefined
}
