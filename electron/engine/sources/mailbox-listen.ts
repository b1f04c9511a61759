import { findServers, type MailboxNetwork, withMailbox } from './mailbox-connection.ts'
import { pickFolders } from './mailbox-folders.ts'
import type { MailboxSettings } from './mailbox-settings.ts'
import { type MailboxState, readMailboxState } from './mailbox-state.ts'
import type { ListenContext } from './source-adapter.ts'

/** Milliseconds of silence after which the connection counts as dead; IDLE is begun anew well before. */
const patience = 10 * 60_000

/** Lets the server say by itself (IDLE, RFC 2177) when something comes into the first folder. */
export async function listenToMailbox(
  context: ListenContext<MailboxSettings, MailboxState>,
  network: MailboxNetwork,
): Promise<'ended' | 'impossible'> {
  const { settings, http, signal } = context
  const state = readMailboxState(context.state())
  const servers = await findServers(settings, state, { http, signal, network })
  return await withMailbox({ settings, servers, network, signal, patience }, async (client) => {
    if (!client.capabilities.has('IDLE')) return 'impossible'
    const { folders } = await pickFolders(client, settings.folders)
    const [first] = folders
    if (first === undefined) return 'impossible'
    const box = await client.mailboxOpen(first.path, { readOnly: true })
    client.on('exists', () => context.changed())
    context.connected()
    const known = readMailboxState(context.state()).folders[first.path]
    // What came between the last poll and this moment would otherwise wait for the next one.
    if (known?.validity !== String(box.uidValidity) || box.uidNext - 1 > known.top) context.changed()
    while (client.usable && !signal.aborted) {
      const outcome = await client.idle()
      if (outcome === false) break
    }
    return 'ended'
  })
}
