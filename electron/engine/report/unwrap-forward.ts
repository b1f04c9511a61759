import type { ParsedMail } from '../formats/mail/parsed-mail.ts'

const divider =
  /^[-_\s>]*(?:(?:forwarded|original) message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada)[-_\s:]*$/iu
const header =
  /^>?\s*\*?(from|reply-to|subject|date|sent|to|cc|von|antwort an|betreff|datum|gesendet|an|de|objet|date|envoyé|à|asunto|fecha|para|da|oggetto|data|a|van|onderwerp|aan|assunto)\*?\s?:\*?\s*(.*)$/iu

/** The mail that was forwarded inside one, with what its repeated headers say; undefined for a mail that is none. */
export function unwrapForward(mail: ParsedMail): ParsedMail | undefined {
  if (
    !/^\s*(?:fwd?|wg|tr|rv|i|enc|doorst)\s?:/iu.test(mail.subject ?? '') &&
    !/forward/iu.test(mail.text.slice(0, 300))
  )
    return undefined
  const lines = mail.text.split('\n')
  const start = lines.findIndex((line) => divider.test(line))
  if (start === -1 || start > 60) return undefined
  const found = new Map<string, string>()
  let at = start + 1
  while (lines[at]?.trim() === '') at += 1
  for (; at < lines.length; at++) {
    const match = header.exec(lines[at] ?? '')
    if (match === null) break
    found.set((match[1] ?? '').toLowerCase(), match[2] ?? '')
  }
  if (found.size < 2) return undefined
  const rest = lines.slice(at)
  const isQuoted = rest.filter((line) => line !== '').every((line) => line.startsWith('>'))
  const from = mailboxIn(first(found, ['from', 'von', 'de', 'da', 'van']))
  const replyTo = mailboxIn(first(found, ['reply-to', 'antwort an']))
  const { html: _, subject: __, from: ___, ...kept } = mail
  const subject = first(found, ['subject', 'betreff', 'objet', 'asunto', 'oggetto', 'onderwerp', 'assunto'])
  return {
    ...kept,
    ...(from === undefined ? {} : { from }),
    replyTo: replyTo === undefined ? [] : [replyTo],
    ...(subject === undefined ? {} : { subject }),
    text: rest.map((line) => (isQuoted ? line.replace(/^>\s?/u, '') : line)).join('\n'),
  }
}

function first(found: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => found.get(name)).find((value) => value !== undefined && value !== '')
}

function mailboxIn(text: string | undefined) {
  const address = /[^\s<>"'()[\]:,;]{1,100}@[^\s<>"'()[\]:,;]{1,200}/u.exec(text ?? '')?.[0]
  if (text === undefined || address === undefined) return undefined
  const name = text
    .slice(0, text.indexOf(address))
    .replace(/["<[(]|mailto:/gu, '')
    .trim()
  return { ...(name === '' ? {} : { name }), address }
}
