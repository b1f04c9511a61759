import { useEffect, useRef } from 'react'
import type { EventData } from '../../electron/shared/contract.ts'
import type { EventName } from '../../electron/shared/names.ts'
import { client } from './index.ts'

/** Hears an event as long as the component is shown; always calls the newest `hear`. */
export function useEvent<Name extends EventName>(name: Name, hear: (data: EventData<Name>) => void): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => client.listen(name, (data) => latest.current(data)), [name])
}
