import { IconLifebuoy } from '@tabler/icons-react'
import type { IncidentFold } from '../../../electron/shared/model/item.ts'
import { feedText } from '../../text/feed.ts'
import { incidentText, stageText } from '../../text/incidents.ts'
import { Age } from '../../ui/Age.tsx'
import rowStyles from './FeedRow.module.css'
import styles from './FoldRow.module.css'
import { unfold } from './unfold.ts'

interface FoldRowProps {
  readonly fold: IncidentFold
  /** Its id as a row. */
  readonly id: string
  /** Where the keyboard is. */
  readonly current: boolean
}

/** The items of an incident as one row, which shows them all when it is opened. */
export function FoldRow({ fold, id, current }: FoldRowProps) {
  const { incidentId, title, stage, items, unread, at } = fold
  return (
    <article
      className={rowStyles.row}
      data-current={current || undefined}
      data-unread={unread > 0 || undefined}
      data-settled={stage === 'closed' || undefined}
    >
      <div className={rowStyles.meta}>
        <span className={rowStyles.kind}>
          <IconLifebuoy size={14} role="img" aria-label={incidentText.one} />
        </span>
        <span className={rowStyles.source}>{stageText[stage]}</span>
        <span className={rowStyles.age}>
          <Age at={at} />
        </span>
      </div>
      <div className={rowStyles.words}>
        <button
          type="button"
          className={`${rowStyles.title} ${styles.title}`}
          data-item={id}
          dir="auto"
          onClick={() => unfold(incidentId)}
        >
          {title}
        </button>
        <p className={rowStyles.text}>{feedText.folded(items, unread)}</p>
      </div>
    </article>
  )
}
