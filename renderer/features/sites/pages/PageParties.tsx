import type { PageParty, PageScript } from '../../../../electron/shared/model/page.ts'
import { pagesText, partyMark, partyWords, scriptWords } from '../../../text/pages.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from '../Card.module.css'

/** Every host that a page loads something from, what, and since when; its scripts fold out. */
export function PageParties({ parties }: { readonly parties: readonly PageParty[] }) {
  const now = useNow()
  return (
    <ul>
      {parties.map((party) => {
        const badge = partyMark(party)
        return (
          <li key={party.host} className={styles.entry} data-gone={!party.present || undefined}>
            <span className={styles.host}>{party.host}</span>
            {badge ? <span className={styles.badge}>{badge}</span> : <span />}
            <span className={styles.line}>{partyWords(party, now)}</span>
            {party.scripts.length > 0 && (
              <details className={styles.under}>
                <summary>{pagesText.scripts(party.scripts.length)}</summary>
                <Scripts scripts={party.scripts} />
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Scripts with what is known of each. */
export function Scripts({ scripts }: { readonly scripts: readonly PageScript[] }) {
  const now = useNow()
  return (
    <ul>
      {scripts.map((script, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and they are only replaced together
        <li key={place} className={styles.script}>
          <p className={styles.code}>{script.url ?? script.excerpt}</p>
          <p className={styles.line}>{scriptWords(script, now)}</p>
        </li>
      ))}
    </ul>
  )
}
