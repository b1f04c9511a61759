import { z } from 'zod'
import type { AnswerTo, ItemNeed, RawItem } from '../../shared/model/item.ts'
import { htmlToText } from '../formats/html-to-text.ts'

const words = z.string().nullish()
const account = z.object({ acct: z.string(), display_name: words, url: words })

/** A post as https://docs.joinmastodon.org/entities/Status/ describes it, as far as it is used. */
export const statusSchema = z.object({
  id: z.string(),
  uri: words,
  url: words,
  created_at: z.string(),
  content: z.string().catch(''),
  spoiler_text: words,
  account,
  visibility: words,
  language: words,
  in_reply_to_id: words,
  reblog: z.object({ url: words, uri: words }).nullish().catch(undefined),
  quote: z
    .object({ quoted_status: z.object({ url: words }).nullish() })
    .nullish()
    .catch(undefined),
})
export type MastodonStatus = z.output<typeof statusSchema>

const longestText = 20_000

/** Makes a mention of a post. Its identity is the one that all servers share. */
export function mastodonItem(status: MastodonStatus, needs: ItemNeed): RawItem {
  const { acct, display_name, url: profile } = status.account
  const publishedAt = Date.parse(status.created_at)
  const repeats = status.reblog?.url ?? status.quote?.quoted_status?.url
  const warning = status.spoiler_text?.trim()
  return {
    kind: 'mention',
    externalId: status.uri ?? status.url ?? status.id,
    title: warning ?? '',
    text: htmlToText(status.content, longestText),
    html: status.content,
    ...(status.url ? { url: status.url } : {}),
    author: display_name?.trim() ? `${display_name.trim()} (@${acct})` : `@${acct}`,
    authorId: profile ?? acct,
    ...(repeats ? { repeats } : {}),
    ...(Number.isNaN(publishedAt) ? {} : { publishedAt }),
    needs,
    answerTo: answerToOf(status),
    thread: [status.id],
  }
}

/** What the operator posted as an answer to a post; nothing where it answers none. */
export function ownMastodonItem(status: MastodonStatus): RawItem | undefined {
  const { id, in_reply_to_id: parent } = status
  if (!parent) return undefined
  return { ...mastodonItem(status, 'nothing'), mine: true, thread: [id, parent] }
}

function answerToOf({ id, account: { acct }, visibility, language }: MastodonStatus): AnswerTo {
  return { id, acct, ...(visibility ? { visibility } : {}), ...(language ? { language } : {}) }
}
