import { hash } from 'node:crypto'
import type { NormalItem } from '../../shared/model/item.ts'
import type { SourceKind } from '../../shared/model/source.ts'

/** What tells a person from all others, and what they are called. */
export interface PersonOfItem {
  readonly key: string
  readonly name?: string
  readonly address?: string
}

/**
 * Who wrote an item: their mail address where it is known, since the same person may come by form and by mail; else
 * their account with the service; else their name within the source; else nobody but this one item.
 */
export function personOf(
  { report, author, authorId, externalId }: Pick<NormalItem, 'report' | 'author' | 'authorId' | 'externalId'>,
  source: { readonly id: string; readonly kind: SourceKind },
): PersonOfItem {
  const name = report?.sender.name ?? author
  const named = name === undefined ? {} : { name }
  const address = report?.sender.address ?? /^mailto:(.+)$/u.exec(authorId ?? '')?.[1]
  if (address?.includes('@') === true) return { ...personOfAddress(address), ...named }
  if (authorId !== undefined) return { key: `${source.kind}:${authorId}`, ...named }
  if (name !== undefined) return { key: `${source.kind}:${source.id}:${name.toLowerCase()}`, ...named }
  return { key: `item:${source.id}:${hash('sha1', externalId, 'base64url')}` }
}

/** The person behind a mail address. */
export function personOfAddress(address: string): PersonOfItem {
  return { key: `mail:${address.trim().toLowerCase()}`, address }
}
