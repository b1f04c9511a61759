import type { RawReport } from '../../../shared/model/report.ts'
import type { TaughtLayout, TaughtMarks } from '../../../shared/model/taught-layout.ts'
import type { ParsedMail } from './parsed-mail.ts'

/** Reads mails one after the other without holding anything else up. */
export interface MailReader {
  /**
   * Reads a mail; see `readMail`. The bytes are handed over and empty afterwards. Rejects with a SourceError when the
   * mail is larger than the limit, or takes too long or too much memory.
   */
  read(bytes: Uint8Array, now: number): Promise<ParsedMail>
  /** Reads a mail as what somebody wrote to us, in the same thread, so that nothing large leaves it. The same errors. */
  report(bytes: Uint8Array, now: number, taught?: readonly TaughtLayout[]): Promise<MailReport>
  /**
   * Makes a rule of what a person marked in a mail, and reads the mail by it. `undefined` when what was marked does not
   * stand in the mail. The same errors.
   */
  teach(bytes: Uint8Array, now: number, marks: TaughtMarks): Promise<TaughtMail | undefined>
  /** Takes out what hangs on a mail, by its place in `attachments`; `undefined` when there is none. The same errors. */
  attachment(bytes: Uint8Array, index: number): Promise<AttachedFile | undefined>
  close(): Promise<void>
}

/** What hung on a mail: foreign bytes under a foreign name. */
export interface AttachedFile {
  /** One line without slashes. */
  readonly name?: string
  /** MIME type as the mail claims it. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A mail as a report. All of it is foreign text. */
export interface MailReport {
  /** What the person wrote, `\n` between lines. */
  readonly text: string
  readonly report: RawReport
  /** The addresses of `From`, and of `To` as far as they were read. */
  readonly from: string | undefined
  readonly to: readonly string[]
  /** Milliseconds since 1970; missing when there is none to be believed. */
  readonly date?: number
  readonly messageId?: string
  /** Whether it comes from a mailing list, a newsletter or a program that wants no answer. */
  readonly automatic: boolean
  /** What is the same for every copy of this mail and for no other, whatever folder it lies in. */
  readonly print: string
}

/** What came of teaching by a mail: the rule, and the mail read by it. */
export interface TaughtMail {
  readonly layout: TaughtLayout
  readonly report: MailReport
}

/** What the worker is asked. */
export interface MailJob {
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
  /** Present: to read it as a report, with these taught layouts. */
  readonly taught?: readonly TaughtLayout[]
  /** Present: to make a rule of these marks. */
  readonly marks?: TaughtMarks
  /** Present: to take this attachment out. */
  readonly attachment?: number
}

/** What the worker answers. */
export type MailReply =
  | { readonly mail: ParsedMail }
  | { readonly report: MailReport }
  | { readonly taught: TaughtMail | undefined }
  | { readonly attachment: AttachedFile | undefined }
  | { readonly bug: string }
