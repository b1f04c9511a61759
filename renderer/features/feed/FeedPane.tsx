import { useState } from 'react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { useQuery } from '../../client/use-query.ts'
import { inOrder } from '../../ui/alarm/in-order.ts'
import { FailureMessage } from '../../ui/Message.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { FeedEmpty } from './FeedEmpty.tsx'
import { FeedHeader } from './FeedHeader.tsx'
import { FeedList } from './FeedList.tsx'
import styles from './FeedPane.module.css'
import { FeedSkeleton } from './FeedSkeleton.tsx'
import { feed } from './feed.ts'
import { rowCount } from './feed-pages.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useFeed } from './use-feed.ts'
import { severalItems, useFeedKeys } from './use-feed-keys.ts'

interface FeedPaneProps {
  /** The item shown beside the list or over it. */
  readonly openId: string | undefined
}

const noAlarms: readonly Alarm[] = []

/** The feed: how things are, what rings, and the items. */
export function FeedPane({ openId }: FeedPaneProps) {
  const { question, answered, list, error, held } = useFeed()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [snoozing, setSnoozing] = useState<string>()
  const { currentId } = useFeedKeys({
    openId,
    // While another question is being asked, keys must not act on the answer to the last one.
    list: answered === question ? list : undefined,
    answered,
    selected,
    setSelected,
    startSnooze: setSnoozing,
  })
  const { data: alarms = noAlarms } = useQuery('alarms.list', {})
  const open = alarms.filter((alarm) => alarm.state !== 'over')
  const answers = list !== undefined && (answered === question || !error)
  const empty = answers && rowCount(list) === 0
  return (
    <section className={styles.pane} aria-label="Feed">
      <FeedHeader
        question={question}
        alarms={inOrder(open.filter(({ inhibitedBy }) => inhibitedBy === undefined))}
        pending={answered !== question && !error}
      />
      {selected.size > 0 && (
        <SelectionBar
          ids={[...selected]}
          aside={question.view === 'aside'}
          incidentId={question.incidentId}
          snoozing={snoozing === severalItems}
          onSnoozing={(opened) => setSnoozing(opened ? severalItems : undefined)}
          onDone={() => setSelected(new Set())}
        />
      )}
      {error && !answers && <FailureMessage error={error} onRetry={feed.retry} />}
      {!list && !error && (
        <Waiting>
          <FeedSkeleton />
        </Waiting>
      )}
      {empty && answered && <FeedEmpty question={answered} />}
      {answers && !empty && answered && (
        <FeedList
          key={JSON.stringify(answered)}
          list={list}
          question={answered}
          currentId={currentId}
          openId={openId}
          selected={selected}
          alarms={new Map(open.map((alarm) => [alarm.itemId, alarm]))}
          held={held}
          failed={error !== undefined}
          snoozingId={snoozing}
          onSnoozing={setSnoozing}
        />
      )}
    </section>
  )
}
