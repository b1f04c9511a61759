import { z } from 'zod'
import type { ItemNeed, RawItem } from '../../shared/model/item.ts'

const words = z.string().nullish()
const author = z.object({ did: z.string(), handle: z.string(), displayName: words })
const facet = z.object({ features: z.array(z.object({ uri: words })).catch([]) })
const record = z.object({
  text: z.string().catch(''),
  createdAt: words,
  langs: z.array(z.string()).nullish().catch(undefined),
  reply: z
    .object({ parent: z.object({ uri: z.string() }) })
    .nullish()
    .catch(undefined),
  facets: z.array(facet).nullish().catch(undefined),
  embed: z
    .object({
      external: z.object({ uri: words }).nullish(),
      record: z
        .object({ uri: words, record: z.object({ uri: words }).nullish() })
        .nullish()
        .catch(undefined),
    })
    .nullish()
    .catch(undefined),
})

/** A post as `app.bsky.feed.defs#postView` and `app.bsky.notification` describe it, as far as it is used. */
export const blueskyPostSchema = z.object({ uri: z.string(), author, record, indexedAt: z.string() })
export type BlueskyPost = z.output<typeof blueskyPostSchema>

/** One of the account's own posts as `com.atproto.repo.listRecords` gives it. */
export const blueskyRecordSchema = z.object({ uri: z.string(), value: record })

/** What the operator posted as an answer to a post; nothing where it answers none, or does not say when. */
export function ownBlueskyItem(
  { uri, value }: z.output<typeof blueskyRecordSchema>,
  handle: string,
): RawItem | undefined {
  const parent = value.reply?.parent.uri
  const publishedAt = Date.parse(value.createdAt ?? '')
  if (parent === undefined || Number.isNaN(publishedAt)) return undefined
  const url = pageOf(uri, handle)
  return {
    ...{ kind: 'mention', externalId: uri, title: '', text: value.text, publishedAt, needs: 'nothing' },
    ...(url === undefined ? {} : { url }),
    ...{ mine: true, thread: [uri, parent] },
  }
}

/** Makes a mention of a post. */
export function blueskyItem(
  { uri, author: who, record: said, indexedAt }: BlueskyPost,
  needs: ItemNeed,
): RawItem {
  const links = [
    said.embed?.external?.uri,
    ...(said.facets ?? []).flatMap(({ features }) => features.map((one) => one.uri)),
  ]
  const quoted = said.embed?.record?.uri ?? said.embed?.record?.record?.uri
  const url = pageOf(uri, who.handle)
  const repeats = quoted ? pageOf(quoted) : undefined
  return {
    kind: 'mention',
    externalId: uri,
    title: '',
    text: said.text,
    ...withLinks(said.text, links),
    ...(url === undefined ? {} : { url }),
    author: who.displayName?.trim() ? `${who.displayName.trim()} (@${who.handle})` : `@${who.handle}`,
    authorId: who.did,
    ...(repeats === undefined ? {} : { repeats }),
    publishedAt: timeOf(said.createdAt, indexedAt),
    needs,
    thread: [uri],
    answerTo: { uri, handle: who.handle, ...(said.langs?.[0] ? { language: said.langs[0] } : {}) },
  }
}

/** A post may claim any time; the server knows when it came. */
function timeOf(createdAt: string | null | undefined, indexedAt: string): number {
  const seen = Date.parse(indexedAt)
  const claimed = Date.parse(createdAt ?? '')
  return Number.isNaN(claimed) ? seen : Math.min(claimed, seen)
}

/** `at://did/app.bsky.feed.post/key` as people open it. */
function pageOf(uri: string, handle?: string): string | undefined {
  const [, did = '', key = ''] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? []
  return did === '' ? undefined : `https://bsky.app/profile/${handle ?? did}/post/${key}`
}

/** Posts show links cut short; where they really lead is added as markup. */
function withLinks(text: string, links: readonly (string | null | undefined)[]): { readonly html?: string } {
  const real = [...new Set(links)].filter((link) => link && /^https?:\/\//i.test(link))
  if (real.length === 0) return {}
  const anchors = real.map(
    (link) => `<br><a href="${escapeMarkup(link ?? '')}">${escapeMarkup(link ?? '')}</a>`,
  )
  return { html: `<p>${escapeMarkup(text).replaceAll('\n', '<br>')}${anchors.join('')}</p>` }
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
