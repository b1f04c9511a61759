import { useSyncExternalStore } from 'react'
import type { ItemKind } from '../../../electron/shared/model/item.ts'
import type { Site } from '../../../electron/shared/model/site.ts'
import type { Source, SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { sourcesText } from '../../text/sources.ts'
import { drafts } from './drafts.ts'
import styles from './SourceList.module.css'
import { SourceRow } from './SourceRow.tsx'

interface SourceListProps {
  readonly sources: readonly Source[]
  readonly kinds: readonly SourceKindInfo[]
  readonly sites: readonly Site[]
  readonly selected: string | undefined
}

const order: readonly ItemKind[] = ['site', 'report', 'mention']

/** All sources, grouped by what they bring, each with its health in a line. */
export function SourceList({ sources, kinds, sites, selected }: SourceListProps) {
  const unsaved = useSyncExternalStore(drafts.subscribe, drafts.keys)
  const itemKindOf = (source: Source) =>
    kinds.find((info) => info.kind === source.kind)?.itemKind ?? 'mention'
  return (
    <nav aria-label={sourcesText.title}>
      {order.map((itemKind) => {
        const members = sources.filter((source) => itemKindOf(source) === itemKind)
        return members.length === 0 ? null : (
          <section key={itemKind} className={styles.group}>
            <h2 className={styles.heading}>{sourcesText.groups[itemKind]}</h2>
            <ul>
              {members.map((source) => (
                <SourceRow
                  key={source.id}
                  source={source}
                  site={sites.find((site) => site.sourceId === source.id)}
                  itemKind={itemKind}
                  selected={source.id === selected}
                  unsaved={unsaved.includes(source.id)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
