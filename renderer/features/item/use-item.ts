import { useEffect, useState } from 'react'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import { useQuery } from '../../client/use-query.ts'
import { afterAct } from '../../ui/item/after-act.ts'
import { onItemAct } from '../../ui/item/item-acts.ts'

/** An item with everything, changed at once by what the person does and then as the engine says. */
export function useItem(id: string) {
  const { data, error, refetch } = useQuery('items.get', { id })
  const [acted, setActed] = useState<ItemDetail>()
  // What the engine says replaces what was assumed.
  useEffect(() => setActed(data), [data])
  useEffect(
    () =>
      onItemAct((what) => {
        if (what === 'failed') void refetch()
        else if (what.ids?.includes(id)) setActed((before) => before && afterAct(before, what))
      }),
    [id, refetch],
  )
  const item = acted?.id === id ? acted : data
  return { item, error, refetch }
}
