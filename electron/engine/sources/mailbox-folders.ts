import type { ImapFlow } from 'imapflow'

/** What a folder is to us. `junk`: what it holds is set aside; `sent`: the person's own letters. */
export type FolderRole = 'inbox' | 'junk' | 'sent' | 'other'

/** A folder that is read. */
export interface MailFolder {
  readonly path: string
  readonly role: FolderRole
}

/** Folders that are read, the inbox first, and those of the settings that are not there. */
export interface MailFolders {
  readonly folders: readonly MailFolder[]
  readonly missing: readonly string[]
}

/** Most folders that are read of one mailbox. */
const most = 20

/** Picks the folders by the settings, or the inbox, the spam folder and what was sent. */
export async function pickFolders(client: ImapFlow, wanted: string): Promise<MailFolders> {
  const listed = await client.list()
  const there = listed
    .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .map(({ path, specialUse }): MailFolder => ({ path, role: roleOf(path, specialUse) }))
  const names = wanted
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const find = (name: string) =>
    there.find(({ path }) => path === name) ??
    there.find(({ path }) => path.toLowerCase() === name.toLowerCase()) ??
    there.find(
      ({ path }) =>
        path.toLowerCase().endsWith(`.${name.toLowerCase()}`) ||
        path.toLowerCase().endsWith(`/${name.toLowerCase()}`),
    )
  const chosen =
    names.length === 0
      ? there.filter(({ role }) => role !== 'other')
      : names.flatMap((name) => find(name) ?? [])
  const unique = [...new Map(chosen.map((folder) => [folder.path, folder])).values()]
  const order: readonly FolderRole[] = ['inbox', 'other', 'junk', 'sent']
  return {
    folders: unique.sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role)).slice(0, most),
    missing: names.filter((name) => find(name) === undefined),
  }
}

function roleOf(path: string, specialUse: string | undefined): FolderRole {
  if (path.toUpperCase() === 'INBOX') return 'inbox'
  if (specialUse === '\\Junk') return 'junk'
  return specialUse === '\\Sent' ? 'sent' : 'other'
}
