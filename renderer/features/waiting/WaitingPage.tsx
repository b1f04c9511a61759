import { IconCoffee, IconListSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { waitingText } from '../../text/waiting.ts'
import { ListAndPane } from '../../ui/ListAndPane.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { useRoute } from '../../ui/use-route.ts'
import { ConversationPane } from './conversation/ConversationPane.tsx'
import { WaitingList } from './WaitingList.tsx'

/** How many come at once, and the most there can be. */
const step = 50
const most = 500

/** Who wrote and has had no answer at the left, one conversation at the right; in a narrow window one of the two. */
export function WaitingPage() {
  const route = useRoute()
  const id = route.view === 'waiting' ? route.id : undefined
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useQuery('waiting.list', { limit })
  const [list, setList] = useState(data)
  // The list shown stays while a longer one is fetched.
  if (data !== undefined && data !== list) setList(data)

  const waiting = list?.waiting ?? []
  const at = waiting.findIndex((one) => one.id === id)
  const move = (by: 1 | -1) => {
    const next = waiting[at < 0 ? (by === 1 ? 0 : waiting.length - 1) : at + by]
    if (next) go({ view: 'waiting', id: next.id }, { replace: at >= 0 })
  }
  useShortcuts({ next: () => move(1), previous: () => move(-1) })

  if (!list) {
    if (!error) return <ListAndPane title={waitingText.title} open={false} />
    return (
      <Middle isPage>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Middle>
    )
  }
  return (
    <ListAndPane
      title={waitingText.title}
      open={id !== undefined}
      list={
        <WaitingList
          list={list}
          selected={id}
          {...(list.nextCursor !== undefined && limit < most
            ? { onMore: () => setLimit(Math.min(limit + step, most)) }
            : {})}
        />
      }
    >
      {id === undefined ? (
        <Middle>
          {waiting.length === 0 ? (
            <Message icon={<IconCoffee size={24} />} title={waitingText.nobody}>
              {waitingText.nobodyText}
            </Message>
          ) : (
            <Message icon={<IconListSearch size={24} />} title={waitingText.chooseTitle}>
              {waitingText.chooseText}
            </Message>
          )}
        </Middle>
      ) : (
        <ConversationPane
          key={id}
          id={id}
          waiting={waiting}
          nextId={(waiting[at + 1] ?? waiting[at - 1])?.id}
        />
      )}
    </ListAndPane>
  )
}
