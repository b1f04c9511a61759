/** A form mail and what a person reads in it. */
export interface FormMail {
  readonly title: string
  readonly from: string
  readonly replyTo?: string
  readonly to?: string
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly expected: {
    readonly name?: string
    readonly address?: string
    readonly subject?: string
    readonly message: string
    readonly page?: string
  }
}

/** The mail's bytes, as a mail server hands them out. */
export function toBytes({ from, replyTo, to = 'me@kettle.example', subject, text, html }: FormMail): Buffer {
  const part = (type: string, body: string) =>
    `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body.replaceAll('\n', '\r\n')}`
  const body =
    text !== undefined && html !== undefined
      ? `Content-Type: multipart/alternative; boundary=xx\r\n\r\n--xx\r\n${part('plain', text)}\r\n--xx\r\n${part('html', html)}\r\n--xx--\r\n`
      : html === undefined
        ? part('plain', text ?? '')
        : part('html', html)
  const reply = replyTo === undefined ? '' : `Reply-To: ${replyTo}\r\n`
  return Buffer.from(
    `From: ${from}\r\n${reply}To: ${to}\r\nSubject: ${subject}\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n${body}`,
  )
}
