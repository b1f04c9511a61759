import { useCallback, useState } from 'react'
import type { Params } from '../../electron/shared/contract.ts'
import type { MethodName } from '../../electron/shared/names.ts'
import { act } from './act.ts'

/** `act` for one method, with `busy` to disable the button that started it. */
export function useAction<Name extends MethodName>(name: Name) {
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    async (params: Params<Name>, done?: string) => {
      setBusy(true)
      try {
        return await act(name, params, done)
      } finally {
        setBusy(false)
      }
    },
    [name],
  )
  return { run, busy }
}
