import { IconCoffee, IconFilterOff, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '../../client/use-query.ts'
import { feedText, viewText } from '../../text/feed.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { go } from '../../ui/route.ts'
import { feed } from './feed.ts'
import { type FeedQuestion, isNarrowed } from './feed-question.ts'

/** What stands where no item is, and what to do about it. */
export function FeedEmpty({ question }: { readonly question: FeedQuestion }) {
  const { data: health } = useQuery('health.get', {})
  const { data: counts } = useQuery('items.counts', {})
  if (health?.sources.total === 0)
    return (
      <Message
        icon={<IconPlus />}
        title={feedText.noSources}
        actions={
          <Button look="main" onClick={() => go({ view: 'sources' })}>
            {feedText.addSource}
          </Button>
        }
      >
        {feedText.noSourcesText}
      </Message>
    )
  if (isNarrowed(question)) {
    const searched = question.query.trim() !== ''
    return (
      <Message
        icon={searched ? <IconSearchOff /> : <IconFilterOff />}
        title={searched ? feedText.nothingFound : feedText.nothingFiltered}
        actions={
          <>
            <Button onClick={() => feed.ask({ view: question.view, query: '' })}>
              {feedText.showEverything}
            </Button>
            {searched && question.view !== 'aside' && Boolean(counts?.aside) && (
              <Button onClick={() => feed.ask({ ...question, view: 'aside' })}>{feedText.lookAside}</Button>
            )}
          </>
        }
      >
        {searched && feedText.nothingFoundText}
      </Message>
    )
  }
  const { emptyTitle, emptyText } = viewText[question.view]
  return (
    <Message icon={<IconCoffee />} title={emptyTitle}>
      {emptyText}
    </Message>
  )
}
