import { IconRefresh, IconSettings } from '@tabler/icons-react'
import type { SiteVerdict } from '../../../electron/shared/model/site.ts'
import { sitesText } from '../../text/sites.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useKeyed } from '../../ui/keyed-store.ts'
import { go } from '../../ui/route.ts'
import { checkNow, checks } from '../../ui/source/checks.ts'
import styles from './Card.module.css'
import { VerdictMark } from './VerdictMark.tsx'

interface CardHeadProps {
  readonly sourceId: string
  readonly name: string
  readonly url: string
  readonly verdict: SiteVerdict
  /** How it stands, in words. */
  readonly words: string
  /** What the button that looks again is called. */
  readonly lookLabel: string
  readonly onLooked: () => Promise<unknown>
}

/** The head of a watched page's card: how it stands, another look, its settings. */
export function CardHead({ sourceId, name, url, verdict, words, lookLabel, onLooked }: CardHeadProps) {
  const check = useKeyed(checks, sourceId)
  return (
    <header className={styles.head}>
      <span className={styles.mark}>
        <VerdictMark verdict={verdict} />
      </span>
      <div>
        <a className={styles.name} href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
        <p role="status">{words}</p>
        {check && !check.busy && <p className={styles.line}>{check.words}</p>}
      </div>
      <span className={styles.end}>
        <IconButton
          label={lookLabel}
          disabled={check?.busy === true}
          onClick={() => void checkNow(sourceId).then(onLooked)}
        >
          <IconRefresh size={18} />
        </IconButton>
        <IconButton label={sitesText.settingsOf(name)} onClick={() => go({ view: 'sources', id: sourceId })}>
          <IconSettings size={18} />
        </IconButton>
      </span>
    </header>
  )
}
