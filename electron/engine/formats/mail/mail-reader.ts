import type { ParsedMail } from './parsed-mail.ts'

/** Reads mails one after the other without holding anything else up. */
export interface MailReader {
  /**
   * Reads a mail; see `readMail`. The bytes are handed over and empty afterwards. Rejects with a SourceError when the
   * mail is larger than the limit, or takes too long or too much memory.
   */
  read(bytes: Uint8Array, now: number): Promise<ParsedMail>
  close(): Promise<void>
}

/** What the worker is asked. */
export interface MailJob {
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What the worker answers. */
export type MailReply = { readonly mail: ParsedMail } | { readonly bug: string }
