/** Who wrote, as far as the mail tells it. */
export interface ReportSender {
  readonly name?: string
  readonly address?: string
}

/** What a form, or a person, said that is neither sender nor subject nor message. */
export interface ReportField {
  readonly name: string
  readonly value: string
}

/** A mail as a report from a reader. All of it is foreign text. */
export interface UnderstoodReport {
  /** The layout by its file name in `assets/form-mails/layouts`, `taught`, or `mail` for a mail that is no form's; missing for a form that nobody described. */
  readonly layout?: string
  readonly sender: ReportSender
  readonly subject?: string
  /** What the person wrote, `\n` between lines. */
  readonly message: string
  /** The page it was sent from, as the mail has it. */
  readonly page?: string
  readonly browser?: string
  readonly fields: readonly ReportField[]
  /** The earlier conversation that a mail repeats, left out of the message. */
  readonly history?: string
  /** What stands below the `-- ` of a mail, left out of the message. */
  readonly signature?: string
  /** Whether sender and message were found where they are expected. If not, teaching is offered; nothing is left out. */
  readonly certain: boolean
}
