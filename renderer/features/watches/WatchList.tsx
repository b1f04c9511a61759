import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import type { Watch } from '../../../electron/shared/model/watch.ts'
import { useCalmRefetch } from '../../client/use-calm-refetch.ts'
import { useQuery } from '../../client/use-query.ts'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../../ui/Button.tsx'
import rowStyles from '../../ui/ListRow.module.css'
import { go, routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import { Sparkline } from './Sparkline.tsx'
import { today } from './today.ts'
import styles from './WatchList.module.css'
import { watchDrafts } from './watch-draft.ts'

interface WatchListProps {
  readonly watches: readonly Watch[]
  readonly selected: string | undefined
}

/** Every watch with its last two days and today's count, and all of them together. */
export function WatchList({ watches, selected }: WatchListProps) {
  const { data: lines = [], refetch } = useQuery('watches.sparklines', {})
  useCalmRefetch(refetch)
  const unsaved = useSyncExternalStore(watchDrafts.subscribe, watchDrafts.keys)
  const now = useNow()
  const minute = Math.floor(now / 60_000)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every minute
  useEffect(() => void refetch(), [refetch, minute])
  return (
    <>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{watchesText.title}</h1>
          <p className={styles.quiet}>{watchesText.lead(watches.length)}</p>
        </div>
        {watches.length > 0 && (
          <div>
            <Button icon={<IconPlus size={16} />} onClick={() => go({ view: 'watches', id: 'new' })}>
              {watchesText.add}
            </Button>
          </div>
        )}
      </header>
      {watches.length > 0 && (
        <nav className={styles.scroll} aria-label={watchesText.title}>
          <ul>
            <Row id="overall" selected={selected} name={watchesText.overall} line={watchesText.overallLine} />
            {watches.map((watch) => {
              const hours = lines.find(({ id }) => id === watch.id)?.hours
              return (
                <Row
                  key={watch.id}
                  id={watch.id}
                  selected={selected}
                  name={watch.name}
                  line={watch.terms.join(', ')}
                  unsaved={unsaved.includes(watch.id)}
                >
                  {hours && (
                    <>
                      <Sparkline hours={hours} />
                      <span className={styles.quiet}>{watchesText.today(today(hours, now))}</span>
                    </>
                  )}
                </Row>
              )
            })}
          </ul>
        </nav>
      )}
    </>
  )
}

interface RowProps {
  readonly id: string
  readonly selected: string | undefined
  readonly name: string
  readonly line: string
  readonly unsaved?: boolean
  readonly children?: ReactNode
}

function Row({ id, selected, name, line, unsaved = false, children }: RowProps) {
  return (
    <li>
      <a
        className={`${rowStyles.row} ${styles.row}`}
        href={routeHash({ view: 'watches', id })}
        aria-current={selected === id ? 'page' : undefined}
      >
        <span className={styles.words}>
          <span className={styles.name}>
            {name}
            {unsaved && (
              <span
                className={styles.unsaved}
                role="img"
                aria-label={watchesText.unsaved}
                title={watchesText.unsaved}
              />
            )}
          </span>
          <span className={styles.terms} title={line}>
            {line}
          </span>
        </span>
        <span className={styles.figures}>{children}</span>
      </a>
    </li>
  )
}
