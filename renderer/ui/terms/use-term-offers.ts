import { useDebouncedValue } from '@mantine/hooks'
import type { Data } from '../../../electron/shared/contract.ts'
import { useQuery } from '../../client/use-query.ts'
import { useLast } from '../use-last.ts'

/**
 * What to add to `terms` and what to leave out, for a name; nothing without one. The last offers stay while new ones
 * for the same name are asked for, without those that have been taken.
 */
export function useTermOffers(
  name: string | undefined,
  siteAddress: string | undefined,
  terms: readonly string[],
): Data<'watches.suggest'> {
  const params = { name: name ?? '', terms: [...terms], ...(siteAddress ? { siteAddress } : {}) }
  const wanted = JSON.stringify(params)
  const [settled] = useDebouncedValue(wanted, 200)
  const { data } = useQuery('watches.suggest', name && settled === wanted ? params : undefined)
  const offers = useLast(name ?? '', data)
  if (!name || !offers) return { terms: [], exclude: [] }
  const taken = new Set(terms.map((term) => term.toLowerCase()))
  return { ...offers, terms: offers.terms.filter(({ term }) => !taken.has(term.toLowerCase())) }
}
