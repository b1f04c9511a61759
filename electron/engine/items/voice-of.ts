import type { NormalItem } from '../../shared/model/item.ts'

/**
 * What tells the person who said something from all others, for counting people: the author's own identity,
 * else the name within the source, else the place it was said at within the source. In an address
 * the place is the host, with the account where the path names one (`/@kettle/…`, `/profile/kettle/…`).
 */
export function voiceOf(item: Pick<NormalItem, 'authorId' | 'author' | 'url'>, sourceId: string): string {
  if (item.authorId !== undefined) return `id ${item.authorId}`
  if (item.author !== undefined) return `name ${sourceId} ${item.author.toLowerCase()}`
  return `place ${sourceId} ${item.url === undefined ? '' : placeIn(item.url)}`
}

const hostAndAccount =
  /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/:?#]+)(?::\d+)?(\/(?:[@~][^/?#]+|(?:u|user|users|profile|profiles|author)\/[^/?#]+))?/i

function placeIn(address: string): string {
  const [, host = '', account = ''] = hostAndAccount.exec(address) ?? []
  return `${host}${account}`.toLowerCase()
}
