import { useEffect, useSyncExternalStore } from 'react'
import type { DraftKeeper, HeldDraft } from './draft-keeper.ts'

/** A draft, kept true while it is shown; what is typed goes to the engine also when the page is left. */
export function useKeptDraft<Draft extends object, Known>(
  keeper: DraftKeeper<Draft, Known>,
): HeldDraft<Draft, Known> & Pick<DraftKeeper<Draft, Known>, 'change' | 'flush'> {
  const held = useSyncExternalStore(keeper.subscribe, keeper.get)
  useEffect(() => {
    void keeper.refresh()
    const leave = () => void keeper.flush()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [keeper])
  return { ...held, change: keeper.change, flush: keeper.flush }
}
