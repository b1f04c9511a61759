import { createMailboxSource } from '../../../../electron/engine/sources/mailbox.ts'
import type { MailboxNetwork } from '../../../../electron/engine/sources/mailbox-connection.ts'
import type { PollResult } from '../../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../../poll-adapter.ts'

/** Saturday noon. */
export const now = Date.UTC(2026, 10, 21, 12)

/** A mailbox as the pipeline would poll it. */
export interface MailboxDesk extends AdapterDesk {
  /** Polls once; keeps the state for the next time when it succeeds. */
  read(circumstances?: Parameters<AdapterDesk['poll']>[3]): Promise<PollResult<unknown>>
  /** Forgets what was kept. */
  forget(): void
  /** What was kept last. */
  state(): unknown
}

/** Polls one mailbox of a server on this machine, without encryption unless the settings say otherwise. */
export function openMailboxDesk(
  port: number,
  settings: Record<string, unknown> = {},
  network: MailboxNetwork = {},
): MailboxDesk {
  const desk = openAdapterDesk(now)
  const source = createMailboxSource(network)
  let state: unknown
  return {
    ...desk,
    async read(circumstances) {
      const result = await desk.poll(source, { ...mailboxAt(port), ...settings }, state, circumstances)
      state = result.state
      return result
    },
    forget() {
      state = undefined
    },
    state: () => state,
  }
}

/** Settings of a mailbox on a server of this machine. */
export function mailboxAt(port: number, address = 'hello@blog.example') {
  return {
    ...{ address, password: 'secret' },
    ...{ host: '127.0.0.1', port, security: 'none' },
  }
}
