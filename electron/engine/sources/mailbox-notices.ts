import type { RawItem } from '../../shared/model/item.ts'
import type { MailFolder } from './mailbox-folders.ts'
import { SourceError } from './source-error.ts'

/** Told when a mailbox is nearly full. `used` is a share of 1. */
export function fullItem(address: string, used: number, now: number): RawItem {
  const percent = Math.min(100, Math.floor(used * 100))
  return {
    kind: 'site',
    externalId: `full ${now}`,
    title: `The mailbox ${address} is ${percent >= 100 ? 'full' : 'nearly full'}`,
    text: `${percent} % of its room is used. When nothing is left, mails to you go back to whoever wrote them. Delete large or old mails, and empty the trash.`,
    publishedAt: now,
    needs: 'look',
  }
}

/** Told when a folder of the settings is not there any more. */
export function missingItem(address: string, folder: string, now: number): RawItem {
  return {
    kind: 'site',
    externalId: `missing ${folder} ${now}`,
    title: `The folder “${folder}” of ${address} is not there any more`,
    text: 'It was renamed or deleted, so what arrives there is not seen. The other folders are read on. Name the folders anew in the source’s settings.',
    publishedAt: now,
    needs: 'look',
  }
}

/** Told when a folder is named that the mailbox does not have. */
export function noSuchFolder(name: string, found: readonly MailFolder[]): SourceError {
  const there = found.map(({ path }) => `“${path}”`).slice(0, 10)
  return new SourceError(
    'gone',
    `The mailbox has no folder “${name}”`,
    there.length === 0
      ? 'Name its folders as your mail program shows them, or leave the field empty for the usual ones.'
      : `Found were ${there.join(', ')}. Name the folder as your mail program shows it, or leave the field empty.`,
  )
}
