import type { Polled } from './poll-source.ts'
import type { Store, StoredSource } from './store/store.ts'

/**
 * Looks once more, at once, before a site that gave no answer is called down. Each of the failures before was followed
 * by proof that this machine's network is there, but a network that comes and goes may have been gone at each of them
 * and back for the proof; right after it, it cannot be. Checks that judge by one look alone are not repeated.
 */
export async function lastLook(
  source: StoredSource,
  polled: Polled,
  { sites }: Pick<Store, 'sites'>,
  look: () => Promise<Polled>,
): Promise<Polled> {
  const site = polled.ok ? polled.result.site : undefined
  if (site?.verdict !== 'down' || site.check.status !== undefined) return polled
  const before = sites.get(source.id)
  const isConfirmed = before !== undefined && before.verdict !== 'down' && before.confirming
  return isConfirmed ? await look() : polled
}
