import PostalMime, { type Address, addressParser, type Email, type Mailbox } from 'postal-mime'
import { parseDate } from '../parse-date.ts'
import { cleanLine } from './clean-line.ts'
import type { MailAddress, MailAttachment, ParsedMail } from './parsed-mail.ts'
import { withTrueCharset } from './true-charset.ts'

/** Parts may lie this deep in one another; real mails stay below ten. */
const deepest = 100
/** Most bytes of all headers together. */
const mostHeaders = 1024 * 1024
/** Most characters of the text and of the HTML that are kept. */
const longestBody = 2_000_000
/** Most addresses and attachments that are kept. */
const mostListed = 100
const day = 86_400_000
const earliest = Date.UTC(1990, 0, 1)

/**
 * Reads a mail, whatever its bytes are: what cannot be read is named in `troubles` and the rest is still there, so that
 * nothing that somebody wrote gets lost. Never loads or unpacks anything. `now` is what dates are held against.
 * It computes for some 150 ms per MB: mails from outside go through `createMailReader`, which does it in a thread.
 */
export async function readMail(bytes: Uint8Array, now: number): Promise<ParsedMail> {
  const troubles: string[] = []
  let mail: Email
  try {
    mail = await parseMail(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    troubles.push(
      `The mail is built in a way that cannot be read (${cleanLine(why, 200)}); its raw text is shown.`,
    )
    mail = await parseMail(asPlain(bytes))
  }
  const { text, html } = mail
  for (const [name, body] of Object.entries({ text, html }))
    if (body !== undefined && body.length > longestBody)
      troubles.push(`The mail’s ${name} is longer than ${longestBody / 1e6} million characters and was cut.`)
  const { date, isDateOdd } = readDate(mail, now)
  const to = flatten(mail.to ?? [])
  if (to.length > mostListed) troubles.push(`The mail went to ${to.length} people; the first 100 are listed.`)
  const from =
    flatten(mail.from === undefined ? [] : [mail.from])[0] ?? flatten(mail.sender ? [mail.sender] : [])[0]
  const subject = cleanLine(mail.subject ?? '')
  return {
    ...(from === undefined ? {} : { from }),
    replyTo: allOf(mail, 'reply-to'),
    to: to.slice(0, mostListed),
    toCount: to.length,
    ...(subject === '' ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    isDateOdd,
    ...idOf('messageId', mail.messageId),
    ...idOf('inReplyTo', mail.inReplyTo),
    references:
      (mail.references ?? '')
        .slice(0, 50_000)
        .match(/<[^<>\s]{1,500}>/gu)
        ?.slice(-mostListed) ?? [],
    text: lines((text ?? '').slice(0, longestBody)),
    ...(html === undefined ? {} : { html: html.slice(0, longestBody) }),
    attachments: mail.attachments.slice(0, mostListed).map(describe),
    hints: hintsOf(mail),
    troubles,
  }
}

/** Takes a mail apart within the limits that all mails have; rejects when it goes beyond them. */
export function parseMail(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(withTrueCharset(bytes), {
    ...{ maxNestingDepth: deepest, maxHeadersSize: mostHeaders, maxRfc822NestingDepth: 3 },
  })
}

/** The same headers, as far as they are of use, over the body taken as plain text. */
function asPlain(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestBody)).toString(
    'latin1',
  )
  const end = /\r?\n\r?\n/u.exec(raw.slice(0, mostHeaders / 2))
  const head = end === null ? '' : raw.slice(0, end.index)
  const kept = head
    .split(/\r?\n(?![ \t])/u)
    .filter((line) => /^(?:from|to|reply-to|subject|date|message-id|in-reply-to|references):/iu.test(line))
  const body = end === null ? raw : raw.slice(end.index + end[0].length)
  return Buffer.from([...kept, 'Content-Type: text/plain; charset=utf-8', '', body].join('\r\n'), 'latin1')
}

/** Every mailbox of every header of that name: the library's own field would be that of the first or last header only. */
function allOf(mail: Email, key: string): readonly MailAddress[] {
  const values = mail.headers.filter((header) => header.key === key).slice(0, mostListed)
  return flatten(values.flatMap(({ value }) => addressParser(value.slice(0, 100_000)))).slice(0, mostListed)
}

function flatten(addresses: readonly Address[]): readonly MailAddress[] {
  return addresses
    .flatMap((one): readonly Mailbox[] => (one.group === undefined ? [one] : one.group))
    .map(({ name, address }) => {
      const shown = cleanLine(name ?? '', 300)
      const cleaned = cleanLine(address ?? '', 320).replace(/@[^@]*$/u, (host) => host.toLowerCase())
      return { ...(shown === '' ? {} : { name: shown }), address: cleaned }
    })
    .filter(({ name, address }) => address !== '' || name !== undefined)
}

function readDate(mail: Email, now: number) {
  const header = mail.headers.find(({ key }) => key === 'date')?.value
  const date =
    header === undefined
      ? undefined
      : parseDate(
          header
            .replace(/\([^)]*\)/gu, ' ')
            .trim()
            .slice(0, 100),
        )
  return { date, isDateOdd: date !== undefined && (date < earliest || date > now + 2 * day) }
}

function idOf(key: 'messageId' | 'inReplyTo', value: string | undefined) {
  const id = cleanLine(value ?? '', 500)
  return id === '' ? {} : { [key]: id }
}

function describe({ filename, mimeType, content }: Email['attachments'][number]): MailAttachment {
  const name = cleanLine(filename ?? '', 300)
  const size = typeof content === 'string' ? content.length : content.byteLength
  return { ...(name === '' ? {} : { name }), type: cleanLine(mimeType, 200), size }
}

function hintsOf(mail: Email): Record<string, string> {
  const telling = mail.headers.filter(({ key }) =>
    /^(?:x-mailer|user-agent|list-id|list-unsubscribe|precedence|auto-submitted|x-.*(?:form|entry|submission).*)$/u.test(
      key,
    ),
  )
  return Object.fromEntries(telling.slice(0, 20).map(({ key, value }) => [key, cleanLine(value, 300)]))
}

function lines(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}
