import { useQuery } from '../../../client/use-query.ts'
import { ReplyCard } from './ReplyCard.tsx'

interface DraftStateProps {
  readonly itemId: string
  readonly replyId: string
}

/** How the reply stands that this draft has become: while it is on its way, the text cannot be changed. */
export function DraftState({ itemId, replyId }: DraftStateProps) {
  const { data } = useQuery('replies.list', { itemId })
  const reply = data?.replies.find(({ id }) => id === replyId)
  return reply === undefined ? null : <ReplyCard reply={reply} />
}
