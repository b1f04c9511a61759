import { IconAlertTriangle, IconCloudOff, IconPlayerPause } from '@tabler/icons-react'
import type { ItemKind } from '../../../electron/shared/model/item.ts'
import type { Site } from '../../../electron/shared/model/site.ts'
import type { Source } from '../../../electron/shared/model/source.ts'
import { sourcesText } from '../../text/sources.ts'
import { KindIcon } from '../../ui/item/KindIcon.tsx'
import rowStyles from '../../ui/ListRow.module.css'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './SourceList.module.css'
import { type SourceTone, sourceState } from './source-state.ts'

interface SourceRowProps {
  readonly source: Source
  readonly site: Site | undefined
  readonly itemKind: ItemKind
  readonly selected: boolean
  readonly unsaved: boolean
}

const marks: Partial<Record<SourceTone, typeof IconCloudOff>> = {
  trouble: IconAlertTriangle,
  down: IconAlertTriangle,
  blind: IconCloudOff,
  paused: IconPlayerPause,
}

/** One source in the list. */
export function SourceRow({ source, site, itemKind, selected, unsaved }: SourceRowProps) {
  const { tone, sentence, reason } = sourceState(source, site, useNow())
  const Mark = marks[tone]
  const line = [sentence, tone === 'trouble' && reason].filter(Boolean).join(' ')
  return (
    <li>
      <a
        className={`${rowStyles.row} ${styles.row}`}
        href={routeHash({ view: 'sources', id: source.id })}
        aria-current={selected ? 'page' : undefined}
        data-tone={tone}
      >
        <span className={styles.icon}>
          <KindIcon kind={itemKind} size={18} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{source.name}</span>
          <span className={styles.health} title={line}>
            {line}
          </span>
        </span>
        <span className={styles.mark}>
          {unsaved ? (
            <span
              className={styles.unsaved}
              role="img"
              aria-label={sourcesText.unsaved}
              title={sourcesText.unsaved}
            />
          ) : (
            Mark && <Mark size={16} aria-hidden="true" />
          )}
        </span>
      </a>
    </li>
  )
}
