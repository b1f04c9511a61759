/** One mailbox as a header names it, cleaned: one line, control characters gone, direction marks spelt out. */
export interface MailAddress {
  readonly name?: string
  /** Lower-cased after the last `@`. Not checked any further: anything can stand there. */
  readonly address: string
}

/** What hangs on a mail. Its content stays in the mail and is never unpacked. */
export interface MailAttachment {
  readonly name?: string
  /** MIME type as the mail claims it. */
  readonly type: string
  /** Bytes once decoded. */
  readonly size: number
}

/** A mail that was read. Everything in it is foreign text: to be shown as text, never loaded, never opened. */
export interface ParsedMail {
  readonly from?: MailAddress
  /** All of all `Reply-To` headers, in order; at most 100. */
  readonly replyTo: readonly MailAddress[]
  /** The first 100 of `To`. */
  readonly to: readonly MailAddress[]
  /** How many stand in `To`. */
  readonly toCount: number
  readonly subject?: string
  /** Milliseconds since 1970; missing when there is no date or none that can be read. */
  readonly date?: number
  /** A date before 1990 or more than two days ahead of the clock that was given: kept, but not to be sorted by. */
  readonly isDateOdd: boolean
  readonly messageId?: string
  readonly inReplyTo?: string
  /** Oldest first, at most 100. */
  readonly references: readonly string[]
  /** The plain text, `\n` between lines; empty when the mail has only HTML. */
  readonly text: string
  /** The HTML as it came: hostile. */
  readonly html?: string
  readonly attachments: readonly MailAttachment[]
  /**
   * Who or what sent it, as far as a few headers tell it: `x-mailer`, `user-agent`, `list-id`, `list-unsubscribe`,
   * `precedence`, `auto-submitted`, `x-…form…` by name.
   */
  readonly hints: Readonly<Record<string, string>>
  /** A sentence for each thing that was cut off or could not be read. */
  readonly troubles: readonly string[]
}
