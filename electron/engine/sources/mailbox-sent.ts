import type { AnswerContext } from './answering.ts'
import { findServers, type MailboxNetwork, withMailbox } from './mailbox-connection.ts'
import type { MailboxSettings } from './mailbox-settings.ts'
import { type MailboxState, readMailboxState } from './mailbox-state.ts'

/** Milliseconds of silence after which a server is given up. */
const patience = 30_000

/**
 * Looks whether a letter lies among what was sent. Many providers keep it there by themselves; where it does not lie,
 * that says nothing. Rejects with a `SourceError`.
 */
export async function findSentMail(
  { settings, state, http, signal }: AnswerContext<MailboxSettings, MailboxState>,
  messageId: string,
  network: MailboxNetwork,
): Promise<boolean> {
  const known = state === undefined ? undefined : readMailboxState(state)
  const servers = await findServers(settings, known, { http, signal, network })
  return await withMailbox({ settings, servers, network, signal, patience }, async (client) => {
    const folders = await client.list()
    const sent = folders.find(({ specialUse }) => specialUse === '\\Sent')
    if (sent === undefined) return false
    await client.mailboxOpen(sent.path, { readOnly: true })
    const found = await client.search({ header: { 'message-id': messageId } }, { uid: true })
    return Array.isArray(found) && found.length > 0
  })
}
