import { IconMessage2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { repliesText } from '../../text/replies.ts'
import { Button } from '../../ui/Button.tsx'
import { ListAndPane } from '../../ui/ListAndPane.tsx'
import { FailureMessage, Message } from '../../ui/Message.tsx'
import { Middle } from '../../ui/Middle.tsx'
import { go } from '../../ui/route.ts'
import { useRoute } from '../../ui/use-route.ts'
import { NewReply } from './NewReply.tsx'
import { RepliesAltogether } from './RepliesAltogether.tsx'
import { ReplyEditor } from './ReplyEditor.tsx'
import { ReplyList } from './ReplyList.tsx'

/** All canned replies at the left, one of them at the right; in a narrow window one of the two. */
export function RepliesPage() {
  const route = useRoute()
  const id = route.view === 'replies' ? route.id : undefined
  const { data, error, refetch } = useQuery('templates.list', {})
  if (!data) {
    if (!error) return <ListAndPane title={repliesText.title} open={false} />
    return (
      <Middle isPage>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Middle>
    )
  }
  const { templates, troubles } = data
  function pane(): ReactNode {
    if (id === 'new') return <NewReply />
    if (id === 'more') return <RepliesAltogether />
    const reply = templates.find((one) => one.id === id)
    return reply ? <ReplyEditor key={reply.id} reply={reply} /> : <Choose missing={id !== undefined} />
  }
  return (
    <ListAndPane
      title={repliesText.title}
      open={id !== undefined}
      list={<ReplyList replies={templates} troubles={troubles} selected={id} />}
    >
      {pane()}
    </ListAndPane>
  )
}

function Choose({ missing }: { readonly missing: boolean }) {
  return (
    <Middle>
      <Message
        icon={<IconMessage2 size={24} />}
        title={missing ? repliesText.gone : repliesText.chooseTitle}
        actions={missing && <Button onClick={() => go({ view: 'replies' })}>{repliesText.title}</Button>}
      >
        {repliesText.chooseText}
      </Message>
    </Middle>
  )
}
