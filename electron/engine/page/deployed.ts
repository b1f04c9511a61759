import { own } from './learn-page.ts'
import { stemOf } from './own-site.ts'
import type { PageProfile } from './page-profile.ts'
import type { PageSnapshot } from './page-snapshot.ts'

/**
 * Whether the site's own files came in new versions, or its program did, as they do after an update. A file whose
 * address is another at each look says nothing.
 */
export function isDeployed(
  known: PageProfile,
  seen: PageSnapshot,
  isOwn: (address: string) => boolean,
): boolean {
  if (known.generator !== undefined && seen.generator !== undefined && known.generator !== seen.generator)
    return true
  return seen.loaded.some(({ use, url }) => {
    if ((use !== 'script' && use !== 'style') || !isOwn(url)) return false
    const file = own(use === 'script' ? known.scripts : known.styles, stemOf(url))
    return file !== undefined && file.same >= 2 && file.last === known.looks && file.url !== url.slice(0, 300)
  })
}
