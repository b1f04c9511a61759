import type { Data } from '../../../electron/shared/contract.ts'
import { sortedText, whyWords } from '../../text/sorted.ts'
import { Age } from '../../ui/Age.tsx'
import { NeedChip } from '../../ui/item/NeedChip.tsx'
import { routeHash } from '../../ui/route.ts'
import styles from './SortedGroup.module.css'

interface SortedGroupProps {
  readonly group: Data<'reports.sorted'>['groups'][number]
}

/** What several people reported in much the same words: the first of them, how many, and why it stands here. */
export function SortedGroup({ group: { item, reports, people, why } }: SortedGroupProps) {
  return (
    <li className={styles.group}>
      <p className={styles.meta}>
        <span dir="auto">{item.author ?? item.sourceName}</span>
        <Age at={item.publishedAt} />
        {reports > 1 && <strong className={styles.count}>{sortedText.said(reports, people)}</strong>}
        <span className={styles.end}>
          <NeedChip item={item} />
        </span>
      </p>
      <a className={styles.title} href={routeHash({ view: 'item', id: item.id })} dir="auto">
        {item.title}
      </a>
      {item.text && (
        <p className={styles.text} dir="auto">
          {item.text}
        </p>
      )}
      {why.length > 0 && <p className={styles.why}>{whyWords(why)}</p>}
    </li>
  )
}
