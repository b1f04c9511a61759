export { ItemReplies } from './outbox/ItemReplies.tsx'
export { OutboxPage } from './outbox/OutboxPage.tsx'
export { ReplyPane } from './ReplyPane.tsx'
